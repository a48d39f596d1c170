import { formatShortDate } from "../../../kernel/era.ts";
import {
  fieldWords,
  type ListedWarning,
  openWarnings,
  warningMend,
  warningReason,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import { packFor } from "../../../modules/community/packs/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { yen } from "../yen.ts";
import { RulesInUse } from "./RulesInUse.tsx";
import { words } from "./text.ts";

const columnsFor = ({ t, ctx, programme }: ProgrammeVisit, book: number): Column<ListedWarning>[] => [
  {
    key: "slip",
    label: fieldWords.what,
    heads: true,
    cell: (row) => (
      <a href={routes.slip(programme.code, book, row.slip)}>
        {row.voucher !== null && <span class="nowrap">{`${row.voucher}. `}</span>}
        {row.what}
      </a>
    ),
  },
  { key: "day", label: fieldWords.day, short: true, cell: (row) => formatShortDate(row.day, ctx.locale) },
  { key: "amount", label: fieldWords.amount, number: true, cell: (row) => yen(row.amount) },
  {
    key: "why",
    label: words.why,
    text: true,
    cell: (row) => (
      <>
        <strong>{t(warningTitle(row.code))}</strong>
        {row.part !== null && ` ${t(words.ofPart(row.part))}`}
        <br />
        {t(warningReason(row))}
      </>
    ),
  },
  { key: "how", label: words.how, text: true, cell: (row) => t(warningMend(row.code)) },
  {
    key: "answer",
    label: words.answer,
    cell: (row) =>
      row.answer === "" ? (
        <span class="soft">{t(words.noAnswer)}</span>
      ) : (
        <span class="told">{row.answer}</span>
      ),
  },
];

/** Everything in a book that is worth a second look now, with the way to each slip. */
export const warningsPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const rows = await openWarnings(ctx, book.id);
  const pack = await packFor(ctx, { area: book.area, year: book.year });
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <>
      <BookTabs visit={visit} book={book} current={null} />
      <p>{t(words.lead)}</p>
      <LiveRegion visit={visit} name="warnings" topics={["ledger"]}>
        {rows.length === 0 ? (
          <EmptyState t={t} title={words.nothing}>
            <p>{t(words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <>
            <p class="count">{t(words.count(rows.length))}</p>
            <Table
              t={t}
              caption={words.title}
              captionHidden
              columns={columnsFor(visit, book.id)}
              rows={rows}
              rowKey={(row) => row.id}
            />
          </>
        )}
      </LiveRegion>
      <RulesInUse visit={visit} pack={pack} />
    </>,
  );
};
