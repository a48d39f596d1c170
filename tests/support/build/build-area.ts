import type { AreaId } from "../../../src/kernel/ids.ts";
import { areaTree, definitionOf, importAreas } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";
import { nextNumber } from "./sequence.ts";

export type BuiltArea = { readonly id: AreaId; readonly code: string; readonly name: string };

/** An area; by default a district where councils stand, below the client's area. */
export const buildArea = async (
  ctx: Ctx,
  given: {
    readonly programme?: ProgrammeRef;
    readonly code?: string;
    readonly name?: string;
    readonly kana?: string;
    readonly level?: string;
    /** code of the parent */
    readonly parent?: string;
  } = {},
): Promise<BuiltArea> => {
  const inside = await insideProgramme(ctx, given.programme);
  // insideProgramme always gives one.
  const definition = await definitionOf(inside, (inside.programme as ProgrammeRef).id);
  const served = definition.areas.find(({ key }) => key === definition.centres.at(-1)?.serves[0]);
  const number = nextNumber("area");
  const code = given.code ?? `d-${String(number).padStart(4, "0")}`;
  const name = given.name ?? `見本地域${number}`;
  const line = {
    line: 2,
    code,
    name,
    kana: given.kana ?? "みほんちいき",
    level: given.level ?? definition.council.level,
    parent: given.parent ?? served?.code ?? served?.key ?? "",
    sample: true,
  };
  granted(await importAreas(inside, { lines: [line], dryRun: false }));
  const built = (await areaTree(inside)).find((area) => area.code === code);
  if (!built) throw new Error(`area ${code} was not built`);
  return { id: built.id, code, name };
};
