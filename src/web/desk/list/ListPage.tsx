import {
  requestFieldWords as fieldWords,
  type ListedRequest,
  requestDays,
  requestPageSize,
  requestStates,
  requestStateWords as stateWords,
} from "../../../modules/centre/desk/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import type { Names } from "../../records/names.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import type { filterIn } from "./filter.ts";
import { RequestTable } from "./RequestTable.tsx";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly offered: Names["offered"];
  readonly filter: ReturnType<typeof filterIn>;
  readonly rows: readonly ListedRequest[];
  readonly total: number;
};

/** The address's conditions as a file's: everything but the page. */
const conditions = (url: URL): Record<string, string> =>
  Object.fromEntries([...url.searchParams].filter(([name]) => name !== "page"));

const Filters = ({ visit, offered, filter }: Pick<Asked, "visit" | "offered" | "filter">) => {
  const { t, url, programme } = visit;
  const choice = { t, blank: words.every, mark: false, kind: "select" } as const;
  return (
    <FilterRow
      t={t}
      action={routes.requests(programme.code)}
      clear={url.search ? routes.requests(programme.code) : null}
      keep={{ sort: url.searchParams.get("sort") }}
      moreOpen={Boolean(
        filter.text || filter.assignee || filter.late || filter.centre || filter.dayOf !== "filed",
      )}
      more={
        <>
          <Field t={t} kind="search" name="text" label={words.text} value={filter.text ?? ""} mark={false} />
          <Field
            {...choice}
            name="assignee"
            label={fieldWords.assignee}
            value={filter.assignee ?? ""}
            choices={offered.staff}
          />
          {offered.centres.length > 0 && (
            <Field
              {...choice}
              name="centre"
              label={fieldWords.centre}
              value={filter.centre ?? ""}
              choices={offered.centres}
            />
          )}
          <Field
            {...choice}
            blank={null}
            name="day"
            label={words.dayOf}
            value={filter.dayOf ?? "filed"}
            choices={requestDays.map((day) => ({ value: day, label: t(words.events[day]) }))}
          />
          <Field
            {...choice}
            name="late"
            label={words.lateness}
            value={filter.late ? "yes" : ""}
            choices={[{ value: "yes", label: t(words.lateOnly) }]}
          />
        </>
      }
    >
      <Field
        {...choice}
        name="state"
        label={fieldWords.state}
        value={filter.state ?? ""}
        choices={[
          { value: "open", label: t(words.open) },
          ...requestStates.map((state) => ({ value: state, label: t(stateWords[state]) })),
        ]}
      />
      <Field {...choice} name="month" label={words.month} value={filter.month} choices={offered.months} />
      <Field
        {...choice}
        name="council"
        label={fieldWords.councils}
        value={filter.council ?? ""}
        choices={offered.councils}
      />
    </FilterRow>
  );
};

export const ListPage = ({ visit, offered, filter, rows, total }: Asked) => {
  const { t, ctx, url, programme } = visit;
  const filtered = url.search !== "";
  return (
    <>
      {ctx.powers.has("request.file") && (
        <Actions>
          <ButtonLink href={routes.newRequest(programme.code)} kind="primary">
            {t(words.file)}
          </ButtonLink>
        </Actions>
      )}
      <Filters visit={visit} offered={offered} filter={filter} />
      <LiveRegion visit={visit} name="requests" topics={["requests"]}>
        <div class="list-head">
          <p class="count">{t(words.count(total))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportRequests(programme.code, format, conditions(url)),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={filtered ? words.none : words.noneYet}>
            <p>{t(filtered ? words.noneHow : words.noneYetHow)}</p>
          </EmptyState>
        ) : (
          <RequestTable visit={visit} rows={rows} sort={filter.sorted} />
        )}
        <Pager t={t} url={url} page={filter.page} size={requestPageSize} total={total} />
      </LiveRegion>
    </>
  );
};
