import type { CountedRecord, Figures, Work } from "../content.ts";
import { canonical } from "./canonical.ts";

/** A sum of shares as the database keeps it: `records` counts shares, `firsts` each record once. */
export type Sum = {
  readonly duty: string;
  readonly council: number | null;
  readonly records: number;
  readonly firsts: number;
  readonly minutes: number;
};

const add = (to: Figures | undefined, records: number, minutes: number): Figures => ({
  records: (to?.records ?? 0) + records,
  minutes: (to?.minutes ?? 0) + minutes,
});

/** The table with its totals; order of duties and councils as given, so that equal work is equal data. */
export const workOf = (
  sums: readonly Sum[],
  duties: readonly string[],
  councils: readonly (number | null)[],
): Work => {
  const byCell = new Map<string, Figures>();
  const byDuty = new Map<string, Figures>();
  const byCouncil = new Map<number | null, Figures>();
  let total: Figures = { records: 0, minutes: 0 };
  for (const sum of sums) {
    const key = `${sum.duty} ${sum.council ?? ""}`;
    byCell.set(key, add(byCell.get(key), sum.records, sum.minutes));
    byDuty.set(sum.duty, add(byDuty.get(sum.duty), sum.firsts, sum.minutes));
    byCouncil.set(sum.council, add(byCouncil.get(sum.council), sum.records, sum.minutes));
    total = add(total, sum.firsts, sum.minutes);
  }
  const none: Figures = { records: 0, minutes: 0 };
  const columns = councils.includes(null) ? councils : [...councils, null];
  return {
    cells: duties.flatMap((duty) =>
      columns.flatMap((council) => {
        const found = byCell.get(`${duty} ${council ?? ""}`);
        return found && found.records > 0 ? [{ duty, council, ...found }] : [];
      }),
    ),
    duties: duties.map((duty) => ({ duty, ...(byDuty.get(duty) ?? none) })),
    councils: columns.map((council) => ({ council, ...(byCouncil.get(council) ?? none) })),
    total,
  };
};

/** Minutes of a record that fall to the council at each place: equal parts, the remainder to the first ones. */
export const shareOut = (minutes: number, councils: number): number[] =>
  Array.from(
    { length: councils },
    (_, place) => Math.floor(minutes / councils) + (place < minutes % councils ? 1 : 0),
  );

/** The same sums, counted from the records themselves. */
export const sumsOf = (records: readonly CountedRecord[]): Sum[] =>
  records.flatMap((record) => {
    const councils: (number | null)[] = record.councils.length === 0 ? [null] : record.councils;
    const minutes = shareOut(record.minutes, councils.length);
    return councils.map((council, place) => ({
      duty: record.duty,
      council,
      records: 1,
      firsts: place === 0 ? 1 : 0,
      minutes: minutes[place] ?? 0,
    }));
  });

export const isSameWork = (a: Work, b: Work): boolean => canonical(a) === canonical(b);
