import { type BookSheet, mayEnter } from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../closing/text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: BookSheet; readonly rights: Rights };

/** The end of a year has a page of its own: it can't be undone. */
export const Closing = ({ visit: { t, programme }, sheet: { book }, rights }: Asked) => {
  const enters = mayEnter(rights, book.area) === null;
  const approves = rights.has("ledger.approve", book.area);
  if (book.state === "closed" || !(enters || (approves && book.state === "closing"))) return null;
  return (
    <section aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      <p>{t(book.state === "open" ? words.frontOpen : words.frontClosing)}</p>
      <Actions>
        <ButtonLink
          kind={book.state === "closing" && approves ? "primary" : "secondary"}
          href={routes.closing(programme.code, book.id)}
        >
          {t(words.toClosing)}
        </ButtonLink>
      </Actions>
    </section>
  );
};
