import { randomUUID } from "node:crypto";
import { addDays } from "../../../kernel/dates.ts";
import { formatDate } from "../../../kernel/era.ts";
import { type PersonId, parseId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import { addEntry, answerHelped, keepConsultation } from "../../../modules/centre/consultations/index.ts";
import { readSubmissionKey } from "../../../modules/centre/support/index.ts";
import { definitionOf } from "../../../modules/foundation/programme/index.ts";
import { again } from "../../again.ts";
import type { See } from "../../noted-page.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { entryIn } from "../form/entered.ts";
import { words } from "../text.ts";
import { caseIn, showSheet } from "./sheet.tsx";

export const entryPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = caseIn(visit);
  if (id === null) return missing();
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  const entered = entryIn(form);
  const done = await addEntry(ctx, { id, key, entered });
  if (!done.ok)
    return again(done.error, (trouble, status) =>
      showSheet(visit, see, { trouble, form, keys: { entry: key }, status }),
    );
  const text = entered.kind === "closing" ? await closed(visit) : words.added;
  return redirect(routes.consultation(programme.code, id), { text });
};

const closed = async ({ ctx, programme }: FormVisit) => {
  const { askAgain } = (await definitionOf(ctx, programme.id)).desk.consultations;
  const day = addDays(ctx.today, askAgain);
  return say(words.closedNow(formatDate(day, "ja")).ja, words.closedNow(formatDate(day, "en")).en);
};

export const helpedPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = caseIn(visit);
  if (id === null) return missing();
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  const done = await answerHelped(ctx, {
    id,
    key,
    helped: form.get("helped"),
    body: form.get("helpedBody"),
  });
  if (!done.ok)
    return again(done.error, (trouble, status) =>
      showSheet(visit, see, { trouble, form, keys: { helped: key }, status }),
    );
  return redirect(routes.consultation(programme.code, id), { text: words.helpedSaved });
};

export const keeperPost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = caseIn(visit);
  if (id === null) return missing();
  const keeper = parseId<PersonId>(form.get("keeper"));
  const done = await keepConsultation(ctx, { id, version: Number(form.get("version")), keeper });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, see, { trouble, status }));
  return redirect(routes.consultation(programme.code, id), { text: words.keeperSet });
};
