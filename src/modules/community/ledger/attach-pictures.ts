import { invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type KeptFile, type Likenesses, registerFile } from "../../../platform/files/index.ts";
import type { Slip } from "./model.ts";
import * as store from "./store.ts";
import { mostPictures, words } from "./text.ts";

/** A photo with its likenesses, as `likenessesOf` gives them; without them, only the very same file is known again. */
export type NewPicture = KeptFile & Partial<Likenesses>;

/** Hangs photos of the paper on a slip; part of writing and editing one. */
export const attachPictures = async (
  ctx: Ctx,
  slip: Pick<Slip, "id" | "area">,
  files: readonly NewPicture[],
): Promise<Outcome<null>> => {
  if (files.length === 0) return ok(null);
  if ((await store.picturesOf(ctx, slip.id)).length + files.length > mostPictures)
    return invalid({ path: "files", message: words.tooManyPictures(mostPictures) });
  for (const file of files)
    await store.insertPicture(ctx, slip, {
      file: await registerFile(ctx, file),
      name: file.name,
      likeness: file.likeness ?? null,
      turned: file.turned ?? [],
    });
  return ok(null);
};
