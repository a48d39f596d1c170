import { randomUUID } from "node:crypto";
import {
  addAccount,
  addFund,
  addOlderThing,
  addProject,
  answerWarning,
  approveSlips,
  approveTakeover,
  askToClose,
  beginBook,
  closeBook,
  confirmMatch,
  confirmSure,
  correctEntry,
  countCash,
  decideBudget,
  dropFromInbox,
  type EntryId,
  editSlip,
  enterSlip,
  importStatement,
  mendInChart,
  noteThing,
  putIntoInbox,
  resumeBook,
  retireFromChart,
  returnSlip,
  slipSheet,
  takeOver,
  turnPhoto,
  undoMatch,
  type WarningId,
  withdrawSlip,
  writeBudget,
} from "../../../src/modules/community/ledger/index.ts";
import {
  accountOf,
  bookOf,
  budgetRow,
  cashBook,
  draftOf,
  lineOf,
  noted,
  older,
  slipOf,
  statement,
  takeoverOf,
  thingOf,
  typed,
  waits,
} from "./books.ts";
import type { Try } from "./try.ts";
import type { AccountsWorld, Side } from "./world.ts";

export const triesOfNothing = (side: Side): Record<string, Try> => ({
  beginBook: (ctx) => beginBook(ctx, { council: side.council, year: 2019 }),
});

export const triesOfBook = async (world: AccountsWorld, side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  const [cash, bank] = [await accountOf(side, "cash"), await accountOf(side, "bank")];
  const [slip, paid] = [await slipOf(side, waits), await slipOf(side, "振込手数料")];
  const [entered, rows] = [await typed(side, { amount: "2,000" }), [await budgetRow(side, "7,000")]];
  const [version, takeover, line] = [await draftOf(side), await takeoverOf(side), await lineOf(side)];
  const entry = (await side.num(
    `select e.id from ledger.entry e where e.slip_id = ${paid.id} and $1::int > 0`,
  )) as EntryId;
  const warning = (await side.num(
    `select w.id from ledger.warning w where w.slip_id = ${slip.id} and w.mended_at is null and $1::int > 0 order by 1 limit 1`,
  )) as WarningId;
  const photo = await side.num(
    "select x.id from ledger.inbox x join ledger.book b on b.id = x.book_id where b.council_id = $1",
  );
  const thing = await thingOf(side);
  const counted = { account: String(cash), day: "2019-08-01", pieces: {}, witness: "", words: "差がある" };
  const name = "新しい名";
  const project = { kind: "welfare", name, starts: "2019-06-01", ends: "2019-12-31" };
  return {
    enterSlip: (ctx) => enterSlip(ctx, { book, entered, key: randomUUID() }),
    editSlip: (ctx) => editSlip(ctx, { ...slip, entered }),
    withdrawSlip: (ctx) => withdrawSlip(ctx, { ...slip, words: "二度書いた" }),
    returnSlip: (ctx) => returnSlip(ctx, { ...slip, words: "日付を確かめてください" }),
    approveSlips: (ctx) => approveSlips(ctx, { book, slips: [slip] }),
    correctEntry: (ctx) => correctEntry(ctx, { entry, words: "金額の誤り", key: randomUUID() }),
    countCash: (ctx) => countCash(ctx, { book, entered: counted, key: randomUUID() }),
    addOlderThing: (ctx) => addOlderThing(ctx, { book, entered: older, key: randomUUID() }),
    noteThing: (ctx) => noteThing(ctx, { book, thing, entered: noted, key: randomUUID() }),
    answerWarning: (ctx) => answerWarning(ctx, { warning, slip: slip.id, words: "店に確かめた" }),
    addAccount: (ctx) => addAccount(ctx, { book, entered: { kind: "expense", name } }),
    addFund: (ctx) => addFund(ctx, { book, entered: { kind: "other", name } }),
    addProject: (ctx) => addProject(ctx, { book, entered: project }),
    mendInChart: (ctx) =>
      mendInChart(ctx, { book, part: "accounts", id: bank, entered: { name: "信用金庫" } }),
    // Of a slip of one's own: whoever may write one may turn its photo.
    turnPhoto: async (ctx) => {
      const pictures = [world.photo];
      const made = await enterSlip(ctx, { book, entered, key: randomUUID(), pictures });
      if (!made.ok) return made;
      const picture = (await slipSheet(ctx, made.value.id))?.pictures[0]?.id ?? 0;
      return turnPhoto(ctx, world.files, { slip: made.value.id, version: 1, picture });
    },
    retireFromChart: (ctx) => retireFromChart(ctx, { book, part: "accounts", id: bank, retired: true }),
    putIntoInbox: (ctx) => putIntoInbox(ctx, { book, photos: [world.photo] }),
    dropFromInbox: (ctx) => dropFromInbox(ctx, { book, photo }),
    writeBudget: (ctx) => writeBudget(ctx, { book, version, rows, words: "会場が変わった" }),
    decideBudget: (ctx) => decideBudget(ctx, { book, version, day: "2019-12-01", meeting: "役員会" }),
    importStatement: (ctx) =>
      importStatement(ctx, {
        book,
        account: bank,
        file: statement("2019-09-01,会費,,1000,600676"),
        dryRun: false,
      }),
    confirmMatch: (ctx) => confirmMatch(ctx, { book, account: bank, line, slip: paid.id }),
    confirmSure: (ctx) => confirmSure(ctx, { book, account: bank }),
    undoMatch: (ctx) => undoMatch(ctx, { book, account: bank, line }),
    takeOver: (ctx) =>
      takeOver(ctx, { book, account: cash, file: cashBook(8), chosen: () => null, dryRun: false }),
    approveTakeover: (ctx) => approveTakeover(ctx, { book, takeover, waiting: 1 }),
  };
};

export const triesOfSettled = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  return { askToClose: (ctx) => askToClose(ctx, { book }) };
};

export const triesOfAsked = async (side: Side): Promise<Record<string, Try>> => {
  const book = await bookOf(side);
  return {
    resumeBook: (ctx) => resumeBook(ctx, { book, words: "まだある" }),
    closeBook: (ctx) => closeBook(ctx, { book }),
  };
};
