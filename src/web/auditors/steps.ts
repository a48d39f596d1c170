import { randomUUID } from "node:crypto";
import { parseId } from "../../kernel/ids.ts";
import type { Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { readSubmissionKey } from "../../modules/centre/support/index.ts";
import {
  answerFinding,
  certifyBalance,
  concludeFinding,
  drawSample,
  type FindingId,
  raiseFinding,
  signPaper,
  writeReport,
} from "../../modules/community/disclosure/index.ts";
import type { BookId } from "../../modules/community/ledger/index.ts";
import { again } from "../again.ts";
import type { Deps } from "../deps.ts";
import { bookIn } from "../ledger/book-in.ts";
import { missing, type Reply, redirect } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit } from "../visit.ts";
import { showAudit } from "./audit.tsx";
import { words } from "./text.ts";

const done = (visit: FormVisit, book: BookId, outcome: Outcome<unknown>, text = words.saved) =>
  outcome.ok
    ? redirect(routes.bookAudit(visit.programme.code, book), { text })
    : again(outcome.error, (trouble, status) => showAudit(visit, trouble, status, visit.form));

const certify = async (deps: Deps, { ctx, form }: FormVisit, book: BookId): Promise<Outcome<null>> => {
  const upload = form.uploads.find(({ field }) => field === "file");
  const kept = upload ? await deps.files.keep(upload, "file") : ok(null);
  if (!kept.ok) return kept;
  const typed = (name: string) => form.get(name);
  return certifyBalance(ctx, {
    book,
    entered: {
      account: typed("account"),
      day: typed("day"),
      amount: typed("amount"),
      remark: typed("remark"),
      noCertificate: typed("noCertificate"),
    },
    file: kept.value,
  });
};

/** One of the steps of a working paper. */
export const auditPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, param } = visit;
    const book = bookIn(visit);
    if (book === null) return missing();
    switch (param("step")) {
      case "draw":
        return done(visit, book, await drawSample(ctx, { book }), words.drawn);
      case "certificates":
        return done(visit, book, await certify(deps, visit, book));
      case "findings":
        return done(
          visit,
          book,
          await raiseFinding(ctx, {
            book,
            no: form.get("no"),
            words: form.get("words"),
            key: readSubmissionKey(form.get("key")) ?? randomUUID(),
          }),
        );
      case "report":
        return done(visit, book, await writeReport(ctx, { book, report: form.get("report") }));
      default:
        return done(
          visit,
          book,
          await signPaper(ctx, {
            book,
            entered: { words: form.get("signWords"), named: form.get("named"), sure: form.get("sure") },
          }),
          words.signed,
        );
    }
  };

/** The treasurer answers, an auditor concludes. */
export const findingPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param } = visit;
  const book = bookIn(visit);
  const finding = parseId<FindingId>(param("finding"));
  if (book === null || finding === null) return missing();
  if (param("step") === "answer")
    return done(
      visit,
      book,
      await answerFinding(ctx, { book, finding, answer: form.get(`answer-${finding}`) }),
    );
  const state = form.get("state") === "standing" ? "standing" : "settled";
  return done(
    visit,
    book,
    await concludeFinding(ctx, { book, finding, state, conclusion: form.get(`conclusion-${finding}`) }),
  );
};
