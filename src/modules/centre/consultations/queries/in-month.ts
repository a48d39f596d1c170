import { sql } from "kysely";
import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Helped } from "../model.ts";

/** Consultations of a month in some areas and all that lies within them. Confidential ones are in no number. */
export type MonthOfConsultations = {
  readonly opened: number;
  /** First answered in the month, whenever they were asked. */
  readonly answered: number;
  readonly closed: number;
  /** Those opened, by the code of the channel. */
  readonly byHow: Readonly<Record<string, number>>;
  /** Answers of the month to whether it helped. */
  readonly helped: Readonly<Record<Helped, number>>;
};

type Row = {
  opened: number;
  answered: number;
  closed: number;
  how: string | null;
  asked_how: number;
  helped: Helped | null;
  answers: number;
};

/** Counts where the actor reads the board (board.read), also where they see no case: the same numbers to everybody. */
export const consultationsInMonth = async (
  ctx: Ctx,
  scope: { readonly areas: readonly AreaId[] },
  month: PlainMonth,
): Promise<MonthOfConsultations> => {
  const { rows } = await sql<Row>`
    select * from consultations.in_month(${[...scope.areas]}::int[], ${`${month}-01`}::date)`.execute(ctx.db);
  const sum = (key: "opened" | "answered" | "closed") => rows.reduce((total, row) => total + row[key], 0);
  const answersOf = (helped: Helped) => rows.find((row) => row.helped === helped)?.answers ?? 0;
  return {
    opened: sum("opened"),
    answered: sum("answered"),
    closed: sum("closed"),
    byHow: Object.fromEntries(rows.flatMap(({ how, asked_how }) => (how === null ? [] : [[how, asked_how]]))),
    helped: {
      helped: answersOf("helped"),
      partly: answersOf("partly"),
      not: answersOf("not"),
      unknown: answersOf("unknown"),
    },
  };
};
