import { type PlainMonth, parsePlainMonth } from "../../../kernel/dates.ts";
import { formatDate, formatMonth } from "../../../kernel/era.ts";
import { monthsOf } from "../../../kernel/fiscal-year.ts";
import {
  type BookSheet,
  bookStateWords,
  type PaperTable,
  paperWordsOf,
  type StatementContent,
  statementContent,
  statementPdf,
  statementXlsx,
  tablesOf,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Table } from "../../parts/Table.tsx";
import { file, missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { bookIn, crumbsTo, sheetFor } from "../book-in.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";
import { cashLinks } from "./links.ts";

const untilIn = ({ url }: ProgrammeVisit): PlainMonth | null => {
  const month = parsePlainMonth(url.searchParams.get("until") ?? "");
  return month.ok ? month.value : null;
};

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly content: StatementContent;
  readonly table: PaperTable;
};

const One = ({ visit, sheet, content, table }: Asked) => {
  const { t } = visit;
  const links = cashLinks(visit, sheet, content, table.key);
  return (
    <section>
      <h2>{t(table.title)}</h2>
      <Table
        t={t}
        caption={table.title}
        captionHidden
        rows={table.rows.map((cells, place) => ({ cells, place }))}
        rowKey={({ place }) => place}
        columns={table.columns.map(({ label, number = false }, at) => ({
          key: String(at),
          label,
          number,
          heads: at === 0,
          foot: table.sum === null ? undefined : shown(table.sum[at] ?? ""),
          cell: ({ cells, place }) => {
            const value = shown(cells[at] ?? "");
            // A line of a project's categories; whoever can't see the line above hears its name.
            if (at === 0 && value === "") return <span class="unseen">{headOf(table, place)}</span>;
            const href = at === 0 && value !== "" ? links[place] : undefined;
            return href ? <a href={href}>{value}</a> : value;
          },
        }))}
      />
    </section>
  );
};

/** The name above a line that leaves it out. */
const headOf = ({ rows }: PaperTable, place: number): string =>
  String(rows.slice(0, place).findLast(([name]) => name !== "")?.[0] ?? "");

const shown = (cell: string | number): string => (typeof cell === "number" ? yen(cell) : cell);

/** The accounts of a year on one page; each name opens what it was added up from. */
export const statementPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  const until = untilIn(visit);
  const content = sheet && (await statementContent(ctx, sheet.book.id, until));
  if (!sheet || !content) return missing();
  const { book } = sheet;
  return view(
    {
      title: paperWordsOf.statement,
      section: "ledger",
      crumbs: [...crumbsTo(visit, sheet), { text: paperWordsOf.statement }],
    },
    <>
      <BookTabs visit={visit} book={book} current="statement" />
      <FilterRow t={t} action={routes.statement(programme.code, book.id)}>
        <Field
          t={t}
          kind="select"
          name="until"
          label={words.until}
          value={until ?? ""}
          blank={words.wholeYear}
          mark={false}
          choices={monthsOf(book.year).map((month) => ({
            value: month,
            label: formatMonth(month, ctx.locale),
          }))}
        />
      </FilterRow>
      <LiveRegion visit={visit} name="statement" topics={["ledger"]}>
        <div class="list-head">
          <p class="count">
            {t(words.upTo(formatDate(content.until, "ja"), formatDate(content.until, "en")))}　
            {t(bookStateWords[content.state])}
          </p>
          <Downloads
            t={t}
            links={(["pdf", "xlsx"] as const).map((format) => ({
              format,
              href: routes.exportStatement(programme.code, book.id, format, { until: until ?? undefined }),
            }))}
          />
        </div>
        {content.waiting.count > 0 && (
          <Alert t={t} tone="info">
            <p>{t(paperWordsOf.waiting(content.waiting.count, content.waiting.amount))}</p>
          </Alert>
        )}
        {tablesOf(content, t).map((table) => (
          <One key={table.key} visit={visit} sheet={sheet} content={content} table={table} />
        ))}
        <p class="soft small mark-of-book">{t(paperWordsOf.head(content.entries, content.head))}</p>
      </LiveRegion>
    </>,
  );
};

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The same as a paper or a workbook. */
export const statementFile =
  (format: "pdf" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t } = visit;
    const id = bookIn(visit);
    const content = id === null ? null : await statementContent(ctx, id, untilIn(visit));
    if (!content) return missing();
    const name = `${t(paperWordsOf.fileStatement)}-${content.council.name}-${content.year}.${format}`;
    return format === "pdf"
      ? file(
          await statementPdf(content, { locale: ctx.locale, demo: ctx.demo }),
          "application/pdf",
          name,
          true,
        )
      : file(await statementXlsx(content, ctx.locale), xlsxType, name);
  };
