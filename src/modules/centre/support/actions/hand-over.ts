import { sql } from "kysely";
import type { AppointmentId, PersonId } from "../../../../kernel/ids.ts";
import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announceAll } from "../../../../platform/live/index.ts";
import {
  type HandOverWish,
  noteHandOver,
  type Passed,
  passAppointment,
} from "../../../foundation/people/index.ts";
import type { OpenWork } from "../queries/open-work.ts";

/** Everything that changed hands. */
export type HandedOver = Passed & { readonly work: readonly OpenWork[] };

/**
 * Ends a person's appointment and gives their areas, open next steps and waiting records to the successor, also to
 * the next contractor's, in one step. History stays: who did the work doesn't change.
 */
export const handOver = async (
  ctx: Ctx,
  person: PersonId,
  appointment: AppointmentId,
  wish: HandOverWish,
): Promise<Outcome<HandedOver>> => {
  const passed = await passAppointment(ctx, person, appointment, wish);
  if (!passed.ok) return passed;
  const { from, to } = passed.value;
  const work = (
    await sql<OpenWork>`select * from support.move_open_work(${person}, ${to.id}, ${from.programme_id})`.execute(
      ctx.db,
    )
  ).rows;
  const [area] = from.areas;
  // An appointment without an area has nothing to be seen by; the audit log still has its end.
  if (area)
    await noteHandOver(ctx, {
      programme_id: from.programme_id,
      area_id: area.id,
      from: person,
      to: to.id,
      moved: {
        areas: from.areas,
        nextSteps: idsOf(work, "next-step"),
        returned: idsOf(work, "returned"),
        submitted: idsOf(work, "submitted"),
      },
    });
  await announceAll(
    ctx,
    "records",
    work.map((one) => one.area_id),
  );
  return ok({ ...passed.value, work });
};

const idsOf = (work: readonly OpenWork[], kind: OpenWork["kind"]) =>
  work.filter((one) => one.kind === kind).map((one) => one.record_id);
