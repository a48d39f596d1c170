import { addDays, daysBetween, type PlainDate, plainDate } from "../../../kernel/dates.ts";
import type { ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Appointment } from "./model.ts";
import * as store from "./store.ts";

export type EndingTerm = Appointment & { readonly last: PlainDate; readonly days: number };

const lastDay = ({ ends, contract_ends }: Pick<Appointment, "ends" | "contract_ends">): string | null =>
  [ends, contract_ends].filter((day) => day !== null).sort()[0] ?? null;

const samePlace = (a: Appointment, b: Appointment): boolean =>
  a.person_id === b.person_id &&
  a.post_id === b.post_id &&
  a.centre_id === b.centre_id &&
  a.council_id === b.council_id;

/**
 * Terms of staff and council officers that end from today within so many days, the next first. Who goes on at the same
 * place the day after isn't among them.
 */
export const endingAmong = (
  all: readonly Appointment[],
  today: PlainDate,
  within: number,
): readonly EndingTerm[] =>
  all
    .flatMap((one) => {
      const last = lastDay(one);
      if (one.side === "client" || last === null || one.starts > today) return [];
      const days = daysBetween(today, plainDate(last));
      if (days < 0 || days > within) return [];
      const next = addDays(plainDate(last), 1);
      const goesOn = all.some(
        (other) =>
          other.id !== one.id &&
          samePlace(one, other) &&
          other.starts <= next &&
          (lastDay(other) ?? "9999-12-31") > last,
      );
      return goesOn ? [] : [{ ...one, last: plainDate(last), days }];
    })
    .sort((a, b) => a.days - b.days || a.id - b.id);

/** The same for a programme, of the people the actor may know. */
export const endingTerms = async (
  ctx: Ctx,
  programme: ProgrammeId,
  within: number,
): Promise<readonly EndingTerm[]> =>
  endingAmong(await store.appointments(ctx, { programme }), ctx.today, within);
