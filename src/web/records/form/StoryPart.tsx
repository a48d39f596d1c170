import { type Attachment, fieldWords, longest } from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { Field } from "../../parts/Field.tsx";
import { FilesField } from "../../parts/FilesField.tsx";
import { type StoryPart as AdvisedPart, commentAnchor } from "../sheet/arrange-comments.ts";
import { Comments } from "../sheet/Comments.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";

type Asked = PartAsked & {
  readonly kept: readonly KeptFile[];
  readonly attached: readonly Attachment[];
  /** What the advisor said about sentences of the record, as it is saved. */
  readonly advice: readonly AdvisedPart[];
};

/** The saved words with the commented sentences marked, and the comments that are still open: read first, then mended. */
const AdviceOnField = ({ visit, part }: { visit: PartAsked["visit"]; part: AdvisedPart }) => {
  const open = openComments(part);
  if (open.length === 0) return null;
  return (
    <div class="advised" id={adviceId(part.field)}>
      <p class="field-label">{visit.t(words.adviceHere)}</p>
      <ul class="advised-sentences">
        {part.lines
          .filter(({ comments }) => comments.some(({ settled }) => !settled))
          .map(({ position, sentence, comments }) => (
            <li key={position}>
              <mark class="commented" aria-describedby={describing(comments)}>
                {sentence.trim()}
              </mark>
              <Comments visit={visit} record={0} comments={comments.filter(({ settled }) => !settled)} />
            </li>
          ))}
      </ul>
      <Comments visit={visit} record={0} comments={part.earlier.filter(({ settled }) => !settled)} earlier />
    </div>
  );
};

const openComments = (part: AdvisedPart) =>
  [...part.lines.flatMap(({ comments }) => comments), ...part.earlier].filter(({ settled }) => !settled);
const describing = (comments: readonly { readonly id: number }[]) =>
  comments.map(({ id }) => commentAnchor(id)).join(" ");
const adviceId = (field: string): string => `advice-${field}`;

/** What was asked, done and achieved, with pictures and papers. */
export const StoryPart = ({ visit, form, issues, kept, attached, advice }: Asked) => {
  const { t } = visit;
  return (
    <section class="form-part" aria-label={t(words.story)}>
      <h2>{t(words.story)}</h2>
      {(["asked", "done", "outcome"] as const).map((name) => {
        const part = advice.find(({ field }) => field === name);
        const advised = part !== undefined && openComments(part).length > 0;
        return (
          <div key={name}>
            {part && <AdviceOnField visit={visit} part={part} />}
            <Field
              t={t}
              {...(advised ? { describedBy: adviceId(name) } : {})}
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
          </div>
        );
      })}
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
      <FilesField t={t} label={fieldWords.files} help={words.filesHelp} kept={kept} issues={issues} />
    </section>
  );
};
