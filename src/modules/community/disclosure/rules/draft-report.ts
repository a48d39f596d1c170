import { formatEra, formatNumber } from "../../../../kernel/era.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { formatYen } from "../../../../kernel/yen.ts";
import type { Certificate, Finding, SampledVoucher } from "../model.ts";

type Facts = {
  readonly council: string;
  readonly year: number;
  readonly entries: number;
  readonly totals: {
    readonly opening: number;
    readonly income: number;
    readonly expense: number;
    readonly closing: number;
  };
  readonly vouchers: readonly SampledVoucher[];
  readonly certificates: readonly Certificate[];
  readonly counts: number;
  /** How often the sample was drawn: once, and again each time the book changed. */
  readonly draws: number;
  readonly findings: readonly Finding[];
};

const yen = (amount: number): string => `${formatYen(amount)}円`;

/** The auditors' report to the assembly, from the facts of the working paper; a paper of the council, so in Japanese. The auditors edit it. */
export const draftReport = (facts: Facts): string => {
  const { from, to } = daysOf(facts.year);
  const { opening, income, expense, closing } = facts.totals;
  const wrong = facts.vouchers.filter(({ answers }) => answers && Object.values(answers).includes(false));
  const unseen = facts.vouchers.filter(({ answers }) => answers === null).length;
  const standing = facts.findings.filter(({ state }) => state === "standing");
  const settled = facts.findings.filter(({ state }) => state === "settled");
  const points = [
    `収入${yen(income)}、支出${yen(expense)}、前年度繰越金${yen(opening)}、次年度繰越金${yen(closing)}です（記帳${formatNumber(facts.entries)}件）。`,
    `証憑${facts.vouchers.length}件を選び${unseen > 0 ? "ました。" : "、"}${unseen > 0 ? "" : "原本、金額、あて名、使いみちを確かめました。"}${
      unseen > 0
        ? `まだ${unseen}件を確かめていません。`
        : wrong.length === 0
          ? "いずれも適正でした。"
          : `${wrong.map(({ voucher }) => `証憑${voucher}番`).join("、")}に、確かめられない点がありました。`
    }`,
    ...(facts.draws > 1
      ? [`帳簿が変わったため、抽出は${facts.draws}回行い、前に選んだ証憑もすべて確かめました。`]
      : []),
    ...facts.certificates.map(({ name, day, amount, booked, remark }) =>
      amount === null
        ? `${name}の残高証明書はありません。${remark}`
        : amount === booked
          ? `${name}の${formatEra(day)}の残高証明書は${yen(amount)}で、帳簿の残高と一致しました。`
          : `${name}の${formatEra(day)}の残高証明書は${yen(amount)}で、帳簿の残高${yen(booked)}と${yen(Math.abs(amount - booked))}の差がありました。`,
    ),
    ...(facts.counts > 0 ? [`現金の確認の記録${facts.counts}件を見ました。`] : []),
    ...(settled.length > 0 ? [`指摘${settled.length}件は、説明または改善により解決しました。`] : []),
    ...standing.map(({ words, conclusion }) => `次の点は、なお改善が必要です。${words}（${conclusion}）`),
  ];
  const isClean =
    standing.length === 0 &&
    wrong.length === 0 &&
    facts.certificates.every(({ amount, booked }) => amount === null || amount === booked);
  return [
    `${facts.council}の${formatEra(from)}から${formatEra(to)}までの会計について、監査した結果を次のとおり報告します。`,
    "",
    ...points.map((point, at) => `${at + 1}　${point}`),
    "",
    isClean
      ? "以上により、会計は適正に処理されていると認めます。"
      : "以上の点を除き、会計は適正に処理されていると認めます。",
  ].join("\n");
};
