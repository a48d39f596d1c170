import { daysTouched, entriesBetween, kindWords } from "../../modules/centre/calendar/index.ts";
import { requestsDue } from "../../modules/centre/desk/index.ts";
import { nextStepsDue } from "../../modules/centre/support/index.ts";
import { routes } from "../routes.ts";
import type { Source } from "./line.ts";
import { words } from "./text.ts";

const entries: Source = async ({ ctx, programme }, from, to) =>
  (await entriesBetween(ctx, programme.id, { from, to })).map((entry) => ({
    key: `entry-${entry.id}`,
    ...daysTouched(entry),
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    label: kindWords[entry.kind],
    title: entry.title,
    place: entry.place,
    councils: entry.councils,
    people: entry.people,
    href: routes.entry(programme.code, entry.id),
    cancelled: entry.cancelled !== null,
    due: entry.kind === "deadline",
  }));

/** What was promised in a support record; changed there. */
const nextSteps: Source = async ({ ctx, programme }, from, to) => {
  if (!ctx.powers.has("record.read")) return [];
  return (await nextStepsDue(ctx, programme.id, { from, to })).map(({ id, step, due, owner, councils }) => ({
    key: `next-step-${id}`,
    from: due,
    to: due,
    startsAt: null,
    endsAt: null,
    label: words.nextStep,
    title: step,
    place: "",
    councils,
    people: [owner],
    href: routes.record(programme.code, id),
    cancelled: false,
    due: true,
  }));
};

/** When a request is to be answered; it moves on its own page. */
const requests: Source = async ({ ctx, programme }, from, to) => {
  if (!ctx.powers.has("request.read")) return [];
  return (await requestsDue(ctx, programme.id, { from, to })).map(
    ({ id, what, due, assignee, councils }) => ({
      key: `request-${id}`,
      from: due,
      to: due,
      startsAt: null,
      endsAt: null,
      label: words.answerDue,
      title: what,
      place: "",
      councils,
      people: assignee === null ? [] : [assignee],
      href: routes.request(programme.code, id),
      cancelled: false,
      due: true,
    }),
  );
};

/** Everything that stands in the calendar; what has a date adds its lines here. */
export const sources: readonly Source[] = [entries, nextSteps, requests];
