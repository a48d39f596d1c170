import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import { recentPlaces } from "../../../modules/centre/support/index.ts";
import { areasWith } from "../../../modules/foundation/programme/index.ts";
import type { Choice } from "../../parts/Field.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";

/** What the form offers to choose from. */
export type Offered = {
  readonly names: Names;
  readonly councils: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly places: readonly string[];
  readonly self: PersonId | null;
};

export const offeredFor = async (visit: ProgrammeVisit): Promise<Offered> => {
  const { ctx, programme } = visit;
  const names = await namesFor(visit);
  const rights = await ctx.rights();
  const mine = names.councils.filter(({ area }) => rights.has("record.write", area));
  const wards = new Set(mine.map(({ within }) => within));
  const areas = await areasWith(ctx, "record.write");
  return {
    names,
    councils: mine.map(({ id, name, within }) => ({
      value: String(id),
      label: name,
      ...(wards.size > 1 && within ? { group: within } : {}),
    })),
    areas: areas.map(({ id, path }) => ({ value: String(id as AreaId), label: path.slice(-2).join(" › ") })),
    owners: names.staff.filter(({ now }) => now).map(({ id, name }) => ({ value: String(id), label: name })),
    places: await recentPlaces(ctx, programme.id),
    self: ctx.actor.kind === "person" ? ctx.actor.id : null,
  };
};
