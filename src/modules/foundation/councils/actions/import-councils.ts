import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeyedRow } from "../../../../platform/documents/index.ts";
import { placeIssues, readColumns, readTable } from "../../../../platform/documents/index.ts";
import { areaTree } from "../../programme/index.ts";
import { councilColumns } from "../columns.ts";
import { type CouncilLine, readCouncilLine } from "../import-rules.ts";
import type { Council, CouncilTerms } from "../model.ts";
import { mayWriteCouncil } from "../policy.ts";
import { stageMistakes } from "../rules.ts";
import * as store from "../store.ts";
import { allTerms, termsFor } from "../terms.ts";
import { words } from "../text.ts";

export type CouncilsImported = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
};

type Planned = { readonly line: CouncilLine; readonly area: AreaId; readonly standing: Council | undefined };

/**
 * Registers councils from a CSV or Excel file: all lines, or none and every bad line and column. The same file twice
 * changes nothing; committees and members are added, never taken away.
 */
export const importCouncilFile = async (
  ctx: Ctx,
  file: { readonly bytes: Uint8Array; readonly name: string },
  dryRun: boolean,
): Promise<Outcome<CouncilsImported>> => {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) return table;
  const columns = councilColumns(await allTerms(ctx));
  const rows = readColumns(table.value, columns);
  if (!rows.ok) return rows;
  const { planned, issues } = await plan(ctx, rows.value);
  if (issues.length > 0) return invalid(...placeIssues(issues, table.value.header, columns));
  const changed = planned.filter((one) => one.standing && !isSame(one.line, one.standing));
  const added = planned.filter((one) => !one.standing);
  if (!dryRun) for (const one of planned) await save(ctx, one);
  return ok({
    added: added.map(({ line }) => line.name),
    changed: changed.map(({ line }) => line.name),
    unchanged: planned.length - added.length - changed.length,
  });
};

const plan = async (
  ctx: Ctx,
  rows: readonly KeyedRow<string>[],
): Promise<{ planned: Planned[]; issues: Issue[] }> => {
  const areas = new Map((await areaTree(ctx)).map((area) => [area.code, area]));
  const councils = await store.councilsByArea(ctx);
  const rights = await ctx.rights();
  const terms = new Map<string, CouncilTerms | null>();
  const first = new Map<string, number>();
  const planned: Planned[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const code = (row.cells.area ?? "").normalize("NFKC").trim();
    const area = areas.get(code);
    const wrong = (message: Issue["message"]) => issues.push({ path: "area", message, line: row.line });
    const twin = first.get(code);
    if (code === "") wrong(words.needed);
    else if (!area) wrong(words.unknownArea(code));
    else if (twin !== undefined) wrong(words.twice(twin));
    first.set(code, twin ?? row.line);
    if (!area) continue;
    if (!terms.has(area.level)) terms.set(area.level, await termsFor(ctx, area.level));
    const here = terms.get(area.level);
    if (!here) {
      wrong(words.noTerms);
      continue;
    }
    const refusal = mayWriteCouncil(rights, area.id);
    if (refusal) wrong(refusal);
    const { council, issues: unclear } = readCouncilLine(row, here);
    const standing = councils.get(area.id);
    issues.push(...unclear);
    if (council.stage !== "")
      issues.push(
        ...stageMistakes(council, here, ctx.today, standing?.stage_dates)
          // A cell that couldn't be read was named already.
          .filter((mistake) => !unclear.some(({ path }) => path === mistake.path))
          .map((mistake) => ({ ...mistake, line: row.line })),
      );
    planned.push({ line: council, area: area.id, standing });
  }
  return { planned, issues };
};

/** Blank cells leave what stands alone; kana, website and note are often not in a file. */
const rowOf = (line: CouncilLine, standing: Council | undefined): store.CouncilRow => ({
  name: line.name,
  kana: line.kana || (standing?.kana ?? null),
  stage: line.stage,
  stage_dates: line.dates,
  fields: line.fields,
  website: line.website ?? standing?.website ?? null,
  note: line.note || (standing?.note ?? ""),
});

const isSame = (line: CouncilLine, standing: Council): boolean => {
  const row = rowOf(line, standing);
  const sorted = (dates: object) => JSON.stringify(Object.entries(dates).sort());
  return (
    row.name === standing.name &&
    row.kana === standing.kana &&
    row.stage === standing.stage &&
    row.website === standing.website &&
    row.note === standing.note &&
    sorted(row.stage_dates) === sorted(standing.stage_dates) &&
    [...row.fields].sort().join() === [...standing.fields].sort().join()
  );
};

const save = async (ctx: Ctx, { line, area, standing }: Planned): Promise<void> => {
  const row = rowOf(line, standing);
  let id: CouncilId;
  if (standing) {
    id = standing.id;
    if (!isSame(line, standing)) await store.updateCouncil(ctx, id, row);
  } else id = await store.insertCouncil(ctx, { ...row, area_id: area, is_sample: false });
  for (const name of line.committees)
    await store.insertCommittee(ctx, { council_id: id, area_id: area, name, fields: [] });
  for (const name of line.members)
    await store.insertMember(ctx, { council_id: id, area_id: area, name, kind: "" });
};
