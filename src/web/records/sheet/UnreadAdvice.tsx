import { ownerOf, type RecordSheet } from "../../../modules/centre/support/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

const last = (ids: readonly number[]): number => Math.max(0, ...ids);

/** Tells whoever answers for the record that there is something to read, and lets them say that they have. */
export const UnreadAdvice = ({
  visit: { t, ctx, programme },
  sheet: { record, advice, reviews },
}: {
  visit: ProgrammeVisit;
  sheet: RecordSheet;
}) => {
  if (ctx.actor.kind !== "person" || ctx.actor.id !== ownerOf(record)) return null;
  const upToComment = last(advice.comments.map(({ id }) => id));
  const remarks = reviews.filter(({ verdict, note }) => verdict !== "returned" && note !== "");
  const upToReview = last(remarks.map(({ id }) => id));
  if (upToComment <= advice.read.upToComment && upToReview <= advice.read.upToReview) return null;
  const unread = remarks.filter(({ id }) => id > advice.read.upToReview);
  return (
    <Alert t={t} tone="info" title={words.adviceNew}>
      {unread.map(({ id, note }) => (
        <p key={id} class="told">
          {note}
        </p>
      ))}
      {upToComment > advice.read.upToComment && <p>{t(words.adviceNewHow)}</p>}
      <ConfirmForm
        t={t}
        action={routes.adviceRead(programme.code, record.id)}
        label={words.adviceRead}
        hidden={{ upToComment, upToReview }}
      />
    </Alert>
  );
};
