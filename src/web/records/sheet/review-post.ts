import { finishNextStep, reviewRecord, type Verdict } from "../../../modules/centre/support/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { recordIn, showSheet } from "./sheet.tsx";

const verdicts: readonly Verdict[] = ["approved", "returned", "commented"];

export const reviewPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = recordIn(visit);
  const verdict = verdicts.find((one) => one === form.get("verdict"));
  if (id === null || !verdict) return missing();
  const note = form.get("note");
  const version = Number(form.get("version")) || null;
  const done = await reviewRecord(ctx, { id, version, verdict, note });
  if (!done.ok) return again(done.error, (trouble, status) => showSheet(visit, { trouble, note, status }));
  // Whoever works through the queue goes on there.
  const to =
    form.get("next") === "review" ? routes.review(programme.code) : routes.record(programme.code, id);
  return redirect(to, { text: words[verdict] });
};

export const nextPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const id = recordIn(visit);
  if (id === null) return missing();
  const done = form.get("done") === "yes";
  const finished = await finishNextStep(ctx, { id, done });
  if (!finished.ok) return again(finished.error, (trouble, status) => showSheet(visit, { trouble, status }));
  const from = { today: routes.today(programme.code), week: routes.myWeek(programme.code) };
  const to = Object.entries(from).find(([name]) => name === form.get("from"))?.[1];
  return redirect(to ?? routes.record(programme.code, id), {
    text: done ? words.nextFinished : words.nextOpened,
    ...(done ? { undo: routes.finishNext(programme.code, id) } : {}),
  });
};
