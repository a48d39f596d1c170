import { addDays, type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { AppointmentId, PersonId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { HandOverWish } from "../input.ts";
import type { Appointment } from "../model.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";
import { whyNotChange } from "./end-appointment.ts";

export type Passed = {
  readonly from: Appointment;
  readonly to: { readonly id: PersonId; readonly name: string };
  readonly appointment: AppointmentId;
  /** The successor had no such seat and was put on it. */
  readonly isNew: boolean;
  /** The day on which the successor's areas begin to be theirs. */
  readonly firstDay: PlainDate;
  readonly areas: Appointment["areas"];
};

/**
 * The part of a hand-over that people own: ends the appointment, and gives its areas to the successor from the next
 * day on, in the same contract or in the next one. Call it within the hand-over, which moves the open work as well.
 */
export const passAppointment = async (
  ctx: Ctx,
  person: PersonId,
  id: AppointmentId,
  wish: HandOverWish,
): Promise<Outcome<Passed>> => {
  await oneAtATime(ctx);
  const [from] = await store.appointments(ctx, { id, person });
  if (!from) return notFound();
  if (from.side !== "centre" || from.centre_id === null)
    return invalid({ path: "appointment", message: words.notCentre });
  if (wish.to === person) return invalid({ path: "to", message: words.toSelf });
  const to = await store.findPerson(ctx, wish.to);
  if (!to) return invalid({ path: "to", message: words.toNobody });
  const refusal = await whyNotChange(ctx, from);
  if (refusal) return forbidden(refusal);
  if (ctx.actor.kind === "person" && ctx.actor.id === to.id) return forbidden(words.notYourself);
  if (wish.lastDay < from.starts) return invalid({ path: "lastDay", message: words.endsBeforeStart });
  const end = from.ends ?? from.contract_ends;
  // An appointment that has ended already keeps its end: history stays.
  const lastDay = plainDate(end !== null && end < wish.lastDay ? end : wish.lastDay);
  if (from.ends !== lastDay && !(await store.setEnd(ctx, id, lastDay))) return forbidden(words.onlyAppointer);
  const firstDay = addDays(lastDay, 1);
  const seat = {
    programme_id: from.programme_id,
    person_id: to.id,
    post_id: from.post_id,
    centre_id: from.centre_id,
    council_id: null,
  };
  const areas = from.areas.map((area) => area.id);
  const contracts = await store.contractsOf(ctx, from.programme_id, from.centre_id);
  const contract = contracts.find(({ starts, ends }) => starts <= firstDay && firstDay <= ends);
  const standing = (await store.termsOnSeat(ctx, seat)).find(
    (term) => term.starts <= (contract?.ends ?? firstDay) && (term.ends ?? "9999-12-31") >= firstDay,
  );
  if (standing) {
    await store.addAreas(ctx, standing.id, areas);
    const begins = standing.starts > firstDay ? plainDate(standing.starts) : firstDay;
    return ok({ from, to, appointment: standing.id, isNew: false, firstDay: begins, areas: from.areas });
  }
  if (!contract) return invalid({ path: "lastDay", message: words.noContract(firstDay) });
  const appointment = await store.insertAppointment(ctx, { ...seat, starts: firstDay, ends: null }, areas);
  return ok({ from, to, appointment, isNew: true, firstDay, areas: from.areas });
};
