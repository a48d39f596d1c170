import type { AppointmentId, PersonId } from "../../kernel/ids.ts";
import { parseId } from "../../kernel/ids.ts";
import type { ProgrammeVisit } from "../visit.ts";

/** The person the address names; null when it names none. */
export const personIn = ({ param }: Pick<ProgrammeVisit, "param">): PersonId | null =>
  parseId<PersonId>(param("id"));

export const appointmentIn = (text: string): AppointmentId | null => parseId<AppointmentId>(text);

/** A day from the address; the fallback when it is missing or no day. */
export const dayIn = (text: string | null, fallback: string): string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
    ? text
    : fallback;
