import { formatMinutes } from "../../../kernel/era.ts";
import {
  fieldWords,
  type ListedPlan,
  listPlans,
  mayWrite,
  type PlanFilter,
  planStates,
  stateWords,
} from "../../../modules/centre/plans/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Button } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { YearField } from "../../parts/YearField.tsx";
import { type Names, namesFor } from "../../records/names.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { filterIn } from "./filter.ts";
import { yearsFor } from "./years.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly filter: PlanFilter };

const Filters = ({
  visit: { t, url, programme },
  filter,
  years,
  offered,
}: Asked & { years: readonly number[]; offered: Names["offered"] }) => {
  const choice = { t, blank: words.every, mark: false, kind: "select" } as const;
  return (
    <FilterRow
      t={t}
      action={routes.plans(programme.code)}
      clear={url.search ? routes.plans(programme.code) : null}
    >
      <YearField t={t} years={years} year={filter.year} />
      <Field
        {...choice}
        name="state"
        label={fieldWords.state}
        value={filter.state ?? ""}
        choices={[
          ...planStates.map((state) => ({ value: state, label: t(stateWords[state]) })),
          { value: "none", label: t(words.withoutPlan) },
          { value: "untouched", label: t(words.untouchedOnly) },
        ]}
      />
      {offered.centres.length > 0 && (
        <Field
          {...choice}
          name="centre"
          label={words.centre}
          value={filter.centre ?? ""}
          choices={offered.centres}
        />
      )}
      <Field
        {...choice}
        name="council"
        label={fieldWords.council}
        value={filter.council ?? ""}
        choices={offered.councils}
      />
    </FilterRow>
  );
};

/** A council without a plan: whoever may begins it here. */
const Begin = ({ visit: { t, programme }, filter, row }: Asked & { row: ListedPlan }) => (
  <form method="post" action={routes.plans(programme.code)}>
    <input type="hidden" name="council" value={row.council} />
    <input type="hidden" name="year" value={filter.year} />
    <Button>
      <span aria-hidden="true">{t(words.begin)}</span>
      <span class="unseen">{t(words.beginFor(row.name))}</span>
    </Button>
  </form>
);

const columnsFor = (
  { visit, filter }: Asked,
  mayBegin: (row: ListedPlan) => boolean,
): Column<ListedPlan>[] => {
  const { t, ctx, programme } = visit;
  const number = (key: "steps" | "stepsDone" | "stepsUntouched"): Column<ListedPlan> => ({
    key,
    label: words[key],
    number: true,
    cell: (row) => (row.id === null ? "—" : row[key]),
  });
  const time = (key: "plannedMinutes" | "doneMinutes"): Column<ListedPlan> => ({
    key,
    label: key === "plannedMinutes" ? words.planned : words.given,
    number: true,
    cell: (row) => (row.id === null ? "—" : formatMinutes(row[key], ctx.locale)),
  });
  return [
    {
      key: "council",
      label: fieldWords.council,
      heads: true,
      cell: (row) =>
        row.id === null ? row.name : <a href={routes.plan(programme.code, row.id)}>{row.name}</a>,
    },
    {
      key: "state",
      label: fieldWords.state,
      short: true,
      cell: (row) =>
        row.id === null && mayBegin(row) ? (
          <Begin visit={visit} filter={filter} row={row} />
        ) : (
          <StateOf t={t} state={row.state} />
        ),
    },
    number("steps"),
    number("stepsDone"),
    number("stepsUntouched"),
    time("plannedMinutes"),
    time("doneMinutes"),
  ];
};

/** Every council with its plan of a year, by name. */
export const planList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("plan.read")) return missing();
  const { years, now } = await yearsFor(visit);
  const filter = filterIn(url.searchParams, years, now);
  const rows = await listPlans(ctx, programme.id, filter);
  const { offered } = await namesFor(visit);
  const rights = await ctx.rights();
  return view(
    { title: words.title, section: "plans", wide: true },
    <>
      <Filters visit={visit} filter={filter} years={years} offered={offered} />
      <LiveRegion visit={visit} name="plans" topics={["plans"]}>
        <div class="list-head">
          <p class="count">{t(words.count(rows.length))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportPlans(programme.code, format, Object.fromEntries(url.searchParams)),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={words.nothing}>
            <p>{t(words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor({ visit, filter }, (row) => mayWrite(rights, row.area) === null)}
            rows={rows}
            rowKey={(row) => row.council}
          />
        )}
        <p class="soft small">{t(words.minutesShared)}</p>
      </LiveRegion>
    </>,
  );
};
