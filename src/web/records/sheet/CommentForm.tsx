import { longest, placeOf } from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import type { CommentTyped } from "./comment-typed.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly record: number;
  readonly typed: CommentTyped;
  /** The sentences of the field as they are now. */
  readonly sentences: readonly string[];
  readonly trouble: Trouble;
};

/** The sentence was rewritten meanwhile: what was typed stays, and finds another one. */
const Target = ({ visit: { t }, sentences }: Pick<Asked, "visit" | "sentences">) => (
  <Field
    t={t}
    kind="select"
    name="target"
    label={words.commentTarget}
    required
    blank={null}
    choices={sentences.flatMap((sentence, position) =>
      sentence.trim() === ""
        ? []
        : [{ value: `${position}:${sentence.trim()}`, label: sentence.trim().slice(0, 60) }],
    )}
  />
);

/** One box for one sentence. */
export const CommentForm = ({ visit, record, typed, sentences, trouble }: Asked) => {
  const { t, programme } = visit;
  const gone = placeOf(typed, sentences) === null;
  return (
    <form
      class="comment-form"
      id="comment-form"
      method="post"
      action={routes.commentRecord(programme.code, record)}
      data-once
    >
      <h4>{t(words.commentTitle)}</h4>
      <blockquote class="comment-quote">{typed.sentence.trim()}</blockquote>
      <input type="hidden" name="field" value={typed.field} />
      <input type="hidden" name="position" value={typed.position} />
      <input type="hidden" name="sentence" value={typed.sentence.trim()} />
      <input type="hidden" name="key" value={typed.key} />
      {gone && <Target visit={visit} sentences={sentences} />}
      <Field
        t={t}
        kind="textarea"
        name="comment"
        label={words.commentLabel}
        help={words.commentHelp}
        value={typed.note}
        maxLength={longest.note}
        rows={3}
        required
        issues={trouble.issues}
      />
      <Actions>
        <Button kind="primary">{t(words.commentSave)}</Button>
        <a href={routes.record(programme.code, record)}>{t(words.cancel)}</a>
      </Actions>
    </form>
  );
};
