import { expect, it } from "vitest";
import { plainDate } from "../../../../kernel/dates.ts";
import type { Certificate, Finding, SampledVoucher } from "../model.ts";
import { draftReport } from "./draft-report.ts";

const voucher = (no: number, isGood: boolean): SampledVoucher =>
  ({
    voucher: no,
    answers: { original: true, agrees: isGood, addressed: true, purpose: true },
  }) as SampledVoucher;
const certificate = (amount: number | null, booked: number, remark = ""): Certificate =>
  ({ name: "普通預金", day: plainDate("2020-03-31"), amount, booked, remark }) as Certificate;
const finding = (state: Finding["state"], words: string, conclusion = ""): Finding =>
  ({ state, words, conclusion }) as Finding;

const facts = {
  council: "見本地域活動協議会",
  year: 2019,
  entries: 1234,
  totals: { opening: 1000, income: 50_000, expense: 60_000, closing: -9000 },
  vouchers: [voucher(1, true), voucher(7, true)],
  certificates: [certificate(-9000, -9000)],
  counts: 2,
  draws: 1,
  findings: [],
};

it("says in order what was looked at, and that the accounts are in order where they are", () => {
  const text = draftReport(facts);
  expect(text.split("\n")).toEqual([
    "見本地域活動協議会の平成31年4月1日から令和2年3月31日までの会計について、監査した結果を次のとおり報告します。",
    "",
    "1　収入50,000円、支出60,000円、前年度繰越金1,000円、次年度繰越金△9,000円です（記帳1,234件）。",
    "2　証憑2件を選び、原本、金額、あて名、使いみちを確かめました。いずれも適正でした。",
    "3　普通預金の令和2年3月31日の残高証明書は△9,000円で、帳簿の残高と一致しました。",
    "4　現金の確認の記録2件を見ました。",
    "",
    "以上により、会計は適正に処理されていると認めます。",
  ]);
});

it("names what isn't in order, what stays open, how often was drawn and where there is no certificate", () => {
  const text = draftReport({
    ...facts,
    vouchers: [voucher(1, true), voucher(7, false)],
    certificates: [certificate(500, 700), certificate(null, 0, "口座を解約した。")],
    counts: 0,
    draws: 3,
    findings: [
      finding("settled", "あ"),
      finding("standing", "領収書がない", "来年度に改める"),
      finding("open", "い"),
    ],
  });
  for (const said of [
    "証憑7番に、確かめられない点がありました",
    "抽出は3回行い",
    "帳簿の残高700円と200円の差がありました",
    "普通預金の残高証明書はありません。口座を解約した。",
    "指摘1件は、説明または改善により解決しました",
    "なお改善が必要です。領収書がない（来年度に改める）",
    "以上の点を除き、会計は適正に処理されていると認めます。",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("現金の確認");
});

it("says that vouchers are still to be looked at rather than that they were in order", () => {
  const text = draftReport({
    ...facts,
    vouchers: [voucher(1, true), { ...voucher(2, true), answers: null }],
  });
  expect(text).toContain("2　証憑2件を選びました。まだ1件を確かめていません。");
  expect(text).not.toContain("いずれも適正");
});

it("doesn't call accounts in order without reserve only because a difference has its words", () => {
  expect(draftReport({ ...facts, certificates: [certificate(1, 2, "利息")] })).toContain("以上の点を除き");
  expect(draftReport({ ...facts, findings: [finding("settled", "あ")] })).toContain("以上により");
});
