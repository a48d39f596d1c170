import type { PersonId } from "../../../kernel/ids.ts";
import { recentPlaces } from "../../../modules/centre/support/index.ts";
import { areasWith } from "../../../modules/foundation/programme/index.ts";
import type { Choice } from "../../parts/Field.tsx";
import { type Names, namesFor } from "../../records/names.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** What the form offers to choose from. */
export type Offered = {
  readonly names: Names;
  readonly councils: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly people: readonly Choice[];
  readonly places: readonly string[];
};

/** @param going people who stay to choose although they have left the centre */
export const offeredFor = async (
  visit: ProgrammeVisit,
  going: readonly PersonId[] = [],
): Promise<Offered> => {
  const { ctx, programme } = visit;
  const names = await namesFor(visit);
  const rights = await ctx.rights();
  const mine = names.councils.filter(({ area }) => rights.has("calendar.write", area));
  const wards = new Set(mine.map(({ within }) => within));
  const areas = await areasWith(ctx, "calendar.write");
  return {
    names,
    councils: mine.map(({ id, name, within }) => ({
      value: String(id),
      label: name,
      ...(wards.size > 1 && within ? { group: within } : {}),
    })),
    areas: areas.map(({ id, path }) => ({ value: String(id), label: path.slice(-2).join(" › ") })),
    people: names.staff
      .filter(({ id, now }) => now || going.includes(id))
      .map(({ id, name }) => ({ value: String(id), label: name })),
    places: ctx.powers.has("record.write") ? await recentPlaces(ctx, programme.id) : [],
  };
};
