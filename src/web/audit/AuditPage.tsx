import { formatInstant } from "../../kernel/era.ts";
import type { AuditEvent, AuditFilter } from "../../platform/audit/index.ts";
import { withQuery } from "../parts/address.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { fieldOf } from "./field-words.ts";
import { actionKeys, subjectKeys, words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly filter: AuditFilter;
  readonly found: { readonly events: readonly AuditEvent[]; readonly more: boolean };
  readonly page: number;
};

const Filters = ({ visit: { t, programme, url }, filter }: Pick<Asked, "visit" | "filter">) => (
  <FilterRow
    t={t}
    action={routes.audit(programme.code)}
    clear={url.search ? routes.audit(programme.code) : null}
  >
    <Field t={t} kind="date" name="from" label={words.since} value={filter.from} mark={false} />
    <Field t={t} kind="date" name="to" label={words.until} value={filter.to} mark={false} />
    <Field
      t={t}
      kind="select"
      name="subject"
      label={words.subject}
      value={filter.subject}
      blank={words.any}
      choices={subjectKeys.map((value) => ({ value, label: t(words.subjectOf(value)) }))}
      mark={false}
    />
    <Field
      t={t}
      kind="select"
      name="action"
      label={words.action}
      value={filter.action}
      blank={words.any}
      choices={actionKeys.map((value) => ({ value, label: t(words.actionOf(value)) }))}
      mark={false}
    />
  </FilterRow>
);

export const AuditPage = ({ visit, filter, found, page }: Asked) => {
  const { t, ctx, url } = visit;
  const whoOf = (event: AuditEvent): string =>
    event.person ?? (event.actor === "system" ? t(words.system) : t(words.nobody));
  return (
    <>
      <p>{t(words.lead)}</p>
      <Filters visit={visit} filter={filter} />
      {found.events.length === 0 ? (
        <EmptyState t={t} title={words.none}>
          {t(words.noneHow)}
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={words.title}
          captionHidden
          dense
          rows={found.events}
          rowKey={(event) => event.id}
          columns={[
            {
              key: "when",
              label: words.when,
              heads: true,
              short: true,
              cell: (event) => formatInstant(event.at, ctx.locale),
            },
            { key: "who", label: words.who, short: true, cell: whoOf },
            {
              key: "what",
              label: words.what,
              cell: (event) =>
                `${t(words.subjectOf(event.subject))} ${event.subject_id} — ${t(words.actionOf(event.action))}`,
            },
            {
              key: "fields",
              text: true,
              label: words.fields,
              cell: (event) =>
                Object.keys(event.detail)
                  .map((key) => t(fieldOf(key)))
                  .join(t(words.between)),
            },
            {
              key: "from",
              label: words.from,
              short: true,
              cell: (event) => t(words.placeOf(event.origin ?? "")),
            },
          ]}
        />
      )}
      <nav class="actions" aria-label={t(words.pages)}>
        {page > 1 && <a href={withQuery(url, { page: page - 1 })}>{t(words.newer)}</a>}
        {found.more && <a href={withQuery(url, { page: page + 1 })}>{t(words.older)}</a>}
      </nav>
    </>
  );
};
