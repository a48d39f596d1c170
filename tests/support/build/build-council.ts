import type { AreaId, CouncilId } from "../../../src/kernel/ids.ts";
import { createCouncil } from "../../../src/modules/foundation/councils/index.ts";
import { definitionOf } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { buildArea } from "./build-area.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";
import { nextNumber } from "./sequence.ts";

export type BuiltCouncil = { readonly id: CouncilId; readonly area: AreaId; readonly name: string };

/** A council; by default in its first stage, in a district of its own. */
export const buildCouncil = async (
  ctx: Ctx,
  given: {
    readonly programme?: ProgrammeRef;
    readonly area?: AreaId;
    readonly name?: string;
    readonly kana?: string;
    readonly stage?: string;
    readonly dates?: Readonly<Record<string, string>>;
    readonly fields?: readonly string[];
  } = {},
): Promise<BuiltCouncil> => {
  const inside = await insideProgramme(ctx, given.programme);
  // insideProgramme always gives one.
  const programme = inside.programme as ProgrammeRef;
  const { council } = await definitionOf(inside, programme.id);
  const area = given.area ?? (await buildArea(ctx, { programme })).id;
  const name = given.name ?? `見本地域活動協議会${nextNumber("council")}`;
  const id = granted(
    await createCouncil(inside, {
      area,
      name,
      kana: given.kana ?? "",
      stage: given.stage ?? council.stages[0]?.code ?? "",
      dates: { ...given.dates },
      fields: [...(given.fields ?? [])],
      website: null,
      note: "",
      sample: true,
    }),
  );
  return { id, area, name };
};
