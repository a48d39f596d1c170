import { plainDate } from "../kernel/dates.ts";
import type { CouncilId } from "../kernel/ids.ts";
import {
  answerFinding,
  burntPicture,
  certifyBalance,
  concludeFinding,
  drawSample,
  paperSheet,
  picturesToRelease,
  publishAccounts,
  raiseFinding,
  releaseVoucher,
  seeVoucher,
  signPaper,
  writeReport,
} from "../modules/community/disclosure/index.ts";
import {
  addProject,
  askToClose,
  type BookId,
  beginBook,
  closeBook,
} from "../modules/community/ledger/index.ts";
import { nameOnReceipt } from "./draw-receipt.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";
import { acting, type Loading, load, photosOf, sheetOf } from "./ledger-steps.ts";
import { budget } from "./load-budget.ts";
import { lastYearsProjects } from "./plan-last-year.ts";
import type { PlannedSlip } from "./plan-ledger.ts";

const on = (loading: Omit<Loading, "book">, who: "treasurer" | "chair" | "auditor", day: string) =>
  acting(loading, who, plainDate(day));

/** Every voucher of the sample seen, one question asked and answered, the bank's certificate, the report, and the signature. */
const audit = async (loading: Loading): Promise<void> => {
  const { book } = loading;
  const auditor = on(loading, "auditor", "2019-04-20");
  granted(await drawSample(auditor, { book }));
  const sheet = await paperSheet(auditor, book);
  if (!sheet) throw new Error("the demonstration's working paper is gone");
  const yes = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };
  for (const { entry } of sheet.vouchers) granted(await seeVoucher(auditor, { book, entry, entered: yes }));
  for (const { code, kind, amount } of sheet.content.places) {
    if (kind !== "bank" && kind !== "deposit") continue;
    const account = sheet.sheet.chart.accounts.find((one) => one.code === code);
    const entered = { day: "2019-03-31", amount: String(amount), remark: "", noCertificate: "" };
    granted(
      await certifyBalance(auditor, {
        book,
        entered: { ...entered, account: String(account?.id ?? "") },
        file: null,
      }),
    );
  }
  const no = String(sheet.vouchers[0]?.no ?? "");
  const words = "支払先を選んだ理由を教えてください。";
  granted(await raiseFinding(auditor, { book, no, words, key: keyOf("finding", book) }));
  const finding = (await paperSheet(auditor, book))?.findings[0]?.id;
  if (finding === undefined) throw new Error("the demonstration's finding is gone");
  granted(
    await answerFinding(on(loading, "treasurer", "2019-04-22"), {
      book,
      finding,
      answer: "3社から見積りを取り、いちばん安いところにしました。見積書は綴りにあります。",
    }),
  );
  const later = on(loading, "auditor", "2019-04-24");
  granted(await concludeFinding(later, { book, finding, state: "settled", conclusion: "" }));
  const report = (await paperSheet(later, book))?.draft ?? "";
  granted(await writeReport(later, { book, report }));
  granted(
    await signPaper(later, {
      book,
      entered: { words: "適正であると認めます。", named: "yes", sure: "yes" },
    }),
  );
};

/** The year before, written down and closed in April, audited, approved by the assembly in May and made public. */
export const loadLastYear = async (
  around: Omit<Loading, "book">,
  council: CouncilId,
  slips: (council: string) => readonly PlannedSlip[],
): Promise<void> => {
  const start = on(around, "treasurer", "2019-04-02");
  const book: BookId = granted(await beginBook(start, { council, year: 2018 }));
  const loading = { ...around, book };
  for (const { field, ...project } of lastYearsProjects)
    granted(await addProject(start, { book, entered: { kind: field, ...project } }));
  const sheet = await sheetOf(loading);
  const planned = slips(sheet.council);
  await budget(loading, sheet, planned, {
    written: "2019-04-02",
    noted: "2019-04-03",
    day: "2018-05-13",
    meeting: "平成30年度 通常総会",
  });
  const photos = await photosOf(loading, sheet.council, planned);
  for (const [n, slip] of planned.entries())
    await load(loading, sheet, slip, { n, pictures: photos[n] ?? [], on: plainDate("2019-04-06") });
  granted(await askToClose(on(loading, "treasurer", "2019-04-07"), { book }));
  granted(await closeBook(on(loading, "chair", "2019-04-08"), { book }));
  await audit(loading);
  const treasurer = on(loading, "treasurer", "2019-05-14");
  for (const found of await picturesToRelease(treasurer, book)) {
    const marked = { cells: [], places: nameOnReceipt, page: 1 };
    const { file } = granted(await burntPicture(loading.files, found, marked));
    const entered = { ...marked, seen: file.sha256, sure: "yes" };
    granted(await releaseVoucher(treasurer, loading.files, { book, picture: found.picture, entered }));
  }
  granted(
    await publishAccounts(on(loading, "chair", "2019-05-15"), {
      book,
      entered: {
        on: "2019-05-12",
        meeting: "令和元年度 通常総会",
        presided: "見本の議長",
        decision: "平成30年度の決算を、全員一致で承認した。",
        sure: "yes",
        others: "",
      },
    }),
  );
};
