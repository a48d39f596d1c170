import { randomUUID } from "node:crypto";
import type { CouncilId, PersonId } from "../../../src/kernel/ids.ts";
import {
  beginPlan,
  type EnteredStep,
  type PlanId,
  writeStep,
} from "../../../src/modules/centre/plans/index.ts";
import { dutiesOf } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { buildAppointment } from "./build-appointment.ts";
import { buildCouncil } from "./build-council.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";

/** What a person types into the form of a step; by default of the programme's first duty. */
export const enteredStep = async (ctx: Ctx, given: Partial<EnteredStep> = {}): Promise<EnteredStep> => {
  const inside = await insideProgramme(ctx);
  const [duty] = await dutiesOf(inside, (inside.programme as ProgrammeRef).id);
  return {
    what: "担い手の集まりを一緒に開く",
    duty: String(duty?.id ?? ""),
    axis: "",
    person: "",
    due: "2020-03",
    times: "4",
    hours: "6",
    sign: "新しい担い手が加わった",
    ...given,
  };
};

/** A draft of the plan of 2019 with one step; runs as the operator with the writer as the actor. */
export const buildPlan = async (
  ctx: Ctx,
  given: Partial<EnteredStep> & {
    readonly council?: CouncilId;
    readonly writer?: PersonId;
    readonly year?: number;
  } = {},
): Promise<{ readonly id: PlanId; readonly council: CouncilId; readonly writer: PersonId }> => {
  const { council: named, writer: by, year = 2019, ...typed } = given;
  const inside = await insideProgramme(ctx);
  const writer = by ?? (await buildAppointment(inside, { post: "advisor" })).person;
  const council = named ?? (await buildCouncil(inside)).id;
  const asWriter: Ctx = { ...inside, actor: { kind: "person", id: writer, name: "" } };
  const id = granted(await beginPlan(asWriter, { council, year }));
  const entered = await enteredStep(inside, { due: `${year + 1}-03`, ...typed });
  granted(await writeStep(asWriter, { id, step: null, version: 0, entered, key: randomUUID() }));
  return { id, council, writer };
};
