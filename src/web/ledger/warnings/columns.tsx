import { formatShortDate } from "../../../kernel/era.ts";
import {
  fieldWords,
  type ListedWarning,
  warningMend,
  warningReason,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import { StateTag } from "../../parts/StateTag.tsx";
import type { Column } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

/** What was noticed on which slip, how to mend it, and what became of it. */
export const columnsFor = (
  { t, ctx, programme }: ProgrammeVisit,
  book: number,
): readonly Column<ListedWarning>[] => [
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
  {
    key: "day",
    label: fieldWords.day,
    short: true,
    sorts: true,
    cell: (row) => formatShortDate(row.day, ctx.locale),
  },
  {
    key: "amount",
    label: fieldWords.amount,
    number: true,
    sorts: true,
    cell: (row) => yen(row.amount),
  },
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
    cell: (row) => (
      <>
        {row.mendedOn !== null && (
          <p>
            <StateTag t={t} tone="done" label={words.mendedShort} />{" "}
            <span class="soft small nowrap">{formatShortDate(row.mendedOn, ctx.locale)}</span>
          </p>
        )}
        {row.answer !== "" ? (
          <span class="told">{row.answer}</span>
        ) : (
          row.mendedOn === null && <span class="soft">{t(words.noAnswer)}</span>
        )}
      </>
    ),
  },
];
