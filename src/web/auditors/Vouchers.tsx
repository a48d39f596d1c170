import { formatShortDate } from "../../kernel/era.ts";
import { reasonWords, type SampledVoucher } from "../../modules/community/disclosure/index.ts";
import { yen } from "../ledger/yen.ts";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { Shown } from "./audit.tsx";
import { words } from "./text.ts";

const resultOf = ({ answers }: SampledVoucher) => {
  if (!answers) return words.toSee;
  return Object.values(answers).includes(false) ? words.wrong : words.good;
};

/** The sample, each with what was found. */
export const Vouchers = ({ visit: { t, ctx, programme }, audit }: Shown) => {
  const { vouchers, sheet, paper } = audit;
  const seen = vouchers.filter(({ answers }) => answers !== null).length;
  return (
    <section>
      <h2>{t(words.vouchers)}</h2>
      <p>{t(words.progress(seen, vouchers.length))}</p>
      {vouchers.length > 0 && (
        <Table
          t={t}
          caption={words.vouchers}
          captionHidden
          rows={vouchers}
          rowKey={({ entry }) => entry}
          columns={[
            {
              key: "voucher",
              label: words.voucher,
              heads: true,
              cell: (one) => (
                <a href={routes.auditVoucher(programme.code, sheet.book.id, one.entry)}>
                  {t({ ja: `${one.voucher}番`, en: `No. ${one.voucher}` })}
                </a>
              ),
            },
            {
              key: "day",
              label: words.day,
              short: true,
              cell: (one) => formatShortDate(one.day, ctx.locale),
            },
            {
              key: "what",
              label: words.what,
              text: true,
              cell: (one) => [one.party, one.what].filter(Boolean).join("　"),
            },
            { key: "amount", label: words.amount, number: true, cell: (one) => yen(one.amount) },
            { key: "why", label: words.why, short: true, cell: (one) => t(reasonWords[one.why]) },
            {
              key: "result",
              label: words.result,
              cell: (one) => [t(resultOf(one)), one.remark].filter(Boolean).join("　"),
            },
          ]}
        />
      )}
      <p class="soft small">
        {t(words.seed)}: <code class="mark-of-book">{paper?.head}</code>
      </p>
    </section>
  );
};
