import type { ClaimEvent, ClaimState } from "../model.ts";

/** What is written of a claim's way: by the ward that it grants, consents, refuses, fixes and asks back; by the council that it asks for money. */
export type LetterKind = "grant" | "change" | "refusal" | "fixing" | "demand" | "request";

type Stepped = Pick<ClaimEvent, "id" | "kind" | "reverses">;
export type Letter<Event extends Stepped = ClaimEvent> = {
  readonly kind: LetterKind;
  readonly event: Event;
};

/**
 * The letters that hold, oldest first. What was refused or cancelled gives none but the refusal, and what the cancelling asks back; a final
 * amount that was taken back takes its letter along, and what was asked back because of it.
 */
export const lettersOf = <Event extends Stepped>(
  state: ClaimState,
  events: readonly Event[],
): readonly Letter<Event>[] => {
  const gone = new Set(events.map(({ reverses }) => reverses));
  const fixings = new Set(events.filter(({ kind }) => kind === "fixed").map(({ id }) => id));
  /** From here on the ground of an earlier demand is gone. */
  const ground =
    events.findLast(({ kind, reverses }) => kind === "cancelled" || (reverses && fixings.has(reverses)))
      ?.id ?? 0;
  const first = events.find(({ kind }) => kind === "decided");
  const isOver = state === "refused" || state === "cancelled";
  return events.flatMap((event): Letter<Event>[] => {
    switch (event.kind) {
      case "refused":
        return [{ kind: "refusal", event }];
      case "demanded":
        return event.id > ground ? [{ kind: "demand", event }] : [];
      case "decided":
        return isOver ? [] : [{ kind: event.id === first?.id ? "grant" : "change", event }];
      case "requested":
        return isOver ? [] : [{ kind: "request", event }];
      case "fixed":
        return isOver || gone.has(event.id) ? [] : [{ kind: "fixing", event }];
      default:
        return [];
    }
  });
};
