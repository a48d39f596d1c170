import { formatDate } from "../../../kernel/era.ts";
import { type DutyId, parseId } from "../../../kernel/ids.ts";
import {
  examplesPageSize,
  fieldWords,
  type GoodExample,
  listExamples,
} from "../../../modules/centre/support/index.ts";
import { pageIn } from "../../page-number.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { listed } from "../../parts/listed.ts";
import { Pager } from "../../parts/Pager.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";
import { words } from "../text.ts";

type Shown = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly rows: readonly GoodExample[];
};

/** Meant to be read, so each stands as an article with its whole text, not as a row. */
const Examples = ({ visit: { t, ctx, programme }, names, rows }: Shown) => (
  <div class="examples">
    {rows.map((row) => (
      <article key={row.id} class="card example">
        <h2>
          <a href={routes.record(programme.code, row.id)}>
            {formatDate(row.day, ctx.locale)}　{listed(t, row.councils.map(names.council)) || row.areaName}
          </a>
        </h2>
        <p class="soft small">
          {names.duty(row.duty)}　{names.person(row.worker)}
        </p>
        {row.why !== "" && (
          <p class="example-why">
            <strong>{t(words.exampleWhy)}</strong>　{row.why}
          </p>
        )}
        <p class="told">{row.done}</p>
      </article>
    ))}
  </div>
);

/** Well written records of the centre, for whoever wonders how to write one. */
export const exampleList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("record.read")) return missing();
  const duty = parseId<DutyId>(url.searchParams.get("duty") ?? "");
  const page = pageIn(url.searchParams.get("page"));
  const { rows, total } = await listExamples(ctx, programme.id, { duty, page });
  const names = await namesFor(visit);
  return view(
    {
      title: words.goodExamples,
      section: "records",
      crumbs: [{ text: words.title, href: routes.records(programme.code) }, { text: words.goodExamples }],
    },
    <>
      <p>{t(words.examplesFor)}</p>
      <FilterRow
        t={t}
        action={routes.examples(programme.code)}
        clear={duty === null ? null : routes.examples(programme.code)}
      >
        <Field
          t={t}
          kind="select"
          name="duty"
          label={fieldWords.duty}
          value={duty ?? ""}
          blank={words.every}
          mark={false}
          choices={names.duties}
        />
      </FilterRow>
      {rows.length === 0 ? (
        <EmptyState t={t} title={duty === null ? words.examplesNone : words.none}>
          <p>{t(duty === null ? words.examplesNoneHow : words.noneHow)}</p>
        </EmptyState>
      ) : (
        <Examples visit={visit} names={names} rows={rows} />
      )}
      <Pager t={t} url={url} page={page} size={examplesPageSize} total={total} />
    </>,
  );
};
