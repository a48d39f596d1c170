import { sql } from "kysely";
import { conflict, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type FileStore, keepDrawn, registerFile } from "../../../../platform/files/index.ts";
import type { BookId } from "../../ledger/index.ts";
import { burn } from "../burn.ts";
import { announceAudit, openBook } from "../ground.ts";
import { mayRelease } from "../policy.ts";
import { insertRelease, picturesWhere } from "../publication-store.ts";
import { readBoxes } from "../rules/cells.ts";
import { words } from "../text.ts";

export type EnteredRelease = {
  /** Names of ticked cells, `row-column`. */
  readonly cells: readonly string[];
  /** Places, one a line: left, top, width, height in percent. */
  readonly places: string;
  /** `yes` where somebody made sure that nothing personal can be seen. */
  readonly sure: string;
};

/** Makes the picture of a voucher public with the marked places burnt black into a new file. */
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
  if (found.release !== null) return conflict(words.releasedAlready);
  if (found.mediaType === "application/pdf") return conflict(words.noPdf);
  const { entered } = input;
  const read = readBoxes(entered.cells, entered.places);
  if (!read.ok) return invalid({ path: read.path, message: words.noPlace(read.what) });
  if (entered.sure !== "yes")
    return invalid({ path: "sure", message: read.boxes.length === 0 ? words.sureNeeded : words.consent });
  const original = await files.read(found.sha256);
  const drawn = original && (await burn(original, read.boxes));
  if (!drawn) return conflict(words.brokenPicture);
  const kept = await keepDrawn(files, drawn, `voucher-${found.voucher}.jpg`);
  if (!kept.ok) return kept;
  if (kept.value.sha256 === found.sha256) return conflict(words.brokenPicture);
  await insertRelease(ctx, book, {
    entry: found.entry,
    picture: found.picture,
    file: await registerFile(ctx, kept.value),
    sha256: kept.value.sha256,
    mediaType: kept.value.mediaType,
    boxes: read.boxes.length,
    by: person,
  });
  await announceAudit(ctx, book);
  return ok(null);
};
