import { parseId } from "../../../kernel/ids.ts";
import { lastPageOr } from "../../../kernel/last-page.ts";
import type { Text } from "../../../kernel/say.ts";
import type { BookId } from "../../../modules/community/ledger/index.ts";
import { beginClaim, fieldWords, listClaims, stateWords } from "../../../modules/community/subsidy/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { pageIn } from "../../page-number.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { YearField } from "../../parts/YearField.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words as ruleWords } from "../rules/text.ts";
import { words } from "../text.ts";
import { columnsFor } from "./columns.tsx";
import { claimFilterIn, narrowed, type Standing, standings } from "./filter.ts";
import { yearsFor } from "./years.ts";

const onPage = 50;
const standingWords: Readonly<Record<Standing, Text>> = {
  late: words.late,
  "was-late": words.wasLate,
  none: words.notBegun,
  ...stateWords,
};

const show = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const { years, year } = await yearsFor(visit);
  const all = await listClaims(ctx, year);
  const filter = claimFilterIn(url.searchParams);
  const rows = narrowed(all, filter);
  const page = lastPageOr(pageIn(url.searchParams.get("page")), onPage, rows.length);
  const subsidies = [...new Map(all.map(({ code, subsidy }) => [code, subsidy]))];
  const isNarrow = filter.name !== "" || filter.code !== null || filter.standing !== null;
  return view(
    { title: words.title, section: "subsidies", wide: true },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <FilterRow
        t={t}
        action={routes.subsidies(programme.code)}
        clear={isNarrow ? routes.subsidies(programme.code, { year }) : null}
      >
        <YearField t={t} years={years} year={year} />
        <Field
          t={t}
          kind="select"
          name="state"
          label={fieldWords.state}
          value={filter.standing ?? ""}
          mark={false}
          blank={words.all}
          choices={standings.map((one) => ({
            value: one,
            label: t(standingWords[one]),
          }))}
        />
        <Field
          t={t}
          kind="select"
          name="subsidy"
          label={fieldWords.subsidy}
          value={filter.code ?? ""}
          mark={false}
          blank={words.all}
          choices={subsidies.map(([code, name]) => ({ value: code, label: t(name) }))}
        />
        <Field t={t} kind="text" name="q" label={fieldWords.council} value={filter.name} mark={false} />
      </FilterRow>
      <LiveRegion visit={visit} name="subsidies" topics={["ledger"]}>
        <div class="list-head">
          <p class="count">{t(words.count(rows.length))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportSubsidies(programme.code, format, Object.fromEntries(url.searchParams)),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={isNarrow ? words.noneSuch : words.nothing}>
            <p>{t(isNarrow ? words.noneSuchHow : words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor({ visit, rights: await ctx.rights() })}
            rows={rows.slice((page - 1) * onPage, page * onPage)}
            rowKey={(row) => `${row.council} ${row.code}`}
          />
        )}
        <Pager t={t} url={url} page={page} size={onPage} total={rows.length} />
        <Actions>
          <ButtonLink href={routes.subsidyWhatIf(programme.code, { year })}>{t(words.whatIf)}</ButtonLink>
          <ButtonLink href={routes.rulePacks(programme.code)}>{t(ruleWords.see)}</ButtonLink>
        </Actions>
      </LiveRegion>
    </>,
    status,
  );
};

export const claimList = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

/** Begins an application, or leads to the one that is there. */
export const beginPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = parseId<BookId>(form.get("book"));
  if (book === null) return missing();
  const begun = await beginClaim(ctx, { book, code: form.get("code") });
  if (!begun.ok) return again(begun.error, (trouble, status) => show(visit, trouble, status));
  return redirect(routes.subsidy(programme.code, begun.value), { text: words.begun });
};
