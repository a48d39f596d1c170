import { type BookSheet, canWrite, mayClose, mayEnter } from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: BookSheet; readonly rights: Rights };

/** The end of a year: one asks, another closes. */
export const Closing = ({ visit: { t, ctx, programme }, sheet: { book }, rights }: Asked) => {
  const enters = mayEnter(rights, book.area) === null;
  const approves = rights.has("ledger.approve", book.area);
  if (book.state === "closed" || !(enters || approves) || ctx.actor.kind !== "person") return null;
  const action = (step: string) => routes.closeBook(programme.code, book.id, step);
  return (
    <section aria-label={t(words.closing)}>
      <h2>{t(words.closing)}</h2>
      {book.state === "open" && enters && (
        <ConfirmForm t={t} action={action("ask")} label={words.askToClose} disabledReason={canWrite(book)}>
          <p>{t(words.askHelp)}</p>
        </ConfirmForm>
      )}
      {book.state === "closing" && (
        <>
          <ConfirmForm
            t={t}
            action={action("close")}
            label={words.close}
            kind="primary"
            disabledReason={mayClose(rights, ctx.actor.id, book)}
          >
            <p>{t(words.closeHelp)}</p>
          </ConfirmForm>
          <ConfirmForm t={t} action={action("resume")} label={words.resume} />
        </>
      )}
    </section>
  );
};
