import { askToClose, closeBook, resumeBook } from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { bookIn } from "../book-in.ts";
import { showClosing } from "./closing.tsx";
import { words } from "./text.ts";

/** Asks for a year to be closed, goes on writing in it, or closes it. */
export const closingPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const done = await (async () => {
    switch (param("step")) {
      case "ask":
        return { outcome: await askToClose(ctx, { book }), text: words.asked };
      case "resume":
        return { outcome: await resumeBook(ctx, { book, words: form.get("words") }), text: words.resumed };
      default:
        return { outcome: await closeBook(ctx, { book }), text: words.closed };
    }
  })();
  if (!done.outcome.ok)
    return again(done.outcome.error, (trouble, status) => showClosing(visit, trouble, status));
  return redirect(routes.book(programme.code, book), { text: done.text });
};
