import { formatDate } from "../../kernel/era.ts";
import { type DocumentKind, excerpt, type Found, mark, type Stretch } from "../../platform/search/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { withQuery } from "../parts/address.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Field } from "../parts/Field.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Group = { readonly kind: DocumentKind; readonly found: readonly Found[]; readonly more: boolean };

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly text: string;
  /** Only this kind is looked at, page by page. */
  readonly kind: DocumentKind | null;
  readonly page: number;
  readonly groups: readonly Group[];
  readonly tooShort: boolean;
};

const Marked = ({ of }: { of: readonly Stretch[] }) => (
  <>{of.map((one, place) => (one.found ? <mark key={place}>{one.text}</mark> : one.text))}</>
);

const addressOf = (programme: string, { kind, id }: Found): string =>
  ({
    record: routes.record,
    request: routes.request,
    consultation: routes.consultation,
    library: routes.libraryEntry,
    plan: routes.plan,
    council: routes.council,
    person: routes.person,
  })[kind](programme, id);

const Hit = ({ visit, text, one }: Pick<Asked, "visit" | "text"> & { one: Found }) => {
  const { t, ctx, programme } = visit;
  const title = one.title || t(words.untitled(one.id));
  return (
    <li class="search-hit">
      <a href={addressOf(programme.code, one)}>
        {one.day && `${formatDate(one.day, ctx.locale)} `}
        <Marked of={mark(title, text)} />
      </a>
      <p>
        <Marked of={excerpt(one.shown, text)} />
      </p>
    </li>
  );
};

const Results = ({
  visit,
  text,
  kind,
  page,
  group,
}: Pick<Asked, "visit" | "text" | "kind" | "page"> & { group: Group }) => {
  const { t, url } = visit;
  if (group.found.length === 0) return null;
  return (
    <section class="search-kind">
      <h2>{t(words.kinds[group.kind])}</h2>
      <ul>
        {group.found.map((one) => (
          <Hit key={one.id} visit={visit} text={text} one={one} />
        ))}
      </ul>
      {kind === null
        ? group.more && (
            <p>
              <a href={withQuery(url, { kind: group.kind })}>
                {t(words.more)}
                <span class="unseen"> {t(words.kinds[group.kind])}</span>
              </a>
            </p>
          )
        : (page > 1 || group.more) && (
            <p class="pager-steps">
              {page > 1 && (
                <a href={withQuery(url, { page: page === 2 ? null : page - 1 })}>← {t(words.previous)}</a>
              )}
              {group.more && <a href={withQuery(url, { page: page + 1 })}>{t(words.next)} →</a>}
            </p>
          )}
    </section>
  );
};

/** What was found, by kind, with the words marked as they are written there. */
export const SearchPage = ({ visit, text, kind, page, groups, tooShort }: Asked) => {
  const { t, url, programme } = visit;
  const nothing = groups.length > 0 && groups.every(({ found }) => found.length === 0);
  return (
    <>
      <search>
        <form class="filter" method="get" action={routes.search(programme.code)}>
          <Field
            t={t}
            kind="search"
            name="q"
            label={words.field}
            help={words.help}
            value={text}
            mark={false}
          />
          <div class="filter-actions">
            <button class="button button-primary" type="submit">
              {t(words.find)}
            </button>
          </div>
        </form>
      </search>
      {tooShort && (
        <Alert t={t} tone="info">
          <p>{t(words.tooShort)}</p>
        </Alert>
      )}
      {kind !== null && (
        <p>
          <a href={withQuery(url, { kind: null, page: null })}>{t(words.all)}</a>
        </p>
      )}
      {groups.map((group) => (
        <Results key={group.kind} {...{ visit, text, kind, page, group }} />
      ))}
      {nothing && (
        <EmptyState t={t} title={words.nothing(text)}>
          <p>{t(words.nothingHow)}</p>
        </EmptyState>
      )}
    </>
  );
};
