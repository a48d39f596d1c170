import { randomUUID } from "node:crypto";
import {
  type AccountId,
  addOlderThing,
  addProject,
  approveSlips,
  approveTakeover,
  askToClose,
  type BookId,
  beginBook,
  closeBook,
  confirmMatch,
  countCash,
  decideBudget,
  dropFromInbox,
  type EnteredSlip,
  enterSlip,
  importStatement,
  noteThing,
  putIntoInbox,
  type SlipId,
  takeOver,
  writeBudget,
} from "../../../src/modules/community/ledger/index.ts";
import type { AccountsWorld, Side } from "./world.ts";

export const bookOf = async (side: Side) =>
  (await side.num("select id from ledger.book where council_id = $1 and year = 2019")) as BookId;
const inBook = "join ledger.book b on b.id = x.book_id where b.council_id = $1 and b.year = 2019";
export const accountOf = async (side: Side, code: string) =>
  (await side.num(`select x.id from ledger.account x ${inBook} and x.code = '${code}'`)) as AccountId;
export const fundOf = (side: Side) =>
  side.num(`select x.id from ledger.fund x ${inBook} and x.code = 'activity'`);

/** What a treasurer types for a packet of paper cups, with changes. */
export const typed = async (side: Side, changes: Partial<EnteredSlip> = {}): Promise<EnteredSlip> => ({
  kind: "out",
  day: "2019-06-03",
  account: String(await accountOf(side, "cash")),
  to: "",
  amount: "1,980",
  party: "見本商店",
  what: "紙コップ 200個",
  paper: "receipt",
  paperReason: "",
  addressedTo: "上様",
  shopPlace: "大阪市鶴見区見本1-2-3",
  parts: [
    {
      category: String(await accountOf(side, "supplies")),
      fund: String(await fundOf(side)),
      project: "",
      amount: "",
      note: "",
    },
  ],
  ...changes,
});

export const statement = (...lines: readonly string[]) => ({
  bytes: Buffer.from(["取引日,摘要,出金,入金,残高", ...lines].join("\n")),
  name: "meisai.csv",
});
/** @param number on the paper; another one makes another file */
export const cashBook = (number: number) => ({
  bytes: Buffer.from(
    `日付,摘要,相手,収入,支出,残高,科目,財源,事業,証憑番号\n2019/4/20,模造紙,見本商店,,1020,83000,消耗品費,活動費補助金,,${number}`,
  ),
  name: "出納帳.csv",
});
export const budgetRow = async (side: Side, amount: string) => ({
  category: String(await accountOf(side, "supplies")),
  fund: String(await fundOf(side)),
  project: "",
  amount,
});

/** The slip of the book by what it was for, in the version that stands now. */
export const slipOf = async (side: Side, what: string) => {
  const one = (column: string) =>
    side.num(`select x.${column} from ledger.slip x ${inBook} and x.what = '${what}'`);
  return { id: (await one("id")) as SlipId, version: await one("version") };
};
/** What waits for approval and did not come from a cash book of before. */
export const waits = "紙コップ 200個";
export const takeoverOf = async (side: Side) => side.num(`select max(x.id) from ledger.takeover x ${inBook}`);

export const start = async (side: Side): Promise<void> => {
  await side.by("treasurer", (ctx) => beginBook(ctx, { council: side.council, year: 2019 }));
};

/** The desk that was bought, by its entry. */
export const thingOf = async (side: Side): Promise<string> => {
  const line = `from ledger.line l join ledger.account x on x.id = l.account_id ${inBook} and x.code = 'equipment'`;
  return `${await side.num(`select l.entry_id ${line}`)}-${await side.num(`select l.position ${line}`)}`;
};
export const older = {
  ...{ what: "長机", day: "2015-06-01" },
  ...{ amount: "", fund: "", quantity: "3", place: "" },
};
export const noted = { quantity: "2", place: "集会所", disposedOn: "", reason: "" };

/** Everything that a book can hold: posted and waiting, counted, budgeted, reported by the bank, taken over. */
export const fill = async (world: AccountsWorld, side: Side): Promise<void> => {
  const book = await bookOf(side);
  const [cash, bank] = [await accountOf(side, "cash"), await accountOf(side, "bank")];
  await side.by("treasurer", (ctx) =>
    addProject(ctx, {
      book,
      entered: { kind: "welfare", name: "見守り活動", starts: "2019-06-01", ends: "2020-02-28" },
    }),
  );
  const enter = async (what: string, changes: Partial<EnteredSlip>, pictures = [world.photo]) => {
    const entered = await typed(side, { what, ...changes });
    await side.by("treasurer", (ctx) => enterSlip(ctx, { book, entered, key: randomUUID(), pictures }));
  };
  await enter("写真のある領収書", { amount: "5,000", day: "2019-06-10" });
  await enter("振込手数料", { amount: "324", day: "2019-05-08", account: String(bank) }, []);
  const [part] = (await typed(side)).parts;
  const equipment = String(await accountOf(side, "equipment"));
  const parts = part ? [{ ...part, category: equipment }] : [];
  await enter("折りたたみ机", { amount: "3,000", day: "2019-05-09", parts }, []);
  for (const what of ["写真のある領収書", "振込手数料", "折りたたみ机"]) {
    const slip = await slipOf(side, what);
    await side.by("chair", (ctx) => approveSlips(ctx, { book, slips: [slip] }));
  }
  const thing = await thingOf(side);
  await side.by("treasurer", (ctx) => noteThing(ctx, { book, thing, entered: noted, key: randomUUID() }));
  await side.by("treasurer", (ctx) => addOlderThing(ctx, { book, entered: older, key: randomUUID() }));
  await enter(waits, {}, []);
  await side.by("treasurer", (ctx) => putIntoInbox(ctx, { book, photos: [world.photo] }));
  const counted = { account: String(cash), day: "2019-07-01", pieces: {}, witness: "", words: "数えなおす" };
  await side.by("treasurer", (ctx) => countCash(ctx, { book, entered: counted, key: randomUUID() }));
  const write = async (version: number, amount: string) => {
    const rows = [await budgetRow(side, amount)];
    await side.by("treasurer", (ctx) => writeBudget(ctx, { book, version, rows, words: "見直し" }));
  };
  await write(0, "8,000");
  await side.by("chair", async (ctx) =>
    decideBudget(ctx, { book, version: await draftOf(side), day: "2019-05-12", meeting: "総会" }),
  );
  await write(0, "9,000");
  const file = statement("2019-05-08,手数料,324,,349676", "2019-05-20,補助金,,250000,599676");
  await side.by("treasurer", (ctx) => importStatement(ctx, { book, account: bank, file, dryRun: false }));
  await side.by("treasurer", (ctx) =>
    takeOver(ctx, { book, account: cash, file: cashBook(7), chosen: () => null, dryRun: false }),
  );
};

export const draftOf = (side: Side) =>
  side.num(`select x.version from ledger.budget x ${inBook} and x.state = 'draft'`);
export const lineOf = (side: Side) =>
  side.num(`select x.id from ledger.bank_line x ${inBook} and x.amount = -324`);

/** Nothing waits any more. */
export const settle = async (side: Side): Promise<void> => {
  const [book, slip, takeover] = [await bookOf(side), await slipOf(side, waits), await takeoverOf(side)];
  await side.by("chair", (ctx) => approveSlips(ctx, { book, slips: [slip] }));
  await side.by("chair", (ctx) => approveTakeover(ctx, { book, takeover, waiting: 1 }));
  const [bank, line, paid] = [
    await accountOf(side, "bank"),
    await lineOf(side),
    await slipOf(side, "振込手数料"),
  ];
  await side.by("treasurer", (ctx) => confirmMatch(ctx, { book, account: bank, line, slip: paid.id }));
  const photo = await side.num(`select x.id from ledger.inbox x ${inBook}`);
  await side.by("treasurer", (ctx) => dropFromInbox(ctx, { book, photo }));
};
export const ask = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("treasurer", (ctx) => askToClose(ctx, { book }));
};
/** The next year's receipts begin to come in. */
export const photographNext = async (world: AccountsWorld, side: Side): Promise<void> => {
  const next = (await side.num("select id from ledger.book where council_id = $1 and year = 2020")) as BookId;
  await side.by("treasurer", (ctx) => putIntoInbox(ctx, { book: next, photos: [world.photo] }));
};
export const close = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("chair", (ctx) => closeBook(ctx, { book }));
};
