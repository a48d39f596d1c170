import { daysBetween } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import { mostOverdue } from "../../modules/centre/support/index.ts";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { Supervision } from "./load.ts";
import { Section } from "./Section.tsx";
import { words } from "./text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly loaded: Supervision };

/** Promises whose day is over, those of one person together. */
export const StepsTable = ({ visit, loaded: { steps } }: Asked) => {
  const { t, ctx, programme } = visit;
  return (
    <Section visit={visit} table="steps" title={words.steps}>
      {steps.length === 0 ? (
        <p class="soft">{t(words.noSteps)}</p>
      ) : (
        <Table
          t={t}
          caption={words.steps}
          captionHidden
          rows={steps}
          rowKey={({ record }) => record}
          columns={[
            {
              key: "step",
              label: words.step,
              heads: true,
              cell: ({ record, step }) => <a href={routes.record(programme.code, record)}>{step}</a>,
            },
            {
              key: "owner",
              label: words.worker,
              short: true,
              cell: ({ ownerName }) => ownerName || t(words.someone),
            },
            { key: "area", label: words.whom, cell: ({ areaName }) => areaName },
            {
              key: "due",
              label: words.due,
              cell: ({ due }) => (
                <>
                  {formatDate(due, ctx.locale)}{" "}
                  <span class="task-late">{t(words.late(daysBetween(due, ctx.today)))}</span>
                </>
              ),
            },
          ]}
        />
      )}
      {steps.length === mostOverdue && <p class="soft">{t(words.more(mostOverdue))}</p>}
    </Section>
  );
};

/** Staff and council officers whose term ends soon and who don't go on. */
export const TermsTable = ({ visit, loaded: { terms } }: Asked) => {
  const { t, ctx, programme } = visit;
  return (
    <Section visit={visit} table="terms" title={words.ending}>
      {terms.length === 0 ? (
        <p class="soft">{t(words.noTerms)}</p>
      ) : (
        <Table
          t={t}
          caption={words.ending}
          captionHidden
          rows={terms}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "person",
              label: words.person,
              heads: true,
              cell: (term) =>
                ctx.powers.has("people.read") ? (
                  <a href={routes.person(programme.code, term.person_id)}>{term.person_name}</a>
                ) : (
                  term.person_name
                ),
            },
            { key: "post", label: words.post, cell: (term) => t(term.post_name) },
            {
              key: "place",
              label: words.place,
              cell: (term) => term.council_name ?? (term.centre_name ? t(term.centre_name) : ""),
            },
            {
              key: "ends",
              label: words.ends,
              cell: ({ last, days }) => `${formatDate(last, ctx.locale)} ${t(words.left(days))}`,
            },
          ]}
        />
      )}
    </Section>
  );
};
