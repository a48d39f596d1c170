import { formatDate } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import type { Appointment, ListedPerson } from "../../modules/foundation/people/index.ts";
import type { PostRow } from "../../modules/foundation/programme/index.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Field } from "../parts/Field.tsx";
import { FilterRow } from "../parts/FilterRow.tsx";
import { listed } from "../parts/listed.ts";
import { Pager } from "../parts/Pager.tsx";
import { type Column, Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly rows: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly filter: { readonly text: string; readonly post: string; readonly all: boolean };
  readonly posts: readonly PostRow[];
  readonly refusal: Text | null;
};

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line, place) => (
      <div key={`${place}-${line}`}>{line}</div>
    ))}
  </>
);

export const PeopleListPage = ({ visit, rows, total, page, size, filter, posts, refusal }: Asked) => {
  const { t, ctx, programme, url } = visit;
  const day = (date: Appointment["starts"]) => formatDate(date, ctx.locale);
  const columns: Column<ListedPerson>[] = [
    {
      key: "name",
      label: words.name,
      heads: true,
      short: true,
      cell: (row) => (
        <>
          <a href={routes.person(programme.code, row.id)}>{row.name}</a>
          <div class="soft">{row.kana}</div>
        </>
      ),
    },
    {
      key: "post",
      label: words.post,
      cell: (row) => <Lines of={row.appointments.map((one) => t(one.post_name))} />,
    },
    {
      key: "place",
      label: words.place,
      cell: (row) => (
        <Lines
          of={row.appointments.map((one) =>
            one.centre_name ? t(one.centre_name) : (one.council_name ?? ""),
          )}
        />
      ),
    },
    {
      key: "areas",
      label: words.areas,
      cell: (row) => (
        <Lines
          of={row.appointments.map((one) =>
            listed(
              t,
              one.areas.map(({ name }) => name),
            ),
          )}
        />
      ),
    },
    {
      key: "term",
      label: words.term,
      cell: (row) => (
        <Lines
          of={row.appointments.map((one) => {
            const ends = one.ends ?? one.contract_ends;
            return t(words.until(day(one.starts), ends && day(ends)));
          })}
        />
      ),
    },
  ];
  return (
    <div class="stack">
      <p class="soft">{t(words.count(total))}</p>
      <Actions>
        <ButtonLink
          href={routes.newPerson(programme.code)}
          kind="primary"
          disabledReason={refusal && t(refusal)}
        >
          {t(words.register)}
        </ButtonLink>
      </Actions>
      <FilterRow
        t={t}
        action={routes.people(programme.code)}
        clear={url.search ? routes.people(programme.code) : null}
      >
        <Field t={t} kind="search" name="text" label={words.text} value={filter.text} mark={false} />
        <Field
          t={t}
          kind="select"
          name="post"
          label={words.post}
          value={filter.post}
          blank={words.everyPost}
          mark={false}
          choices={posts.map(({ code, name }) => ({ value: code, label: t(name) }))}
        />
        <Field t={t} kind="check" name="all" label={words.all} checked={filter.all} value="1" mark={false} />
      </FilterRow>
      {rows.length === 0 ? (
        <EmptyState t={t} title={words.nobody}>
          <p>{t(words.nobodyHow)}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={words.title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
      <Pager t={t} url={url} page={page} size={size} total={total} />
    </div>
  );
};
