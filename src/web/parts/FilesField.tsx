import type { Issue } from "../../kernel/problem.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import type { KeptFile } from "../../platform/files/index.ts";
import { keptValue } from "../uploads.ts";
import { Field } from "./Field.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly label: Text;
  readonly help: Text;
  /** What came with the form before and is still to be saved; unticked, it is left out. */
  readonly kept: readonly KeptFile[];
  readonly keptLabel?: Text;
  readonly issues: readonly Issue[];
};

/** Photos and PDFs that go along with a form, as `filesIn` reads them. */
export const FilesField = ({ t, label, help, kept, keptLabel = words.keptFiles, issues }: Asked) => (
  <>
    {kept.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="kept"
        label={keptLabel}
        help={words.keptHelp}
        choices={kept.map((file) => ({ value: keptValue(file), label: file.name }))}
        values={kept.map(keptValue)}
        mark={false}
      />
    )}
    <Field
      t={t}
      kind="file"
      name="files"
      label={label}
      help={help}
      accept="image/jpeg,image/png,image/webp,application/pdf"
      multiple
      issues={issues}
    />
  </>
);
