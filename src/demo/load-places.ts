import type { AreaId, CouncilId } from "../kernel/ids.ts";
import {
  addCommittee,
  addContactPoint,
  addMemberOrganisation,
  createCouncil,
} from "../modules/foundation/councils/index.ts";
import { areaTree, definitionOf, importAreas } from "../modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../platform/database/run-as.ts";
import { granted } from "./granted.ts";
import { councilName, type PlannedCouncil } from "./plan.ts";

export type Places = {
  /** Code of an area → its id. */
  readonly areas: ReadonlyMap<string, AreaId>;
  /** Code of a council's district → the council. */
  readonly councils: ReadonlyMap<string, CouncilId>;
};

const datesOf = (council: PlannedCouncil): Record<string, string> =>
  Object.fromEntries(
    [
      ["preparing", council.preparingSince],
      ["founded", council.foundedOn],
      ["certified", council.certifiedOn],
    ].filter((pair): pair is [string, string] => pair[1] !== null),
  );

/** Districts and their councils, through the same actions as the pages. */
export const loadPlaces = async (ctx: Ctx, planned: readonly PlannedCouncil[]): Promise<Places> => {
  const { council: terms } = await definitionOf(ctx, (ctx.programme as ProgrammeRef).id);
  const lines = planned.map((council, n) => ({
    line: n + 2,
    code: council.code,
    name: council.name,
    kana: council.kana,
    level: terms.level,
    parent: council.parent,
    sample: council.isSample,
  }));
  granted(await importAreas(ctx, { lines, dryRun: false }));
  const areas = new Map((await areaTree(ctx)).map((area) => [area.code, area.id]));
  const councils = new Map<string, CouncilId>();
  for (const council of planned) {
    const area = areas.get(council.code);
    if (area === undefined) throw new Error(`no area ${council.code}`);
    const id = granted(
      await createCouncil(ctx, {
        area,
        name: councilName(council.name),
        kana: council.kana,
        stage: council.stage,
        dates: datesOf(council),
        fields: council.stage === "certified" ? terms.fields.map(({ code }) => code) : ["welfare", "safety"],
        website: null,
        note: "",
        sample: council.isSample,
      }),
    );
    for (const committee of council.committees) {
      granted(await addCommittee(ctx, id, { name: committee.name, fields: [...committee.fields] }));
    }
    for (const name of council.members) granted(await addMemberOrganisation(ctx, id, { name, kind: "" }));
    // No telephone in Japan begins like this, and no mail reaches ".example".
    granted(
      await addContactPoint(ctx, id, {
        label: "事務局（見本）",
        name: "",
        phone: "00-0000-0000",
        mail: `${council.code}@council.example`,
      }),
    );
    councils.set(council.code, id);
  }
  return { areas, councils };
};
