import { parseId } from "../../../kernel/ids.ts";
import { answerWarning, type WarningId } from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { bookIn, slipIn } from "../book-in.ts";
import { showSlip } from "../slip/slip.tsx";
import { answerField } from "./Answer.tsx";
import { words } from "./text.ts";

/** What the treasurer says to a warning; what was typed comes back when it isn't taken. */
export const answerPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const [book, slip, warning] = [bookIn(visit), slipIn(visit), parseId<WarningId>(param("warning"))];
  if (book === null || slip === null || warning === null) return missing();
  const typed = form.get(answerField(warning));
  const done = await answerWarning(ctx, { slip, warning, words: typed });
  if (done.ok) return redirect(routes.slip(programme.code, book, slip), { text: words.answered });
  return again(done.error, (trouble, status) =>
    showSlip(visit, {
      trouble: {
        ...trouble,
        issues: trouble.issues.map((issue) => ({ ...issue, path: answerField(warning) })),
      },
      answering: { warning, words: typed },
      status,
    }),
  );
};
