import { randomUUID } from "node:crypto";
import { notFound } from "../../../src/kernel/problem.ts";
import {
  answerFinding,
  burntPicture,
  certifyBalance,
  concludeFinding,
  drawSample,
  type FindingId,
  pictureToRelease,
  publishAccounts,
  type ReleaseId,
  raiseFinding,
  releaseVoucher,
  seeVoucher,
  signPaper,
  takeBackRelease,
  withdrawPublication,
  writeReport,
} from "../../../src/modules/community/disclosure/index.ts";
import type { BookId, EntryId } from "../../../src/modules/community/ledger/index.ts";
import { accountOf, bookOf } from "./books.ts";
import type { Try } from "./try.ts";
import type { AccountsWorld, Side } from "./world.ts";

const inBook = "join ledger.book b on b.id = x.book_id where b.council_id = $1 and b.year = 2019";
const seen = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };
const signature = { words: "適正と認めます", named: "yes", sure: "yes" };
const approval = {
  on: "2020-03-31",
  meeting: "定期総会",
  presided: "見本 議長",
  decision: "承認された",
  others: "yes",
  sure: "yes",
};
const marked = { cells: ["1-1"], places: "", page: 1 };
/** The mark of the burnt picture, as whoever releases it has looked at it. */
const lookedAt = async (world: AccountsWorld, side: Side, book: BookId, picture: number) => {
  const burnt = await side.by("chair", async (ctx) => {
    const found = await pictureToRelease(ctx, book, picture);
    return found ? burntPicture(world.files, found, marked) : notFound();
  });
  return { ...marked, seen: burnt.file.sha256, sure: "yes" };
};
const certificate = async (side: Side) => ({
  account: String(await accountOf(side, "bank")),
  day: "2020-03-31",
  amount: "1",
  remark: "通帳と突き合わせた",
  noCertificate: "",
});
const pictureOf = (side: Side) =>
  side.num(
    "select p.id from ledger.picture p join ledger.slip x on x.id = p.slip_id join ledger.book b on b.id = x.book_id where b.council_id = $1",
  );
const entriesOfSample = async (side: Side): Promise<readonly EntryId[]> => {
  const of = "from disclosure.voucher v join disclosure.paper x on x.id = v.paper_id";
  const many = await side.num(`select count(*) ${of} ${inBook}`);
  const ids: EntryId[] = [];
  for (let at = 0; at < many; at += 1)
    ids.push(
      (await side.num(`select v.entry_id ${of} ${inBook} order by 1 offset ${at} limit 1`)) as EntryId,
    );
  return ids;
};
const findingOf = async (side: Side) =>
  (await side.num(
    `select f.id from disclosure.finding f join disclosure.paper x on x.id = f.paper_id ${inBook} and f.state in ('open', 'answered')`,
  )) as FindingId;

export const release = async (world: AccountsWorld, side: Side): Promise<void> => {
  const [book, picture] = [await bookOf(side), await pictureOf(side)];
  const entered = await lookedAt(world, side, book, picture);
  await side.by("chair", (ctx) => releaseVoucher(ctx, world.files, { book, picture, entered }));
};
export const draw = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("auditor", (ctx) => drawSample(ctx, { book }));
  await side.by("auditor", (ctx) =>
    raiseFinding(ctx, { book, no: "", words: "領収書の宛名", key: randomUUID() }),
  );
};
export const completePaper = async (side: Side): Promise<void> => {
  const [book, finding, entered] = [await bookOf(side), await findingOf(side), await certificate(side)];
  for (const entry of await entriesOfSample(side))
    await side.by("auditor", (ctx) => seeVoucher(ctx, { book, entry, entered: seen }));
  await side.by("auditor", (ctx) => certifyBalance(ctx, { book, entered, file: null }));
  await side.by("treasurer", (ctx) => answerFinding(ctx, { book, finding, answer: "直しました" }));
  await side.by("auditor", (ctx) =>
    concludeFinding(ctx, { book, finding, state: "settled", conclusion: "" }),
  );
  await side.by("auditor", (ctx) => writeReport(ctx, { book, report: "監査しました。" }));
};
export const sign = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("auditor", (ctx) => signPaper(ctx, { book, entered: signature }));
};
export const publish = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("chair", (ctx) => publishAccounts(ctx, { book, entered: approval }));
};
export const withdraw = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("chair", (ctx) => withdrawPublication(ctx, { book, words: "誤りが見つかった" }));
};

export const triesOfPictures = async (world: AccountsWorld, side: Side): Promise<Record<string, Try>> => {
  const [book, picture] = [await bookOf(side), await pictureOf(side)];
  const entered = await lookedAt(world, side, book, picture);
  return { releaseVoucher: (ctx) => releaseVoucher(ctx, world.files, { book, picture, entered }) };
};
export const triesOfClosing = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  return { drawSample: (ctx) => drawSample(ctx, { book }) };
};
export const triesOfPaper = async (side: Side): Promise<Record<string, Try>> => {
  const [book, finding, entered] = [await bookOf(side), await findingOf(side), await certificate(side)];
  const [entry] = await entriesOfSample(side);
  if (entry === undefined) throw new Error("an empty sample");
  return {
    seeVoucher: (ctx) => seeVoucher(ctx, { book, entry, entered: seen }),
    certifyBalance: (ctx) => certifyBalance(ctx, { book, entered, file: null }),
    raiseFinding: (ctx) => raiseFinding(ctx, { book, no: "1", words: "日付", key: randomUUID() }),
    answerFinding: (ctx) => answerFinding(ctx, { book, finding, answer: "直しました" }),
    concludeFinding: (ctx) =>
      concludeFinding(ctx, { book, finding, state: "standing", conclusion: "来年度に直す" }),
    writeReport: (ctx) => writeReport(ctx, { book, report: "監査しました。" }),
  };
};
export const triesOfWholePaper = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  return { signPaper: (ctx) => signPaper(ctx, { book, entered: signature }) };
};
export const triesOfSigned = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  return { publishAccounts: (ctx) => publishAccounts(ctx, { book, entered: approval }) };
};
export const triesOfPublished = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  const given = (await side.num(
    `select x.id from disclosure.release x ${inBook} and x.taken_back_at is null`,
  )) as ReleaseId;
  return {
    takeBackRelease: (ctx) => takeBackRelease(ctx, { book, release: given }),
    withdrawPublication: (ctx) => withdrawPublication(ctx, { book, words: "誤りが見つかった" }),
  };
};
