import { type Attachment, fieldWords, longest } from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { Field } from "../../parts/Field.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";
import { keptValue } from "./uploads.ts";

type Asked = PartAsked & { readonly kept: readonly KeptFile[]; readonly attached: readonly Attachment[] };

/** What was asked, done and achieved, with pictures and papers. */
export const StoryPart = ({ visit: { t }, form, issues, kept, attached }: Asked) => (
  <section class="form-part" aria-label={t(words.story)}>
    <h2>{t(words.story)}</h2>
    {(["asked", "done", "outcome"] as const).map((name) => (
      <Field
        key={name}
        t={t}
        kind="textarea"
        name={name}
        label={fieldWords[name]}
        help={words[`${name}Help`]}
        value={form.get(name)}
        maxLength={longest.text}
        rows={name === "done" ? 5 : 3}
        issues={issues}
        required={name === "done"}
      />
    ))}
    {attached.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="remove"
        label={words.removeFile}
        choices={attached.map(({ id, name }) => ({ value: String(id), label: name }))}
        values={form.all("remove")}
        mark={false}
      />
    )}
    {kept.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="kept"
        label={words.keptFiles}
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
      label={fieldWords.files}
      help={words.filesHelp}
      accept="image/jpeg,image/png,image/webp,application/pdf"
      multiple
      issues={issues}
    />
  </section>
);
