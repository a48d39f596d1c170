import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { typedPastDay } from "../rules/typed-day.ts";
import { longest, words } from "../text.ts";
import type { Thing, ThingNote } from "./model.ts";
import { thingWords } from "./text.ts";

/** As typed. */
export type EnteredNote = Readonly<Record<"quantity" | "place" | "disposedOn" | "reason", string>>;

/** What is noted of a thing; otherwise every field that is wrong. */
export const readNote = (
  ctx: Pick<Ctx, "today">,
  thing: Pick<Thing, "day">,
  entered: EnteredNote,
): Outcome<ThingNote> => {
  const [place, reason, typed] = [entered.place.trim(), entered.reason.trim(), entered.disposedOn.trim()];
  const quantity = Number(/^\d{1,5}$/.exec(entered.quantity.normalize("NFKC").trim())?.[0] ?? 0);
  const day = typed === "" ? ok(null) : typedPastDay(typed, ctx.today);
  const issues: Issue[] = [
    ...(quantity === 0 ? [{ path: "quantity", message: thingWords.noQuantity }] : []),
    ...(place.length > longest.place ? [{ path: "place", message: words.tooLong(longest.place) }] : []),
    ...(day.ok ? [] : [{ path: "disposedOn", message: day.error }]),
    ...(day.ok && day.value !== null && day.value < thing.day
      ? [{ path: "disposedOn", message: thingWords.beforeBought(thing.day) }]
      : []),
    ...(typed === "" && reason !== "" ? [{ path: "disposedOn", message: thingWords.needsDay }] : []),
    ...(typed !== "" && reason === "" ? [{ path: "reason", message: thingWords.needsReason }] : []),
    ...(reason.length > longest.words ? [{ path: "reason", message: words.tooLong(longest.words) }] : []),
  ];
  return !day.ok || issues.length > 0
    ? invalid(...issues)
    : ok({ quantity, place, disposedOn: day.value, reason });
};
