import type { Text } from "../../../kernel/say.ts";
import { fieldWords, type ListedPlan, listPlans, stateWords } from "../../../modules/centre/plans/index.ts";
import type { SheetColumn, Value } from "../../../platform/documents/index.ts";
import { missing, type Reply } from "../../reply.ts";
import { tableFile } from "../../table-file.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";
import { yearsFor } from "./years.ts";

type Cell = {
  readonly label: Text;
  readonly kind: SheetColumn["kind"];
  readonly value: (one: ListedPlan) => Value;
};

/** The list as a file; a council without a plan is a line with its name alone. */
export const planFile =
  (format: "csv" | "xlsx") =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const { ctx, t, url, programme } = visit;
    if (!ctx.powers.has("plan.read")) return missing();
    const { years, now } = await yearsFor(visit);
    const filter = filterIn(url.searchParams, years, now);
    const ofPlan =
      (value: (one: ListedPlan) => Value) =>
      (one: ListedPlan): Value =>
        one.id === null ? null : value(one);
    const cells: readonly Cell[] = [
      { label: fieldWords.council, kind: "text", value: (one) => one.name },
      { label: fieldWords.year, kind: "integer", value: () => filter.year },
      {
        label: fieldWords.state,
        kind: "text",
        value: (one) => t(one.state === null ? words.none : stateWords[one.state]),
      },
      { label: words.steps, kind: "integer", value: ofPlan((one) => one.steps) },
      { label: words.stepsDone, kind: "integer", value: ofPlan((one) => one.stepsDone) },
      { label: words.stepsUntouched, kind: "integer", value: ofPlan((one) => one.stepsUntouched) },
      { label: words.plannedMinutes, kind: "integer", value: ofPlan((one) => one.plannedMinutes) },
      { label: words.givenMinutes, kind: "integer", value: ofPlan((one) => one.doneMinutes) },
    ];
    const rows = await listPlans(ctx, programme.id, filter);
    return tableFile(format, {
      name: `${t(words.title)}-${programme.code}-${filter.year}`,
      sheet: t(words.title),
      columns: cells.map(({ label, kind }) => ({ header: t(label), kind })),
      rows: rows.map((one) => cells.map(({ value }) => value(one))),
    });
  };
