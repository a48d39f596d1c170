import { formatInstant, formatShortDate } from "../../../kernel/era.ts";
import { type BankSheet, type BookSheet, slipStateWords } from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly bank: BankSheet };

/** What the book has and the bank doesn't report. */
export const OnlyInBook = ({ visit: { t, ctx, programme }, sheet, bank }: Asked & { sheet: BookSheet }) =>
  bank.onlyInBook.length === 0 ? null : (
    <div>
      <h2>{t(words.onlyInBook)}</h2>
      <p>{t(words.onlyInBookHelp)}</p>
      <Table
        t={t}
        caption={words.onlyInBook}
        captionHidden
        rows={bank.onlyInBook}
        rowKey={({ id }) => id}
        columns={[
          { key: "day", label: words.day, short: true, cell: ({ day }) => formatShortDate(day, ctx.locale) },
          {
            key: "what",
            label: words.what,
            heads: true,
            cell: ({ id, what, party }) => (
              <a href={routes.slip(programme.code, sheet.book.id, id)}>
                {what}
                {party && ` ${party}`}
              </a>
            ),
          },
          { key: "amount", label: words.amount, number: true, cell: ({ amount }) => yen(amount) },
          { key: "state", label: words.state, short: true, cell: ({ state }) => t(slipStateWords[state]) },
        ]}
      />
    </div>
  );

/** Which files came when, and by whom. */
export const Imports = ({ visit: { t, ctx }, bank }: Asked) =>
  bank.imports.length === 0 ? null : (
    <div>
      <h2>{t(words.imports)}</h2>
      <Table
        t={t}
        caption={words.imports}
        captionHidden
        rows={bank.imports}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: words.name, heads: true, cell: ({ name }) => name },
          { key: "at", label: words.at, cell: ({ at }) => formatInstant(at, ctx.locale) },
          { key: "by", label: words.by, cell: ({ by }) => by ?? "—" },
          { key: "lines", label: words.added, number: true, cell: ({ lines }) => lines },
        ]}
      />
    </div>
  );
