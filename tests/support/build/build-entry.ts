import { randomUUID } from "node:crypto";
import type { AreaId, PersonId } from "../../../src/kernel/ids.ts";
import { type EnteredEntry, type EntryId, planEntry } from "../../../src/modules/centre/calendar/index.ts";
import { centresOf } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { buildAppointment } from "./build-appointment.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";

/** What a person types into the form of an entry; everything that isn't given is filled believably. */
export const enteredEntry = (given: Partial<EnteredEntry> = {}): EnteredEntry => ({
  kind: "visit",
  title: "役員会への同席",
  startsOn: "2019-06-14",
  startsAt: "13:00",
  endsAt: "15:00",
  endsOn: "",
  place: "見本会館",
  councils: [],
  area: "",
  people: [],
  note: "",
  repeat: "none",
  until: "",
  ...given,
});

/**
 * An entry as somebody of the centre planned it: by default a new worker's, for the whole area of the centre.
 * Runs as the operator with that person as the actor, so row security is not what it tests.
 */
export const buildEntry = async (
  ctx: Ctx,
  given: Partial<EnteredEntry> & { readonly maker?: PersonId } = {},
): Promise<{ readonly id: EntryId; readonly maker: PersonId; readonly area: AreaId }> => {
  const { maker: named, ...typed } = given;
  const inside = await insideProgramme(ctx);
  const maker = named ?? (await buildAppointment(inside)).person;
  const centres = await centresOf(inside, (inside.programme as ProgrammeRef).id);
  // Every programme has a centre with an area.
  const area = centres[0]?.area_id as AreaId;
  const somewhere = typed.councils !== undefined || typed.area !== undefined;
  const asMaker: Ctx = {
    ...inside,
    actor: { kind: "person", id: maker, name: "" },
    powers: new Set(["calendar.write"]),
  };
  const entered = enteredEntry({
    people: [String(maker)],
    ...(somewhere ? {} : { area: String(area) }),
    ...typed,
  });
  return { id: granted(await planEntry(asMaker, { entered, key: randomUUID() })).id, maker, area };
};
