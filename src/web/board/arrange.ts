import { addMonths, monthsBetween, type PlainMonth } from "../../kernel/dates.ts";
import type { CouncilId, DutyId } from "../../kernel/ids.ts";
import type { Text } from "../../kernel/say.ts";
import type { BoardCell, BoardCouncil, BoardMonth, Evidence } from "../../modules/centre/support/index.ts";
import type { Definition, DutyRow } from "../../modules/foundation/programme/index.ts";

export type DutyLine = {
  readonly id: DutyId;
  readonly sign: string;
  readonly short: Text;
  readonly text: Text;
  readonly axis: Text | null;
  readonly tool: { readonly name: Text; readonly later: boolean } | null;
  readonly records: number;
  readonly minutes: number;
  readonly reached: readonly BoardCouncil[];
  readonly notReached: readonly BoardCouncil[];
  readonly last: Evidence | null;
  /** Records of each of the last twelve months. */
  readonly run: readonly number[];
};

/** A line of the heat grid: a council, or an area with all its councils where there are too many. */
export type GridLine = { readonly key: string; readonly name: string; readonly council: CouncilId | null };

export type Board = {
  readonly groups: readonly { readonly name: Text; readonly duties: readonly DutyLine[] }[];
  readonly total: { readonly records: number; readonly minutes: number; readonly reached: number };
  readonly councils: readonly BoardCouncil[];
  readonly months: readonly PlainMonth[];
  readonly grid: {
    readonly lines: readonly GridLine[];
    readonly shares: ReadonlyMap<string, number>;
    readonly byArea: boolean;
  };
};

export type BoardParts = {
  readonly definition: Definition;
  readonly duties: readonly DutyRow[];
  readonly councils: readonly BoardCouncil[];
  readonly cells: readonly BoardCell[];
  readonly runs: readonly BoardMonth[];
  readonly evidence: readonly Evidence[];
  readonly to: PlainMonth;
  /** Counts shares, the council's part of records, instead of records. */
  readonly ofCouncil: boolean;
};

/** More councils than this are shown by their areas. */
export const mostCouncils = 40;

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** The board from its parts: what was done for each duty, whom it reached, and when last. */
export const arrange = (parts: BoardParts): Board => {
  const { definition, duties, councils, cells, to } = parts;
  const counted = (cell: BoardCell) => (parts.ofCouncil ? cell.shares : cell.records);
  const byDuty = Map.groupBy(cells, (cell) => cell.duty);
  const months = monthsBetween(addMonths(to, -11), to);
  const runs = new Map(parts.runs.map((run) => [`${run.duty} ${run.month}`, run.records]));
  const evidence = new Map(parts.evidence.map((one) => [one.duty, one]));
  const signed = definition.dutyGroups.length > 1;
  const lineOf = (duty: DutyRow): DutyLine[] => {
    const defined = definition.duties.find(({ key }) => key === duty.code);
    if (!defined) return [];
    const own = byDuty.get(duty.id) ?? [];
    const reached = new Set(own.map((cell) => cell.council));
    return [
      {
        id: duty.id,
        sign: signed ? `(${defined.group})${defined.code}` : defined.code,
        short: defined.short,
        text: defined.text,
        axis: definition.axes.find(({ code }) => code === defined.axis)?.name ?? null,
        tool: defined.tool
          ? { name: { ja: defined.tool.ja, en: defined.tool.en }, later: defined.tool.later }
          : null,
        records: sum(own, counted),
        minutes: sum(own, (cell) => cell.minutes),
        reached: councils.filter(({ id }) => reached.has(id)),
        notReached: councils.filter(({ id }) => !reached.has(id)),
        last: evidence.get(duty.id) ?? null,
        run: months.map((month) => runs.get(`${duty.id} ${month}`) ?? 0),
      },
    ];
  };
  const reached = new Set(cells.flatMap((cell) => (cell.council === null ? [] : [cell.council])));
  return {
    groups: definition.dutyGroups.map(({ code, name }) => ({
      name,
      duties: duties.filter((duty) => duty.group_code === code).flatMap(lineOf),
    })),
    total: {
      records: sum(cells, counted),
      minutes: sum(cells, (cell) => cell.minutes),
      reached: reached.size,
    },
    councils,
    months,
    grid: gridOf(councils, cells),
  };
};

const gridOf = (councils: readonly BoardCouncil[], cells: readonly BoardCell[]): Board["grid"] => {
  const byArea = councils.length > mostCouncils;
  const lineOf = new Map(councils.map((one) => [one.id, byArea ? `a${one.within_id}` : `c${one.id}`]));
  const lines = byArea
    ? [...new Map(councils.map((one) => [one.within_id, one.within]))].map(([id, name]) => ({
        key: `a${id}`,
        name,
        council: null,
      }))
    : councils.map(({ id, name }) => ({ key: `c${id}`, name, council: id }));
  const shares = new Map<string, number>();
  for (const cell of cells) {
    const line = cell.council === null ? undefined : lineOf.get(cell.council);
    if (line === undefined) continue;
    const key = `${line} ${cell.duty}`;
    shares.set(key, (shares.get(key) ?? 0) + cell.shares);
  }
  return { lines, shares, byArea };
};
