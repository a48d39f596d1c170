import { formatDate } from "../../../kernel/era.ts";
import {
  type BookSheet,
  bookStateWords,
  type PaperRow,
  type PaperTable,
  paperWordsOf,
  type StatementContent,
  statementContent,
  statementPaper,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { UntilMonth, untilIn } from "../papers/UntilMonth.tsx";
import { words } from "../text.ts";
import { yen } from "../yen.ts";
import { cashLink } from "./links.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly content: StatementContent;
  readonly table: PaperTable;
};

type Placed = PaperRow & { readonly place: number };

const One = ({ visit, sheet, content, table }: Asked) => {
  const { t } = visit;
  return (
    <section>
      <h2>{t(table.title)}</h2>
      <Table
        t={t}
        caption={table.title}
        captionHidden
        dense
        rows={table.rows.map((row, place): Placed => ({ ...row, place }))}
        rowKey={({ place }) => place}
        columns={table.columns.map(({ label, number = false }, at) => ({
          key: String(at),
          label,
          number,
          heads: at === 0,
          foot: table.sum === null ? undefined : shown(table.sum[at] ?? ""),
          cell: ({ cells, opens, rank, place }: Placed) => {
            const value = shown(cells[at] ?? "");
            if (at > 0) return value;
            const name = opens ? <a href={cashLink(visit, sheet, content, opens)}>{value}</a> : value;
            if (rank !== "detail") return rank === "group" ? <strong>{name}</strong> : name;
            // A part stands moved in below what it is a part of; whoever can't see that hears its name.
            return (
              <span class="part-of">
                <span class="unseen">{headOf(table, place)} </span>
                {name}
              </span>
            );
          },
        }))}
      />
    </section>
  );
};

/** What a part is a part of. */
const headOf = ({ rows }: PaperTable, place: number): string =>
  String(rows.slice(0, place).findLast(({ rank }) => rank !== "detail")?.cells[0] ?? "");

const shown = (cell: string | number): string => (typeof cell === "number" ? yen(cell) : cell);

/** The accounts of a year on one page; each name opens what it was added up from. */
export const statementPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const until = untilIn(visit, book);
  const content = await statementContent(ctx, book.id, until);
  if (!content) return missing();
  const paper = statementPaper(content, t);
  return view(
    {
      title: paperWordsOf.statement,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: paperWordsOf.statement }],
    },
    <>
      <BookTabs visit={visit} book={book} current="statement" />
      <UntilMonth
        visit={visit}
        book={book}
        until={until}
        action={routes.statement(programme.code, book.id)}
      />
      <LiveRegion visit={visit} name="statement" topics={["ledger"]}>
        <div class="list-head">
          <p class="count">
            {t(words.upTo(formatDate(content.until, "ja"), formatDate(content.until, "en")))}
            {"　"}
            {t(bookStateWords[content.state])}
          </p>
          <Downloads
            t={t}
            links={(["pdf", "xlsx"] as const).map((format) => ({
              format,
              href: routes.exportPaper(programme.code, book.id, "statement", format, {
                until: until ?? undefined,
              }),
            }))}
          />
        </div>
        {content.waiting.count > 0 && (
          <Alert t={t} tone="info">
            <p>{t(paperWordsOf.waiting(content.waiting.count, content.waiting.amount))}</p>
          </Alert>
        )}
        {paper.tables.map((table) => (
          <One key={table.key} visit={visit} sheet={sheet} content={content} table={table} />
        ))}
        <p class="soft small mark-of-book">{t(paperWordsOf.head(content.entries, content.head))}</p>
      </LiveRegion>
    </>,
  );
};
