import { formatDate } from "../../../kernel/era.ts";
import type { Difference } from "../../../modules/community/ledger/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";

const reasons = ["before", "notInBook", "waiting", "later", "notInBank", "gap"] as const;

/** From what the book has to what the bank has, reason by reason. */
export const Differs = ({
  visit: { t, ctx },
  difference,
}: {
  visit: ProgrammeVisit;
  difference: Difference;
}) => {
  const day = formatDate(difference.day, ctx.locale);
  const off = difference.bank - difference.book;
  const rows = [
    { label: words.balanceBook, amount: difference.book },
    ...reasons
      .map((reason) => ({ label: words.parts[reason], amount: difference.parts[reason] }))
      .filter(({ amount }) => amount !== 0),
  ];
  return (
    <div>
      <h2>{t(words.difference)}</h2>
      <Alert t={t} tone={off === 0 ? "success" : "warning"}>
        <p>{t(off === 0 ? words.agrees(day) : words.differs(day, yen(Math.abs(off))))}</p>
      </Alert>
      <Table
        t={t}
        caption={words.difference}
        captionHidden
        rows={rows}
        rowKey={({ label }) => label.ja}
        columns={[
          {
            key: "reason",
            label: words.reason,
            heads: true,
            cell: ({ label }) => t(label),
            foot: t(words.balanceBank),
          },
          {
            key: "amount",
            label: words.amount,
            number: true,
            cell: ({ amount }) => yen(amount),
            foot: yen(difference.bank),
          },
        ]}
      />
    </div>
  );
};
