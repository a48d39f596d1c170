import { formatShortDate } from "../../../kernel/era.ts";
import {
  fieldWords,
  type ListedClaim,
  leftToPay,
  leftToRepay,
  mayApply,
} from "../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { yen } from "../../ledger/yen.ts";
import { Button } from "../../parts/Button.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import type { Column } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { handedInWords } from "../handed-in-words.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";

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
  if (row.isOver) return <span class="soft">{t(words.yearOver)}</span>;
  return mayApply(rights, row.area) === null ? <Begin {...asked} /> : <StateOf t={t} state={null} />;
};

/** What comes next, and below it what was handed in late. */
const Due = ({ visit: { t, ctx }, row: { due, handedIn } }: Asked & { row: ListedClaim }) => (
  <>
    {due === null ? (
      handedIn.every(({ late }) => late === 0) && "—"
    ) : (
      <>
        <span class="nowrap">{formatShortDate(due.day, ctx.locale)}</span>{" "}
        {due.late && <StateTag t={t} tone="alert" label={words.late} />}
        <span class="below">{t(words.dueOf[due.kind])}</span>
      </>
    )}
    {handedIn.map((one) =>
      one.late === 0 ? null : (
        <span key={one.kind} class="below">
          {t(words.handedInOf[one.kind])} {t(handedInWords(one, ctx.locale))}
        </span>
      ),
    )}
  </>
);

/** What the list of subsidies shows of each. */
export const columnsFor = (asked: Asked): Column<ListedClaim>[] => {
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
      label: words.councilAndSubsidy,
      heads: true,
      cell: (row) => {
        const name = (
          <>
            {row.name}
            <span class="below">{t(row.subsidy)}</span>
          </>
        );
        return row.claim ? <a href={routes.subsidy(programme.code, row.claim.id)}>{name}</a> : name;
      },
    },
    {
      key: "state",
      label: words.stateAndDue,
      cell: (row) => (
        <>
          <State {...asked} row={row} />
          <div class="small">
            <Due {...asked} row={row} />
          </div>
        </>
      ),
    },
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
