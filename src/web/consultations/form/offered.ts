import { asksForSelf, possibleReaders } from "../../../modules/centre/consultations/index.ts";
import { areasWith } from "../../../modules/foundation/programme/index.ts";
import type { Choice } from "../../parts/Field.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";

/** What the form offers to choose from. */
export type Offered = {
  readonly names: Names;
  readonly councils: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly readers: readonly Choice[];
};

export const offeredFor = async (visit: ProgrammeVisit): Promise<Offered> => {
  const { ctx } = visit;
  const names = await namesFor(visit);
  const rights = await ctx.rights();
  const power = asksForSelf(ctx.powers) ? "consultation.ask" : "consultation.write";
  const mine = names.councils.filter(({ area }) => rights.has(power, area));
  const wards = new Set(mine.map(({ within }) => within));
  const areas = await areasWith(ctx, power);
  const readers = await possibleReaders(
    ctx,
    areas.map(({ id }) => id),
  );
  return {
    names,
    councils: mine.map(({ id, name, within }) => ({
      value: String(id),
      label: name,
      ...(wards.size > 1 && within ? { group: within } : {}),
    })),
    areas: areas.map(({ id, path }) => ({ value: String(id), label: path.slice(-2).join(" › ") })),
    readers: readers.map(({ id, name }) => ({ value: String(id), label: name })),
  };
};
