import {
  fieldWords,
  type ListedRecord,
  longWaitDays,
  mayImport,
  pageSize,
  recordStates,
  stateWords,
} from "../../../modules/centre/support/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { listed } from "../../parts/listed.ts";
import { Pager } from "../../parts/Pager.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import type { filterIn } from "./filter.ts";
import { RecordTable } from "./RecordTable.tsx";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly filter: ReturnType<typeof filterIn>;
  readonly rows: readonly ListedRecord[];
  readonly total: number;
  readonly more: boolean;
};

/** The address's conditions as a file's: everything but the page. */
const conditions = (url: URL): Record<string, string> =>
  Object.fromEntries([...url.searchParams].filter(([name]) => name !== "page"));

/** Conditions without a field of their own; they come with the numbers of other pages and stay with the filter. */
const kept = ["sort", "axis", "centre", "author", "overdue", "waiting"] as const;

/** Says in words what those conditions leave. */
const Narrowed = ({ visit: { t }, names, filter }: Pick<Asked, "visit" | "names" | "filter">) => {
  const said = [
    filter.axis ? words.onlyAxis(names.axis(filter.axis)) : null,
    filter.centre ? words.onlyCentre : null,
    filter.author ? words.onlyAuthor(names.person(filter.author)) : null,
    filter.overdue === "anybody" ? words.onlyOverdue : null,
    typeof filter.overdue === "number" ? words.onlyOverdueOf(names.person(filter.overdue)) : null,
    filter.waitsLong ? words.onlyLong(longWaitDays) : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? null : (
    <p>
      {t(words.narrowed)}
      {listed(t, said.map(t))}
    </p>
  );
};

const Filters = ({ visit, names, filter }: Omit<Asked, "rows" | "total" | "more">) => {
  const { t, url, programme } = visit;
  const wide = filter.month === "";
  return (
    <FilterRow
      t={t}
      action={routes.records(programme.code)}
      clear={url.search ? routes.records(programme.code) : null}
      keep={Object.fromEntries(kept.map((name) => [name, url.searchParams.get(name)]))}
      moreOpen={Boolean(filter.text || filter.worker || (wide && (filter.from || filter.to)))}
      more={
        <>
          <Field t={t} kind="search" name="text" label={words.text} value={filter.text ?? ""} mark={false} />
          <Field
            t={t}
            kind="select"
            name="worker"
            label={fieldWords.worker}
            value={filter.worker ?? ""}
            blank={words.every}
            mark={false}
            choices={names.offered.staff}
          />
          <Field
            t={t}
            kind="date"
            name="from"
            label={words.from}
            value={wide ? (filter.from ?? "") : ""}
            mark={false}
          />
          <Field
            t={t}
            kind="date"
            name="to"
            label={words.to}
            value={wide ? (filter.to ?? "") : ""}
            mark={false}
          />
        </>
      }
    >
      <Field
        t={t}
        kind="select"
        name="month"
        label={words.month}
        value={filter.month}
        blank={words.every}
        mark={false}
        choices={names.offered.months}
      />
      <Field
        t={t}
        kind="select"
        name="council"
        label={fieldWords.councils}
        value={filter.council ?? ""}
        blank={words.every}
        mark={false}
        choices={names.offered.councils}
      />
      <Field
        t={t}
        kind="select"
        name="duty"
        label={fieldWords.duty}
        value={filter.duty ?? ""}
        blank={words.every}
        mark={false}
        choices={names.duties}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={fieldWords.state}
        value={filter.state ?? ""}
        blank={words.every}
        mark={false}
        choices={recordStates.map((state) => ({ value: state, label: t(stateWords[state]) }))}
      />
    </FilterRow>
  );
};

export const ListPage = ({ visit, names, filter, rows, total, more }: Asked) => {
  const { t, ctx, url, programme } = visit;
  const filtered = url.search !== "";
  return (
    <>
      <Actions>
        <ButtonLink
          href={routes.newRecord(programme.code)}
          kind="primary"
          disabledReason={ctx.powers.has("record.write") ? null : t(words.noPost)}
        >
          {t(words.newRecord)}
        </ButtonLink>
        {ctx.powers.has("record.write") && (
          <ButtonLink
            href={routes.importRecords(programme.code)}
            kind="plain"
            disabledReason={mayImport(ctx.powers) ? null : t(words.onlyReviewersImport)}
          >
            {t(words.import)}
          </ButtonLink>
        )}
        <ButtonLink href={routes.examples(programme.code)} kind="plain">
          {t(words.goodExamples)}
        </ButtonLink>
      </Actions>
      <Filters visit={visit} names={names} filter={filter} />
      <Narrowed visit={visit} names={names} filter={filter} />
      <LiveRegion visit={visit} name="records" topics={["records"]}>
        <div class="list-head">
          <p class="count">{t(words.count(total, more))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportRecords(programme.code, format, conditions(url)),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={filtered ? words.none : words.noneYet}>
            <p>{t(filtered ? words.noneHow : words.noneYetHow)}</p>
          </EmptyState>
        ) : (
          <RecordTable
            visit={visit}
            names={names}
            rows={rows}
            sort={`${filter.ascending ? "" : "-"}${filter.sort ?? "day"}`}
          />
        )}
        <Pager t={t} url={url} page={filter.page} size={pageSize} total={total} />
      </LiveRegion>
    </>
  );
};
