import { monthRange, plainDate } from "../../kernel/dates.ts";
import type { CouncilId } from "../../kernel/ids.ts";
import {
  type BoardCell,
  type BoardMonth,
  boardCells,
  boardCouncils,
  boardMonths,
  boardWaiting,
  lastEvidence,
} from "../../modules/centre/support/index.ts";
import { type DutyRow, definitionOf, dutiesOf } from "../../modules/foundation/programme/index.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { arrange, type Board } from "./arrange.ts";
import { type Period, periodIn } from "./period.ts";

export type LoadedBoard = { readonly board: Board; readonly period: Period; readonly waiting: number };

/** Reads the board of the programme, or of one council, for the period in the address. */
export const loadBoard = async (visit: ProgrammeVisit, council: CouncilId | null): Promise<LoadedBoard> => {
  const { ctx, programme, url } = visit;
  const definition = await definitionOf(ctx, programme.id);
  const bounds = {
    starts: plainDate(definition.period.from),
    ends: plainDate(definition.period.to),
    today: ctx.today,
  };
  const period = periodIn(url.searchParams, bounds);
  const scope = { programme: programme.id, council, from: period.from, to: period.to };
  const duties = await dutiesOf(ctx, programme.id);
  const councils = await boardCouncils(ctx, council);
  const cells = await boardCells(ctx, scope);
  const runs = await boardMonths(ctx, scope);
  const waiting = await boardWaiting(ctx, scope);
  const evidence = await lastEvidence(ctx, scope, searchesFor(duties, cells, runs, period));
  const ofCouncil = council !== null;
  const board = arrange({ definition, duties, councils, cells, runs, evidence, to: period.to, ofCouncil });
  return { board, period, waiting };
};

/** A duty's last record lies in the last month that has one; only an old one is looked for in the whole period. */
const searchesFor = (
  duties: readonly DutyRow[],
  cells: readonly BoardCell[],
  runs: readonly BoardMonth[],
  { from, to, days }: Period,
) => {
  const worked = new Set(cells.map(({ duty }) => duty));
  return duties
    .filter(({ id }) => worked.has(id))
    .map(({ id }) => {
      const months = runs
        .filter((run) => run.duty === id && run.records > 0 && run.month >= from && run.month <= to)
        .map(({ month }) => month)
        .sort();
      const last = months.at(-1);
      return { duty: id, ...(last ? monthRange(last) : days) };
    });
};
