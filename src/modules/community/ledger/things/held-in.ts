import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Thing } from "./model.ts";

type Gone = Thing & { readonly noted: NonNullable<Thing["noted"]> & { readonly disposedOn: PlainDate } };

const isGone = (thing: Thing): thing is Gone => thing.noted !== null && thing.noted.disposedOn !== null;

/** What the council has on the last of some days, and what went in them. What went earlier is in neither. */
export const heldIn = (
  things: readonly Thing[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly held: readonly Thing[]; readonly gone: readonly Gone[] } => ({
  held: things.filter((thing) => !isGone(thing) || to < thing.noted.disposedOn),
  gone: things.filter(isGone).filter(({ noted: { disposedOn } }) => from <= disposedOn && disposedOn <= to),
});
