import { fiscalYearOf, plainDate } from "../../../../kernel/dates.ts";
import type { ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf, listProgrammes } from "../../../foundation/programme/index.ts";
import type { Field } from "../export/content.ts";

/**
 * Fields of projects in their order: the programme's, or for the operator those of every programme that keeps books of the year, which may be the one
 * before it starts.
 */
export const fieldsIn = async (ctx: Ctx, year: number): Promise<readonly Field[]> => {
  const running = ctx.programme
    ? [ctx.programme.id]
    : (await listProgrammes(ctx))
        .filter(
          ({ starts, ends }) =>
            fiscalYearOf(plainDate(starts)) - 1 <= year && year <= fiscalYearOf(plainDate(ends)),
        )
        // The query gives plain numbers; these are keys of programmes.
        .map(({ id }) => id as ProgrammeId);
  const fields = new Map<string, Field>();
  for (const id of running)
    for (const { code, name } of (await definitionOf(ctx, id)).council.fields)
      if (!fields.has(code)) fields.set(code, { code, name });
  return [...fields.values()];
};
