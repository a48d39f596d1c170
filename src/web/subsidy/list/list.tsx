import { formatShortDate } from "../../../kernel/era.ts";
import { parseId } from "../../../kernel/ids.ts";
import type { BookId } from "../../../modules/community/ledger/index.ts";
import {
  beginClaim,
  fieldWords,
  type ListedClaim,
  leftToPay,
  leftToRepay,
  listClaims,
  mayApply,
} from "../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { yen } from "../../ledger/yen.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { yearsFor } from "./years.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly rights: Rights };

const Begin = ({ visit: { t, programme }, row }: Asked & { row: ListedClaim }) => (
  <form method="post" action={routes.subsidies(programme.code)}>
    <input type="hidden" name="book" value={row.book ?? ""} />
    <input type="hidden" name="code" value={row.code} />
    <Button>
      <span aria-hidden="true">{t(words.begin)}</span>
      <span class="unseen">{t(words.beginFor(row.name, row.subsidy))}</span>
    </Button>
  </form>
);

const State = (asked: Asked & { row: ListedClaim }) => {
  const { visit, rights, row } = asked;
  const { t } = visit;
  if (row.claim) return <StateOf t={t} state={row.claim.state} />;
  if (row.book === null) return <span class="soft">{t(words.noBook)}</span>;
  return mayApply(rights, row.area) === null ? <Begin {...asked} /> : <StateOf t={t} state={null} />;
};

const Due = ({ visit: { t, ctx }, row: { due } }: Asked & { row: ListedClaim }) =>
  due === null ? (
    "—"
  ) : (
    <>
      <span class="nowrap">{formatShortDate(due.day, ctx.locale)}</span>{" "}
      {due.late && <StateTag t={t} tone="returned" label={words.late} />}
      <span class="below">{t(words.dueOf[due.kind])}</span>
    </>
  );

const columnsFor = (asked: Asked): Column<ListedClaim>[] => {
  const { t, programme } = asked.visit;
  const amount = (
    key: "asked" | "decided" | "final" | "paid" | "toPay" | "toRepay",
    of: (row: ListedClaim) => number | null,
  ): Column<ListedClaim> => ({
    key,
    label: fieldWords[key],
    number: true,
    cell: (row) => {
      const value = of(row);
      return value === null ? "—" : yen(value);
    },
  });
  const ofClaim =
    (value: (claim: NonNullable<ListedClaim["claim"]>) => number | null) =>
    ({ claim }: ListedClaim): number | null =>
      claim === null || claim.decided === null ? null : value(claim);
  return [
    {
      key: "council",
      label: fieldWords.council,
      heads: true,
      cell: (row) =>
        row.claim ? (
          <a href={routes.subsidy(programme.code, row.claim.id)}>
            {row.name}
            <span class="unseen"> {t(row.subsidy)}</span>
          </a>
        ) : (
          row.name
        ),
    },
    { key: "subsidy", label: fieldWords.subsidy, cell: (row) => t(row.subsidy) },
    { key: "state", label: fieldWords.state, cell: (row) => <State {...asked} row={row} /> },
    { key: "due", label: words.due, cell: (row) => <Due {...asked} row={row} /> },
    amount("asked", ({ asked: value }) => value),
    amount(
      "decided",
      ofClaim(({ decided }) => decided),
    ),
    amount(
      "paid",
      ofClaim(({ paid, repaid }) => paid - repaid),
    ),
    amount(
      "final",
      ofClaim(({ final }) => final),
    ),
    amount("toPay", ofClaim(leftToPay)),
    amount("toRepay", ofClaim(leftToRepay)),
  ];
};

const show = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const { years, year } = await yearsFor(visit);
  const rows = await listClaims(ctx, year);
  return view(
    { title: words.title, section: "subsidies", wide: true },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <FilterRow t={t} action={routes.subsidies(programme.code)}>
        <Field
          t={t}
          kind="select"
          name="year"
          label={fieldWords.year}
          value={year}
          mark={false}
          choices={years.map((one) => ({ value: String(one), label: t(words.yearName(one)) }))}
        />
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
          <EmptyState t={t} title={words.nothing}>
            <p>{t(words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor({ visit, rights: await ctx.rights() })}
            rows={rows}
            rowKey={(row) => `${row.council} ${row.code}`}
          />
        )}
        <Actions>
          <ButtonLink href={routes.subsidyWhatIf(programme.code, { year })}>{t(words.whatIf)}</ButtonLink>
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
