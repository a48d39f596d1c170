import type { Work } from "../../modules/centre/support/index.ts";
import type { CentreRow } from "../../modules/foundation/programme/index.ts";
import { isQuiet, type Supervision } from "./load.ts";

export type CentreLine = Work & {
  readonly centre: CentreRow;
  readonly people: number;
  readonly overdue: number;
  readonly waiting: number;
  readonly long: number;
  readonly councils: number;
  readonly quiet: number;
  readonly terms: number;
  /** Minutes of each month of the fiscal year so far. */
  readonly run: readonly number[];
};

type Number_<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

export const sumOf = <T>(rows: readonly T[], key: Number_<T>): number =>
  rows.reduce((sum, row) => sum + Number(row[key]), 0);

/** One line for each centre, in the order of the programme. */
export const byCentre = (loaded: Supervision, today: string): readonly CentreLine[] =>
  loaded.centres.map((centre) => {
    const mine = <T extends { readonly centre: number }>(rows: readonly T[]) =>
      rows.filter((row) => row.centre === centre.id);
    const workers = mine(loaded.workers);
    const councils = mine(loaded.councils);
    const [wait] = mine(loaded.waits);
    const run = new Map(mine(loaded.run).map(({ month, minutes }) => [month, minutes]));
    return {
      centre,
      people: workers.length,
      monthRecords: sumOf(workers, "monthRecords"),
      monthMinutes: sumOf(workers, "monthMinutes"),
      yearRecords: sumOf(workers, "yearRecords"),
      yearMinutes: sumOf(workers, "yearMinutes"),
      overdue: sumOf(workers, "overdue"),
      waiting: wait?.waiting ?? 0,
      long: wait?.long ?? 0,
      councils: councils.length,
      quiet: councils.filter((council) => isQuiet(council, today, loaded.quietDays)).length,
      terms: loaded.terms.filter(({ at }) => at === centre.id).length,
      run: loaded.span.yearMonths.map((month) => run.get(month) ?? 0),
    };
  });
