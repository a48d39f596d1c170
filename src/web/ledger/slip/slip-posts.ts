import { randomUUID } from "node:crypto";
import { parseId } from "../../../kernel/ids.ts";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import {
  correctEntry,
  type EntryId,
  returnSlip,
  slipOfEntry,
  withdrawSlip,
} from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { bookIn, slipIn } from "../book-in.ts";
import { words } from "../text.ts";
import { showSlip } from "./slip.tsx";

/** The field of each step's words; each has a form of its own on the sheet. */
const wordsField = { return: "words", withdraw: "withdrawWords", correct: "correctWords" } as const;

/** Returns a slip to who wrote it, or withdraws it. */
export const movePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const [id, book] = [slipIn(visit), bookIn(visit)];
  const step = param("move") === "return" ? "return" : "withdraw";
  if (id === null || book === null) return missing();
  const typed = form.get(wordsField[step]);
  const input = { id, version: Number(form.get("version")), words: typed };
  const done = step === "return" ? await returnSlip(ctx, input) : await withdrawSlip(ctx, input);
  if (!done.ok)
    return again(done.error, (trouble, status) => {
      const issues = trouble.issues.map((issue) => ({ ...issue, path: wordsField[step] }));
      return showSlip(visit, { trouble: { ...trouble, issues }, typed: { step, words: typed }, status });
    });
  return redirect(routes.slip(programme.code, book, id), {
    text: step === "return" ? words.givenBack : words.withdrawn,
  });
};

const entryIn = ({ param }: Pick<ProgrammeVisit, "param">): EntryId | null =>
  parseId<EntryId>(param("entry"));

/** From an entry to the page of the slip behind it; what was carried over has none and leads to the book. */
export const entryPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const [entry, book] = [entryIn(visit), bookIn(visit)];
  const found = entry === null || book === null ? null : await slipOfEntry(visit.ctx, book, entry);
  if (!found || book === null) return missing();
  const { code } = visit.programme;
  return redirect(found.slip === null ? routes.cashBook(code, book) : routes.slip(code, book, found.slip));
};

/** Makes the opposite of an entry, which then waits for approval. */
export const correctPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const [entry, book] = [entryIn(visit), bookIn(visit)];
  const found = entry === null || book === null ? null : await slipOfEntry(ctx, book, entry);
  if (entry === null || book === null || !found?.slip) return missing();
  const typed = form.get(wordsField.correct);
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  const made = await correctEntry(ctx, { entry, words: typed, key });
  if (made.ok) return redirect(routes.slip(programme.code, book, made.value), { text: words.corrected });
  const { slip } = found;
  return again(made.error, (trouble, status) =>
    showSlip(
      { ...visit, param: (name) => (name === "slip" ? String(slip) : visit.param(name)) },
      {
        trouble: {
          ...trouble,
          issues: trouble.issues.map((issue) => ({ ...issue, path: wordsField.correct })),
        },
        typed: { step: "correct", words: typed },
        status,
      },
    ),
  );
};
