import {
  beginChange,
  beginClaim,
  type ClaimId,
  cancelClaim,
  decideClaim,
  demandRepayment,
  dropChange,
  fixClaim,
  payClaim,
  recordRepayment,
  refuseClaim,
  reportClaim,
  requestPayment,
  returnClaim,
  reverseEvent,
  submitClaim,
  takeBudget,
  withdrawClaim,
  writePerformance,
  writePlan,
} from "../../../src/modules/community/subsidy/index.ts";
import { bookOf } from "./books.ts";
import type { Try } from "./try.ts";
import type { Side } from "./world.ts";

/** The activity subsidy's claim as it stands: every step carries the version that was read. */
const now = async (side: Side) => {
  const one = (column: string) =>
    side.num(`select ${column} from subsidy.claim where council_id = $1 and code = 'activity'`);
  return { id: (await one("id")) as ClaimId, version: await one("version") };
};
const projectOf = async (side: Side) =>
  (await side.num(
    "select p.id from ledger.project p join ledger.book b on b.id = p.book_id where b.council_id = $1 order by p.id limit 1",
  )) as never;

const plan = async (side: Side) => ({
  project: await projectOf(side),
  entered: {
    what: "高齢の方の見守り",
    people: "120",
    income: "",
    amounts: [
      [
        (await side.num(
          "select a.id from ledger.account a join ledger.book b on b.id = a.book_id where b.council_id = $1 and b.year = 2019 and a.code = 'supplies'",
        )) as never,
        "200,000",
      ],
    ] as const,
  },
});
const done = { done: "毎週、お宅を訪ねた", people: "98", result: "三人を支援につないだ" };

export const begin = async (side: Side): Promise<void> => {
  const book = await bookOf(side);
  await side.by("treasurer", (ctx) => beginClaim(ctx, { book, code: "activity" }));
  const [read, planned] = [await now(side), await plan(side)];
  await side.by("treasurer", (ctx) => writePlan(ctx, { ...read, ...planned }));
};
export const submit = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("treasurer", (ctx) => submitClaim(ctx, read));
};
export const grant = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("ward", (ctx) => decideClaim(ctx, { ...read, amount: "50,000", words: "" }));
};
export const payAndPerform = async (side: Side): Promise<void> => {
  const granted = await now(side);
  await side.by("treasurer", (ctx) =>
    requestPayment(ctx, { ...granted, amount: "40,000", day: "2020-01-09" }),
  );
  const read = await now(side);
  await side.by("ward", (ctx) => payClaim(ctx, { ...read, amount: "40,000", day: "2020-01-10" }));
  const [paid, project] = [await now(side), await projectOf(side)];
  await side.by("treasurer", (ctx) => writePerformance(ctx, { ...paid, project, entered: done }));
};
export const change = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("treasurer", (ctx) => beginChange(ctx, { ...read, words: "会場が変わった" }));
};
export const drop = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("treasurer", (ctx) => dropChange(ctx, read));
};
export const report = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("treasurer", (ctx) => reportClaim(ctx, read));
};
export const fix = async (side: Side): Promise<void> => {
  const read = await now(side);
  await side.by("ward", (ctx) => fixClaim(ctx, { ...read, amount: "1,000", words: "領収書による" }));
  const fixed = await now(side);
  await side.by("ward", (ctx) =>
    demandRepayment(ctx, { ...fixed, amount: "39,000", due: "2020-12-31", words: "" }),
  );
};

export const triesOfDraft = async (side: Side): Promise<Record<string, Try>> => {
  const [book, read, planned] = [await bookOf(side), await now(side), await plan(side)];
  return {
    beginClaim: (ctx) => beginClaim(ctx, { book, code: "running" }),
    writePlan: (ctx) => writePlan(ctx, { ...read, ...planned }),
    submitClaim: (ctx) => submitClaim(ctx, read),
  };
};
export const triesOfSubmitted = async (side: Side): Promise<Record<string, Try>> => {
  const read = await now(side);
  return {
    withdrawClaim: (ctx) => withdrawClaim(ctx, read),
    returnClaim: (ctx) => returnClaim(ctx, { ...read, words: "予算を確かめてください" }),
    refuseClaim: (ctx) => refuseClaim(ctx, { ...read, words: "対象になる事業がない" }),
    decideClaim: (ctx) => decideClaim(ctx, { ...read, amount: "50,000", words: "" }),
  };
};
export const triesOfDecided = async (side: Side): Promise<Record<string, Try>> => {
  const [read, project] = [await now(side), await projectOf(side)];
  const paid = await side.num(
    "select e.id from subsidy.event e join subsidy.claim c on c.id = e.claim_id where c.council_id = $1 and e.kind = 'paid'",
  );
  return {
    cancelClaim: (ctx) => cancelClaim(ctx, { ...read, words: "条件に反した" }),
    reverseEvent: (ctx) => reverseEvent(ctx, { ...read, event: String(paid), words: "二重に記録した" }),
    beginChange: (ctx) => beginChange(ctx, { ...read, words: "会場が変わった" }),
    requestPayment: (ctx) => requestPayment(ctx, { ...read, amount: "1,000", day: "2020-01-10" }),
    payClaim: (ctx) => payClaim(ctx, { ...read, amount: "1,000", day: "2020-01-10" }),
    writePerformance: (ctx) => writePerformance(ctx, { ...read, project, entered: done }),
    reportClaim: (ctx) => reportClaim(ctx, read),
  };
};
export const triesOfChanging = async (side: Side): Promise<Record<string, Try>> => {
  const read = await now(side);
  return {
    takeBudget: (ctx) => takeBudget(ctx, read),
    dropChange: (ctx) => dropChange(ctx, read),
  };
};
export const triesOfReported = async (side: Side): Promise<Record<string, Try>> => {
  const read = await now(side);
  return { fixClaim: (ctx) => fixClaim(ctx, { ...read, amount: "1,000", words: "領収書による" }) };
};
export const triesOfFinal = async (side: Side): Promise<Record<string, Try>> => {
  const read = await now(side);
  return {
    demandRepayment: (ctx) =>
      demandRepayment(ctx, { ...read, amount: "1,000", due: "2020-12-31", words: "" }),
    recordRepayment: (ctx) => recordRepayment(ctx, { ...read, amount: "1,000", day: "2020-02-10" }),
  };
};
