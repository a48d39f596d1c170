import { plainDate } from "../kernel/dates.ts";
import { confirmSure, importStatement } from "../modules/community/ledger/index.ts";
import { writeCsv, writeCsvCp932 } from "../platform/documents/index.ts";
import { granted } from "./granted.ts";
import { acting, type Loading, sheetOf } from "./ledger-steps.ts";
import type { PlannedSlip } from "./plan-ledger.ts";

type Line = { readonly day: string; readonly words: string; readonly amount: number };

/** What the bank moved by itself: nobody has written it into the book yet. */
const unwritten: readonly Line[] = [
  { day: "2019-08-19", words: "お利息", amount: 2 },
  { day: "2019-11-18", words: "振込手数料", amount: -440 },
  { day: "2020-02-17", words: "お利息", amount: 1 },
];

/** What a planned slip does to the account in the bank; null where it lies in cash only. */
const lineOf = (slip: PlannedSlip): Line | null => {
  const amount = slip.parts.reduce((sum, part) => sum + part.amount, 0);
  const words = slip.party || slip.what;
  if (slip.ends || slip.kind === "opening") return null;
  if (slip.account === "bank") return { day: slip.day, words, amount: slip.kind === "in" ? amount : -amount };
  return slip.to === "bank" ? { day: slip.day, words, amount } : null;
};

/** As a bank gives it: a day, what it was, out, in, and what is left. */
const csvOf = (lines: readonly Line[], before: number): Uint8Array => {
  let left = before;
  const rows = lines.map(({ day, words, amount }) => {
    left += amount;
    return [day.replaceAll("-", "/"), words, amount < 0 ? -amount : "", amount > 0 ? amount : "", left];
  });
  const bytes = writeCsv(["日付", "お取り扱い内容", "お支払い金額", "お預り金額", "差引残高"], rows);
  return writeCsvCp932(new TextDecoder().decode(bytes), (words) => words.ja);
};

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** Two statements of the bank: the first half-year is confirmed as far as it is sure, the second waits for the treasurer. */
export const loadBank = async (loading: Loading, planned: readonly PlannedSlip[]): Promise<void> => {
  const { book } = loading;
  const account = (await sheetOf(loading)).chart.accounts.find(({ code }) => code === "bank")?.id;
  if (account === undefined) throw new Error("the demonstration's book has no bank");
  const lines = [...planned.flatMap((slip) => lineOf(slip) ?? []), ...unwritten].sort((one, other) =>
    one.day.localeCompare(other.day),
  );
  // What was carried over from the audited year.
  const opening = 300_500;
  const halves = [
    lines.filter(({ day }) => day < "2019-10-01"),
    lines.filter(({ day }) => "2019-10-01" <= day && day < "2020-03-01"),
  ];
  let before = opening;
  for (const [n, half] of halves.entries()) {
    const treasurer = acting(loading, "treasurer", plainDate(n === 0 ? "2019-10-03" : "2020-03-02"));
    const name = n === 0 ? "見本銀行_2019年4月から9月.csv" : "見本銀行_2019年10月から2020年2月.csv";
    const file = { bytes: csvOf(half, before), name };
    granted(await importStatement(treasurer, { book, account, file, dryRun: false }));
    if (n === 0) granted(await confirmSure(treasurer, { book, account }));
    before += sumOf(half);
  }
};
