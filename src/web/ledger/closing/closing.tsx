import { bookStateWords, closingPoints } from "../../../modules/community/ledger/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { bookTones } from "../book/tones.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { Checklist } from "./Checklist.tsx";
import { Steps } from "./Steps.tsx";
import { words } from "./text.ts";

/** The end of a year: what to look at first, then the step that can't be undone. */
export const showClosing = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const points = await closingPoints(ctx, book);
  const rights = await ctx.rights();
  return view(
    { title: words.title, section: "ledger", crumbs: [...crumbsTo(visit, sheet), { text: words.title }] },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>
        <StateTag t={t} tone={bookTones[book.state]} label={bookStateWords[book.state]} />
      </p>
      {book.state === "closed" ? (
        <p>
          {t(words.isClosed)} <a href={routes.book(programme.code, book.id)}>{t(words.toBook)}</a>
        </p>
      ) : (
        <>
          <p>{t(words.lead)}</p>
          <section aria-label={t(words.checklist)}>
            <h2>{t(words.checklist)}</h2>
            <Checklist visit={visit} sheet={sheet} points={points} rights={rights} />
          </section>
          <Steps visit={visit} sheet={sheet} points={points} rights={rights} />
        </>
      )}
    </>,
    status,
  );
};

export const closingPage = (visit: ProgrammeVisit): Promise<Reply> => showClosing(visit);
