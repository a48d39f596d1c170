import { parseId } from "../../../kernel/ids.ts";
import { type ReleaseId, takeBackRelease } from "../../../modules/community/disclosure/index.ts";
import { again } from "../../again.ts";
import { bookIn } from "../../ledger/book-in.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { showPublish } from "./publish.tsx";
import { words } from "./text.ts";

/** Takes a picture from the public page. */
export const takeBackPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, param, programme } = visit;
  const book = bookIn(visit);
  const release = parseId<ReleaseId>(param("release"));
  if (book === null || release === null) return missing();
  const done = await takeBackRelease(ctx, { book, release });
  if (!done.ok) return again(done.error, (trouble, status) => showPublish(visit, trouble, status));
  return redirect(routes.publishBook(programme.code, book), { text: words.takenBack });
};
