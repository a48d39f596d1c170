import type { AppointmentId, PersonId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Appointment } from "../model.ts";
import { mayFill } from "../policy.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Sets the last day of an appointment. It stays in the history; what it allowed ends with that day. */
export const endAppointment = async (
  ctx: Ctx,
  person: PersonId,
  id: AppointmentId,
  ends: string,
): Promise<Outcome<Appointment>> => {
  const [appointment] = await store.appointments(ctx, { id, person });
  if (!appointment) return notFound();
  const refusal = await whyNotChange(ctx, appointment);
  if (refusal) return forbidden(refusal);
  if (ends < appointment.starts) return invalid({ path: "ends", message: words.endsBeforeStart });
  const last = appointment.ends ?? appointment.contract_ends;
  if (last !== null && ends > last)
    return invalid({ path: "ends", message: words.outsideContract(appointment.starts, last) });
  return (await store.setEnd(ctx, id, ends)) ? ok(appointment) : forbidden(words.onlyAppointer);
};

/** Why the actor may not end or hand over this appointment; null when they may. */
export const whyNotChange = async (ctx: Ctx, appointment: Appointment): Promise<Text | null> => {
  const reach = appointment.centre_id === null ? [] : await store.areasOfCentre(ctx, appointment.centre_id);
  return mayFill(
    ctx.actor,
    {
      thisSide: await store.appointAreas(ctx, appointment.side),
      anySide: await store.appointAreas(ctx, "centre"),
    },
    {
      person: appointment.person_id,
      side: appointment.side,
      reach: [...new Set([...reach, ...appointment.areas.map(({ id }) => id)])],
    },
  );
};
