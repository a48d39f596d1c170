import { randomUUID } from "node:crypto";
import type { PersonId, RecordId } from "../../../src/kernel/ids.ts";
import { type Entered, writeRecord } from "../../../src/modules/centre/support/index.ts";
import { definitionOf, dutiesOf } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { buildAppointment } from "./build-appointment.ts";
import { buildCouncil } from "./build-council.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";

/** What a person types into the form of a record; everything that isn't given is filled believably. */
export const enteredRecord = async (ctx: Ctx, given: Partial<Entered> = {}): Promise<Entered> => {
  const inside = await insideProgramme(ctx);
  // insideProgramme always gives one.
  const programme = inside.programme as ProgrammeRef;
  const definition = await definitionOf(inside, programme.id);
  const [duty] = await dutiesOf(inside, programme.id);
  const somewhere = given.councils !== undefined || given.area !== undefined;
  return {
    day: inside.today,
    minutes: "60",
    how: definition.record.how[0]?.code ?? "",
    place: "見本会館",
    councils: somewhere ? [] : [String((await buildCouncil(inside)).id)],
    area: "",
    duty: String(duty?.id ?? ""),
    otherDuties: [],
    axis: "",
    peopleMet: "",
    metByGeneration: {},
    asked: "夏祭りの予算の立て方を聞かれた。",
    done: "前年の決算を一緒に見て、項目ごとに書き出した。",
    outcome: "役員会に出す案がまとまった。",
    nextStep: "",
    nextDue: "",
    nextOwner: "",
    ...given,
  };
};

/**
 * A record as its worker wrote it, waiting for review: by default a new worker's, today, for a new council.
 * Runs as the operator with the worker as the actor, so row security is not what it tests.
 */
export const buildRecord = async (
  ctx: Ctx,
  given: Partial<Entered> & { readonly worker?: PersonId } = {},
): Promise<{ readonly id: RecordId; readonly worker: PersonId }> => {
  const { worker: named, ...typed } = given;
  const inside = await insideProgramme(ctx);
  const worker = named ?? (await buildAppointment(inside)).person;
  const entered = await enteredRecord(inside, typed);
  const asWorker: Ctx = { ...inside, actor: { kind: "person", id: worker, name: "" } };
  return { id: granted(await writeRecord(asWorker, { entered, key: randomUUID() })).id, worker };
};
