import { formatDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type BookPaper,
  type BookSheet,
  type BudgetSheet,
  bookPaperWords,
  bookStateWords,
  budgetSheet,
  paperWordsOf,
  statementContent,
  voucherParts,
  vouchersInPart,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { words as bookWords } from "../text.ts";
import { words } from "./text.ts";
import { UntilMonth, untilIn } from "./UntilMonth.tsx";

type Link = { readonly label: Text; readonly href: string };
type Line = {
  readonly name: Text;
  readonly page?: string;
  readonly about: Text;
  readonly links: readonly Link[];
  /** Stands in place of files where there are none. */
  readonly none?: Text;
};
type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly until: string | undefined;
};

const made = ({ visit: { programme }, sheet: { book }, until }: Asked, key: BookPaper): Line => ({
  name: bookPaperWords[key],
  about: words.abouts[key],
  links: [
    { label: words.pdf, href: routes.exportPaper(programme.code, book.id, key, "pdf", { until }) },
    { label: words.excel, href: routes.exportPaper(programme.code, book.id, key, "xlsx", { until }) },
  ],
});

/** 収支予算書 as it was decided last; before that, its draft. */
const budgetLine = (
  { visit: { programme }, sheet: { book } }: Asked,
  { budgets }: Pick<BudgetSheet, "budgets">,
): Line => {
  const last = budgets.findLast(({ state }) => state === "decided") ?? budgets.at(-1);
  return {
    name: paperWordsOf.budgetPaper,
    page: routes.budget(programme.code, book.id),
    about: words.abouts.budget,
    none: words.noBudget,
    links: last
      ? [
          { label: words.pdf, href: routes.budgetPaper(programme.code, book.id, "pdf", last.revision) },
          { label: words.excel, href: routes.budgetPaper(programme.code, book.id, "xlsx", last.revision) },
        ]
      : [],
  };
};

const cashBook = ({ visit: { programme }, sheet: { book } }: Asked): Line => ({
  name: paperWordsOf.cashBook,
  page: routes.cashBook(programme.code, book.id),
  about: words.abouts.cash,
  links: [
    { label: words.pdf, href: routes.exportCashBook(programme.code, book.id, "pdf") },
    { label: words.excel, href: routes.exportCashBook(programme.code, book.id, "xlsx") },
    { label: words.csv, href: routes.exportCashBook(programme.code, book.id, "csv") },
  ],
});

const vouchers = ({ visit: { programme }, sheet: { book } }: Asked): Line => {
  const parts = voucherParts(book);
  const href = (format: "pdf" | "xlsx" | "csv", part?: number) =>
    routes.exportVouchers(programme.code, book.id, format, { part });
  return {
    name: paperWordsOf.vouchers,
    about: words.abouts.vouchers,
    links:
      parts === 0
        ? []
        : [
            ...Array.from({ length: parts }, (_, place) => ({
              label:
                parts === 1
                  ? words.pdf
                  : words.range(
                      place * vouchersInPart + 1,
                      Math.min((place + 1) * vouchersInPart, book.vouchers),
                    ),
              href: href("pdf", place + 1),
            })),
            { label: words.excel, href: href("xlsx") },
            { label: words.csv, href: href("csv") },
          ],
  };
};

const Lines = ({
  visit: { t },
  title,
  lines,
}: {
  visit: ProgrammeVisit;
  title: Text;
  lines: readonly Line[];
}) => (
  <section>
    <h2>{t(title)}</h2>
    <Table
      t={t}
      caption={title}
      captionHidden
      rows={lines}
      rowKey={({ name }) => name.en}
      columns={[
        {
          key: "paper",
          label: words.paper,
          heads: true,
          cell: ({ name, page }) => (page === undefined ? t(name) : <a href={page}>{t(name)}</a>),
        },
        { key: "about", label: words.about, text: true, cell: ({ about }) => t(about) },
        {
          key: "files",
          label: words.files,
          cell: ({ name, links, none = words.none }) =>
            links.length === 0
              ? t(none)
              : links.map(({ label, href }) => (
                  <a key={href} class="download" href={href} download>
                    <span aria-hidden="true">{t(label)}</span>
                    <span class="unseen">{t(words.fileOf(name, t(label)))}</span>
                  </a>
                )),
        },
      ]}
    />
  </section>
);

/** Every paper that a book gives, with its files. */
export const papersPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const month = untilIn(visit, book);
  const content = await statementContent(ctx, book.id, month);
  if (!content) return missing();
  const asked = { visit, sheet, until: month ?? undefined };
  const statement = {
    ...made(asked, "statement"),
    page: routes.statement(programme.code, book.id, { until: asked.until }),
  };
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <>
      <BookTabs visit={visit} book={book} current="papers" />
      <p>{t(words.help)}</p>
      <UntilMonth visit={visit} book={book} until={month} action={routes.papers(programme.code, book.id)} />
      <LiveRegion visit={visit} name="papers" topics={["ledger"]}>
        <p class="count">
          {t(bookWords.upTo(formatDate(content.until, "ja"), formatDate(content.until, "en")))}
          {"　"}
          {t(bookStateWords[content.state])}
        </p>
        {content.waiting.count > 0 && (
          <Alert t={t} tone="info">
            <p>{t(paperWordsOf.waiting(content.waiting.count, content.waiting.amount))}</p>
          </Alert>
        )}
        <Lines
          visit={visit}
          title={words.forAll}
          lines={[
            budgetLine(asked, await budgetSheet(ctx, book.id)),
            statement,
            made(asked, "projects"),
            cashBook(asked),
            vouchers(asked),
            { ...made(asked, "assets"), page: routes.assets(programme.code, book.id) },
          ]}
        />
        <Lines
          visit={visit}
          title={words.forIncorporated}
          lines={[made(asked, "activity"), made(asked, "balance"), made(asked, "property")]}
        />
      </LiveRegion>
    </>,
  );
};
