import { parseId } from "../../../kernel/ids.ts";
import { confirmMatch, confirmSure, undoMatch } from "../../../modules/community/ledger/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { bookIn } from "../book-in.ts";
import { accountIn, showBank } from "./bank.tsx";
import { words } from "./text.ts";

/** Confirms one match, all that can be no other, or takes one back. */
export const matchPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const [book, account] = [bookIn(visit), accountIn(form.get("account"))];
  if (book === null || account === null) return missing();
  const at = { book, account };
  const line = parseId(form.get("line")) ?? 0;
  const back = (text: (typeof words)["confirmedOne"]): Reply =>
    redirect(routes.bank(programme.code, book, { account }), { text });
  const failed = (problem: Parameters<typeof again>[0]) =>
    again(problem, (trouble, status) => showBank(visit, account, { trouble, status }));
  switch (visit.param("step")) {
    case "confirm-sure": {
      const done = await confirmSure(ctx, at);
      return done.ok ? back(words.confirmedMany(done.value.confirmed)) : failed(done.error);
    }
    case "undo": {
      const done = await undoMatch(ctx, { ...at, line });
      return done.ok ? back(words.undone) : failed(done.error);
    }
    default: {
      const done = await confirmMatch(ctx, {
        ...at,
        line,
        slip: parseId(form.get("slip") || form.get(`slip-${line}`)),
      });
      return done.ok ? back(words.confirmedOne) : failed(done.error);
    }
  }
};
