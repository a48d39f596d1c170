import { formatInstant } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { commentAnchor, type Numbered } from "./arrange-comments.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly record: number;
  readonly comments: readonly Numbered[];
  /** Why the reader may not settle them; absent = no buttons here, as inside of another form. */
  readonly settle?: Text | null;
  /** The sentence is not in the text any more, so the comment brings it along. */
  readonly earlier?: boolean;
};

const Settle = ({
  visit: { t, programme },
  record,
  settle = null,
  comment,
}: Asked & { comment: Numbered }) => (
  <ConfirmForm
    t={t}
    action={routes.settleComment(programme.code, record, comment.id)}
    label={comment.settled ? words.unsettle : words.settle}
    kind="plain"
    hidden={{ settled: comment.settled ? "no" : "yes" }}
    disabledReason={settle && words.notYoursToSettle}
  />
);

/** Comments as they stand beside their sentences: number, words, by whom and whether it is settled. */
export const Comments = (asked: Asked) => {
  const { visit, comments, settle, earlier = false } = asked;
  const { t, ctx } = visit;
  return (
    <ol class="comments">
      {comments.map((comment) => (
        <li key={comment.id} class={comment.settled ? "comment comment-settled" : "comment"}>
          <div id={commentAnchor(comment.id)}>
            <p>
              <span class="comment-number">{t(words.commentMark(comment.number))}</span>{" "}
              <StateTag
                t={t}
                tone={comment.settled ? "done" : "waiting"}
                label={comment.settled ? words.settledTag : words.openTag}
              />
            </p>
            {earlier && <blockquote class="comment-quote">{comment.sentence}</blockquote>}
            <p class="told">{comment.note}</p>
          </div>
          <p class="soft small">
            {t(words.commentBy(comment.author || t(words.someone), formatInstant(comment.at, ctx.locale)))}
          </p>
          {settle !== undefined && <Settle {...asked} comment={comment} />}
        </li>
      ))}
    </ol>
  );
};
