import type { Issue } from "../../../kernel/problem.ts";
import { fieldWords, longest } from "../../../modules/centre/consultations/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly action: string;
  readonly cancel: string;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly issues: readonly Issue[];
  /** What in the text may point to a person; to be mended or let stand. */
  readonly traces: readonly string[];
  readonly isPublished: boolean;
};

/** Title, situation, what was done, what came of it; with what may point to a person named above the buttons. */
export const LibraryForm = (asked: Asked) => {
  const { visit, form, action, cancel, hidden = {}, issues, traces, isPublished } = asked;
  const { t } = visit;
  return (
    <form class="form" method="post" action={action} data-once>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TypedBy visit={visit} />
      <Field
        t={t}
        kind="text"
        name="title"
        label={fieldWords.title}
        value={form.get("title")}
        maxLength={longest.title}
        issues={issues}
        required
      />
      {(["situation", "done", "result"] as const).map((name) => (
        <Field
          key={name}
          t={t}
          kind="textarea"
          name={name}
          label={fieldWords[name]}
          value={form.get(name)}
          maxLength={longest.body}
          rows={6}
          issues={issues}
          required={name !== "result"}
        />
      ))}
      {traces.length > 0 && (
        <Alert t={t} tone="warning" title={words.tracesFound}>
          <ul>
            {traces.map((trace) => (
              <li key={trace}>{trace}</li>
            ))}
          </ul>
          {traces.map((trace) => (
            <input key={trace} type="hidden" name="found" value={trace} />
          ))}
          <Field t={t} kind="check" name="confirmed" label={words.confirmBox} issues={issues} />
        </Alert>
      )}
      <Actions>
        <Button kind="primary" name="state" value="published">
          {t(isPublished ? words.publishAgain : words.publish)}
        </Button>
        <Button name="state" value="draft">
          {t(isPublished ? words.withdraw : words.saveDraft)}
        </Button>
        <a href={cancel}>{t(words.cancel)}</a>
      </Actions>
    </form>
  );
};
