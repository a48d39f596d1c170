import type { PersonId } from "../kernel/ids.ts";
import {
  commentSentence,
  exportRecords,
  listUnreadAdvice,
  markExample,
  noteAdviceRead,
  recordSheet,
  sentencesIn,
  settleComment,
} from "../modules/centre/support/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, type ProgrammeRef, runAs } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { keyOf } from "./key-of.ts";

const remarks = [
  "だれが参加したかも書くと、次の担当にも伝わります。",
  "具体的でよい文です。このまま続けてください。",
  "決まったことと、これから決めることを分けて書きましょう。",
  "どの資料を渡したか、名前を書き足してください。",
];
const reasons = [
  "地域の人の言葉と、支援員の助言が分けて書いてあります。",
  "次にすることと期限が、はっきり書いてあります。",
  "だれが何を決めたかが、短い文で分かります。",
];

const idOf = (ctx: Ctx) => (ctx.programme as ProgrammeRef).id;

/** The advisor has said something about a sentence here and there, and chosen a few records for others to learn from. */
const speak = async (ctx: Ctx): Promise<void> => {
  const records = (await exportRecords(ctx, idOf(ctx), {})).filter(
    ({ done }) => sentencesIn(done).length > 0,
  );
  for (const [n, { id, done, worker }] of records.entries()) {
    if (ctx.actor.kind === "person" && ctx.actor.id === worker) continue;
    if (n < 60 ? n % 7 === 1 : n % 37 === 5) {
      const sentence = sentencesIn(done)[0] ?? "";
      const note = remarks[n % remarks.length] ?? "";
      const said = { id, field: "done", sentence, position: 0, note, key: keyOf(`${id} ${note}`) } as const;
      granted(await commentSentence(ctx, said));
    }
    if (n % 61 === 12) granted(await markExample(ctx, { id, good: true, why: reasons[n % 3] ?? "" }));
  }
};

/** Each worker has read what is old, and seen to some of it. */
const answer = async (ctx: Ctx): Promise<void> => {
  const unread = await listUnreadAdvice(ctx, idOf(ctx));
  for (const [n, { id }] of unread.toSorted((a, b) => a.day.localeCompare(b.day)).entries()) {
    if (n >= unread.length - 2) continue;
    const comments = (await recordSheet(ctx, idOf(ctx), id))?.advice.comments ?? [];
    const upToComment = Math.max(0, ...comments.map((comment) => comment.id));
    granted(await noteAdviceRead(ctx, { id, upToComment, upToReview: 0 }));
    const [first] = comments;
    if (n % 3 === 0 && first) granted(await settleComment(ctx, { id, comment: first.id, settled: true }));
  }
};

/** Coaching through the year, by the advisor and by those workers who are still there. */
export const loadCoaching = async (
  database: Database,
  programme: string,
  advisor: PersonId,
  workers: readonly PersonId[],
): Promise<void> => {
  const as = (id: PersonId, work: (ctx: Ctx) => Promise<void>) =>
    runAs(database, { who: { kind: "person", id }, programme, mode: "write", origin: "demo" }, work);
  await as(advisor, speak);
  for (const worker of workers)
    await as(worker, async (ctx) => {
      // Whose term is over has no programme any more.
      if (ctx.programme) await answer(ctx);
    });
};
