import { plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import type { CouncilFilter, CouncilTerms, ListedCouncil } from "../../modules/foundation/councils/index.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { type Choice, Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { aside } from "../parts/listed.ts";
import { Pager } from "../parts/Pager.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { StageTag } from "./StageTag.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly rows: readonly ListedCouncil[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly filter: CouncilFilter;
  readonly terms: CouncilTerms;
  readonly areas: readonly Choice[];
  readonly refusal: Text | null;
};

export const CouncilListPage = (asked: Asked) => {
  const { visit, rows, total, page, size, filter, terms, areas, refusal } = asked;
  const { t, ctx, url, programme } = visit;
  const p = programme.code;
  const sort = `${filter.descending ? "-" : ""}${filter.sort ?? "name"}`;
  const same = {
    text: filter.text || undefined,
    stage: filter.stage || undefined,
    area: filter.area,
    sort: sort === "name" ? undefined : sort,
  };
  const reached = (row: ListedCouncil) => {
    const day = row.stage_dates[row.stage];
    return day === undefined ? "" : formatDate(plainDate(day), ctx.locale);
  };
  return (
    <div class="stack">
      <Actions>
        <ButtonLink href={routes.newCouncil(p)} kind="primary" disabledReason={refusal && t(refusal)}>
          {t(words.create)}
        </ButtonLink>
        {!refusal && <ButtonLink href={routes.importCouncils(p)}>{t(words.import)}</ButtonLink>}
        <a href={routes.areas(p)}>{t(words.areas)}</a>
      </Actions>
      <FilterRow
        t={t}
        action={routes.councils(p)}
        clear={url.search ? routes.councils(p) : null}
        keep={{ sort: same.sort }}
      >
        <Field t={t} kind="search" name="text" label={words.text} value={filter.text} mark={false} />
        <Field
          t={t}
          kind="select"
          name="stage"
          label={words.stage}
          value={filter.stage}
          blank={words.everyStage}
          mark={false}
          choices={terms.stages.map(({ code, name }) => ({ value: code, label: t(name) }))}
        />
        <Field
          t={t}
          kind="select"
          name="area"
          label={words.area}
          value={filter.area}
          blank={words.everyArea}
          mark={false}
          choices={areas}
        />
      </FilterRow>
      <div class="list-head">
        <p class="soft">{t(words.count(total))}</p>
        <Downloads
          t={t}
          links={[
            { format: "xlsx", href: routes.exportCouncils(p, "xlsx", same) },
            { format: "csv", href: routes.exportCouncils(p, "csv", same) },
          ]}
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
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ url, by: sort }}
          columns={[
            {
              key: "name",
              label: words.name,
              heads: true,
              sorts: true,
              cell: (row) => (
                <>
                  <a href={routes.council(p, row.id)}>{row.name}</a>
                  {row.is_sample && <span class="soft">{aside(t, t(words.sample))}</span>}
                </>
              ),
            },
            {
              key: "area",
              label: words.area,
              sorts: true,
              cell: (row) => [row.within, row.area_name].filter(Boolean).join(" › "),
            },
            {
              key: "stage",
              label: words.stage,
              sorts: true,
              cell: (row) => (
                <>
                  <StageTag t={t} terms={terms} stage={row.stage} /> <span class="soft">{reached(row)}</span>
                </>
              ),
            },
            {
              key: "committees",
              label: words.committees,
              number: true,
              cell: (row) => row.committees.length,
            },
            { key: "members", label: words.members, number: true, cell: (row) => row.members.length },
          ]}
        />
      )}
      <Pager t={t} url={url} page={page} size={size} total={total} />
    </div>
  );
};
