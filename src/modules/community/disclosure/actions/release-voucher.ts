import { sql } from "kysely";
import { conflict, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type FileStore, registerFile } from "../../../../platform/files/index.ts";
import type { BookId } from "../../ledger/index.ts";
import { burntPicture, type Marked } from "../burnt-picture.ts";
import { announceAudit, openBook } from "../ground.ts";
import { mayRelease } from "../policy.ts";
import { insertRelease, picturesWhere } from "../publication-store.ts";
import { words } from "../text.ts";

export type EnteredRelease = Marked & {
  /** Hash of the burnt picture that was looked at. */
  readonly seen: string;
  /** `yes` where somebody made sure that nothing personal can be seen. */
  readonly sure: string;
};

/** Makes the burnt picture of a voucher public, once somebody has looked at it. */
export const releaseVoucher = async (
  ctx: Ctx,
  files: FileStore,
  input: { readonly book: BookId; readonly picture: number; readonly entered: EnteredRelease },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book, mayRelease);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const [found] = await picturesWhere(ctx, sql`p.id = ${input.picture} and e.book_id = ${book.id}`);
  if (!found) return notFound();
  const { entered } = input;
  if (found.releases.some(({ page }) => page === entered.page)) return conflict(words.releasedAlready);
  const burnt = await burntPicture(files, found, entered);
  if (!burnt.ok) return burnt;
  const { file, boxes } = burnt.value;
  if (entered.seen !== file.sha256) return conflict(words.lookFirst);
  if (entered.sure !== "yes")
    return invalid({ path: "sure", message: boxes === 0 ? words.sureNeeded : words.consent });
  await insertRelease(ctx, book, {
    entry: found.entry,
    picture: found.picture,
    page: entered.page,
    file: await registerFile(ctx, file),
    sha256: file.sha256,
    mediaType: file.mediaType,
    boxes,
    by: person,
  });
  await announceAudit(ctx, book);
  return ok(null);
};
