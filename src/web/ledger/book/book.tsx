import { formatInstant } from "../../../kernel/era.ts";
import {
  type Book,
  type BookSheet,
  bookStateWords,
  countOpen,
  countOpenWarnings,
  mayEnter,
  openSlips,
  statementOf,
  takeoversOf,
  totalsOf,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { Timeline } from "../../parts/Timeline.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { words as bankWords } from "../bank/text.ts";
import { sheetFor } from "../book-in.ts";
import { SlipList } from "../slip/SlipList.tsx";
import { words as takeoverWords } from "../takeover/text.ts";
import { words } from "../text.ts";
import { words as warningWords } from "../warnings/text.ts";
import { yen } from "../yen.ts";
import { Closing } from "./Closing.tsx";
import { bookTones } from "./tones.ts";
import { Where } from "./Where.tsx";

/** Slips on the front page; the page of approval has them all. */
const fewSlips = 20;

const Writing = ({
  visit: { t, programme },
  book,
  first,
}: {
  visit: ProgrammeVisit;
  book: Book;
  first: boolean;
}) => (
  <Actions>
    <ButtonLink kind={first ? "secondary" : "primary"} href={routes.newSlip(programme.code, book.id)}>
      {t(words.newSlip)}
    </ButtonLink>
    {first && (
      <ButtonLink kind="primary" href={routes.newSlip(programme.code, book.id, { kind: "opening" })}>
        {t(words.newOpening)}
      </ButtonLink>
    )}
    <ButtonLink href={routes.receiptInbox(programme.code, book.id)}>{t(words.inbox)}</ButtonLink>
    <ButtonLink href={routes.countCash(programme.code, book.id)}>{t(words.countCash)}</ButtonLink>
  </Actions>
);

const Beside = ({ visit: { t, programme }, sheet }: { visit: ProgrammeVisit; sheet: BookSheet }) => (
  <DefinitionList
    t={t}
    facts={(["before", "after"] as const).map((side) => {
      const other = sheet[side];
      return (
        other && {
          term: words[side],
          value: (
            <a href={routes.book(programme.code, other.id)}>
              {t(words.yearName(other.year))} {t(bookStateWords[other.state])}
            </a>
          ),
        }
      );
    })}
  />
);

/** The front page of a book. */
export const bookPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book, chart, council } = sheet;
  const counts = await countOpen(ctx, book.id);
  const open = [
    ...(await openSlips(ctx, book.id, { state: "returned", size: fewSlips })),
    ...(await openSlips(ctx, book.id, { state: "waiting", size: fewSlips })),
  ].slice(0, fewSlips);
  const more = counts.waiting + counts.returned - open.length;
  const statement = statementOf(chart, await totalsOf(ctx, book.id));
  const looks = await countOpenWarnings(ctx, book.id);
  const rights = await ctx.rights();
  const isWriter = mayEnter(rights, book.area) === null && book.state === "open";
  const taken = await takeoversOf(ctx, book.id);
  const title = words.one(council, book.year);
  return view(
    {
      title,
      section: "ledger",
      crumbs: [
        { text: words.title, href: routes.ledger(programme.code, { year: book.year }) },
        { text: title },
      ],
    },
    <>
      <BookTabs visit={visit} book={book} current="book" waiting={counts.waiting} />
      <LiveRegion visit={visit} name="book" topics={["ledger"]}>
        <p>
          <StateTag t={t} tone={bookTones[book.state]} label={bookStateWords[book.state]} />
        </p>
        {isWriter && (
          <Writing
            visit={visit}
            book={book}
            first={book.entries === 0 && open.length === 0 && !sheet.before}
          />
        )}
        <Actions>
          <ButtonLink href={routes.bank(programme.code, book.id)}>{t(bankWords.title)}</ButtonLink>
          {(isWriter || taken.length > 0) && (
            <ButtonLink href={routes.takeOver(programme.code, book.id)}>
              {t(isWriter ? takeoverWords.title : takeoverWords.batches)}
            </ButtonLink>
          )}
          <ButtonLink href={routes.bookWarnings(programme.code, book.id)}>
            {t(warningWords.titleWith(looks.open))}
          </ButtonLink>
        </Actions>
        <Where visit={visit} sheet={sheet} statement={statement} />
        {counts.waiting > 0 && (
          <Alert t={t} tone="info">
            <p>
              {t(words.waitsNote(counts.waiting, yen(counts.amount)))}{" "}
              <a href={routes.approveSlips(programme.code, book.id)}>{t(words.toApprove(counts.waiting))}</a>
            </p>
          </Alert>
        )}
        <section>
          <h2>{t(words.openSlips)}</h2>
          {open.length === 0 ? (
            <p class="soft">{t(words.nothingOpen)}</p>
          ) : (
            <SlipList visit={visit} book={book} caption={words.openSlips} slips={open} />
          )}
          {more > 0 && (
            <p>
              <a href={routes.approveSlips(programme.code, book.id)}>{t(words.moreSlips(more))}</a>
            </p>
          )}
        </section>
        <Closing visit={visit} sheet={sheet} rights={rights} />
        <Beside visit={visit} sheet={sheet} />
        <section aria-label={t(words.history)}>
          <h2>{t(words.history)}</h2>
          <Timeline
            entries={sheet.events.map((event) => ({
              key: event.id,
              when: formatInstant(event.at, ctx.locale),
              datetime: event.at.toISOString(),
              title: t(words.events[event.kind]),
              ...(event.person ? { who: event.person } : {}),
              ...(event.words === "" ? {} : { body: event.words }),
            }))}
          />
          <p class="soft small">
            {t(words.seal)}: <code class="mark-of-book">{book.head}</code>
            <br />
            {t(words.sealHelp)}
          </p>
        </section>
      </LiveRegion>
    </>,
  );
};
