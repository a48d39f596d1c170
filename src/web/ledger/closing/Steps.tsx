import {
  type BookSheet,
  type ClosingPoints,
  canWrite,
  mayClose,
  mayEnter,
} from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly points: ClosingPoints;
  readonly rights: Rights;
};

/** Why the rules refuse it now. */
const refusal = ({ isOver, from, open, photos, isPriorOpen }: ClosingPoints, isAsked: boolean) => {
  if (!isOver) return words.notOver(from);
  if (open > 0) return words.open(open);
  if (photos > 0) return isAsked ? words.photosWhenAsked(photos) : words.photos(photos);
  return isPriorOpen ? words.priorOpen : null;
};

/** One asks, another closes; each step with its sentence and its button. */
export const Steps = ({ visit: { t, ctx, programme }, sheet: { book }, points, rights }: Asked) => {
  const enters = mayEnter(rights, book.area) === null;
  const approves = rights.has("ledger.approve", book.area);
  if (book.state === "closed" || !(enters || approves) || ctx.actor.kind !== "person") return null;
  const action = (step: string) => routes.closeBook(programme.code, book.id, step);
  return (
    <section class="closing-steps" aria-label={t(words.steps)}>
      <h2>{t(words.steps)}</h2>
      {book.state === "open" && enters && (
        <ConfirmForm
          t={t}
          action={action("ask")}
          label={words.ask}
          kind="primary"
          disabledReason={canWrite(book) ?? refusal(points, false)}
        >
          <p>{t(words.askHelp)}</p>
        </ConfirmForm>
      )}
      {book.state === "open" && !enters && <p class="soft">{t(words.frontOpen)}</p>}
      {book.state === "closing" && (
        <>
          <ConfirmForm
            t={t}
            action={action("close")}
            label={words.close}
            kind="primary"
            disabledReason={mayClose(rights, ctx.actor.id, book) ?? refusal(points, true)}
          >
            <p>{t(words.closeHelp)}</p>
          </ConfirmForm>
          <ConfirmForm t={t} action={action("resume")} label={words.resume}>
            <p>{t(words.resumeHelp)}</p>
          </ConfirmForm>
        </>
      )}
    </section>
  );
};
