import { plainDate } from "../../../kernel/dates.ts";
import { formatDate } from "../../../kernel/era.ts";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import {
  canWrite,
  divisionOf,
  heldIn,
  mayEnter,
  runningCosts,
  type Thing,
  thingsOf,
  thingWords,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words as bookWords } from "../text.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly book: number; readonly things: readonly Thing[] };

const nameColumn = ({ visit: { programme }, book }: Asked) => ({
  key: "what",
  heads: true,
  label: thingWords.thing,
  cell: ({ code, what }: Thing) => <a href={routes.thing(programme.code, book, code)}>{what}</a>,
});

const boughtColumn = ({ visit: { ctx } }: Asked) => ({
  key: "bought",
  label: words.bought,
  cell: ({ day, party }: Thing) => (
    <>
      {formatDate(day, ctx.locale)}
      <br />
      {party}
    </>
  ),
});

const yenColumn = ({ things }: Asked) => ({
  key: "yen",
  label: words.yen,
  number: true,
  cell: ({ amount }: Thing) => yen(amount),
  foot: yen(things.reduce((sum, { amount }) => sum + amount, 0)),
});

const Held = (asked: Asked) => {
  const { t } = asked.visit;
  return (
    <section>
      <h2>{t(words.held)}</h2>
      <Table
        t={t}
        caption={words.held}
        captionHidden
        rows={asked.things}
        rowKey={({ code }) => code}
        columns={[
          { ...nameColumn(asked), foot: t(words.total) },
          {
            key: "quantity",
            label: thingWords.quantity,
            number: true,
            cell: ({ noted }) => noted?.quantity ?? "—",
          },
          {
            key: "place",
            label: thingWords.place,
            cell: ({ noted }) => noted?.place || <span class="soft">{t(words.notNoted)}</span>,
          },
          boughtColumn(asked),
          {
            key: "money",
            label: words.money,
            cell: (thing) => divisionOf(thing, t(runningCosts)),
          },
          yenColumn(asked),
        ]}
      />
    </section>
  );
};

const Gone = (asked: Asked) => {
  const { t, ctx } = asked.visit;
  return (
    <section>
      <h2>{t(words.gone)}</h2>
      <Table
        t={t}
        caption={words.gone}
        captionHidden
        rows={asked.things}
        rowKey={({ code }) => code}
        columns={[
          { ...nameColumn(asked), foot: t(words.total) },
          boughtColumn(asked),
          {
            key: "disposedOn",
            label: thingWords.disposedOn,
            cell: ({ noted }) =>
              noted?.disposedOn ? formatDate(plainDate(noted.disposedOn), ctx.locale) : "",
          },
          { key: "reason", label: thingWords.reason, text: true, cell: ({ noted }) => noted?.reason },
          yenColumn(asked),
        ]}
      />
    </section>
  );
};

/** What the council has of lasting worth, whenever it was bought, and what went this year. */
export const assetsPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const { held, gone } = heldIn(await thingsOf(ctx, book), daysOf(book.year));
  const writes = mayEnter(await ctx.rights(), book.area) === null && canWrite(book) === null;
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [
        ...crumbsTo(visit, sheet),
        { text: bookWords.tabPapers, href: routes.papers(programme.code, book.id) },
        { text: words.title },
      ],
    },
    <>
      <p>{t(writes ? words.lead : words.leadReading)}</p>
      {writes && (
        <Actions>
          <ButtonLink href={routes.olderThing(programme.code, book.id)}>{t(words.addOlder)}</ButtonLink>
        </Actions>
      )}
      <LiveRegion visit={visit} name="assets" topics={["ledger"]}>
        {held.length + gone.length === 0 ? (
          <EmptyState t={t} title={words.nothing}>
            <p>{t(words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Downloads
            t={t}
            links={(["pdf", "xlsx"] as const).map((format) => ({
              format,
              href: routes.exportPaper(programme.code, book.id, "assets", format),
            }))}
          />
        )}
        {held.length > 0 && <Held visit={visit} book={book.id} things={held} />}
        {gone.length > 0 && <Gone visit={visit} book={book.id} things={gone} />}
      </LiveRegion>
    </>,
  );
};
