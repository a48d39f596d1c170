import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { readWords } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { entryOfNo, insertFinding } from "../store.ts";
import { fieldNames, longestWords, words } from "../text.ts";

/**
 * An auditor asks or objects.
 * @param input.no number of the entry that it is about, as typed; empty = the whole
 * @param input.key UUID of the filled form: sent twice, it makes one finding
 */
export const raiseFinding = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly no: string; readonly words: string; readonly key: string },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, paper, person } = opened.value;
  const said = readWords("words", input.words, fieldNames.words, longestWords.words);
  if (!said.ok) return said;
  const typed = input.no.normalize("NFKC").trim();
  const entry = /^\d{1,9}$/.test(typed) ? await entryOfNo(ctx, book.id, Number(typed)) : null;
  if (typed !== "" && entry === null) return invalid({ path: "no", message: words.noEntry });
  await insertFinding(ctx, paper, { entry, words: said.value, by: person, key: input.key });
  await announceAudit(ctx, book);
  return ok(null);
};
