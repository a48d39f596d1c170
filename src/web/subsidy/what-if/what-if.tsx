import type { Issue } from "../../../kernel/problem.ts";
import type { SubsidyRules } from "../../../modules/community/packs/index.ts";
import { type Effect, fieldWords, packsInUse, whatIf } from "../../../modules/community/subsidy/index.ts";
import { yen } from "../../ledger/yen.ts";
import { Alert } from "../../parts/Alert.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorSummary } from "../../parts/ErrorSummary.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearsFor } from "../list/years.ts";
import { words } from "../text.ts";
import { changedIn, nameOf, shareTyped, units } from "./changed.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly subsidies: readonly SubsidyRules[];
  readonly issues: readonly Issue[];
};

const Rules = ({ visit: { t, url }, rules, issues }: Omit<Asked, "subsidies"> & { rules: SubsidyRules }) => {
  const typed = (name: string, stands: string | number) => url.searchParams.get(name) ?? stands;
  const { name, rate, cap, rounding } = rules;
  const asked = { t, issues, mark: false };
  return (
    <>
      <Field
        {...asked}
        kind="number"
        name={nameOf("rate", rules)}
        label={words.rateOf(name)}
        value={typed(nameOf("rate", rules), shareTyped(rate.share))}
        width="short"
      />
      <Field
        {...asked}
        kind="number"
        name={nameOf("cap", rules)}
        label={words.capOf(name)}
        help={words.capHelp}
        value={typed(nameOf("cap", rules), cap ?? "")}
        width="medium"
      />
      <Field
        {...asked}
        kind="select"
        name={nameOf("unit", rules)}
        label={words.unitOf(name)}
        value={typed(nameOf("unit", rules), rounding.unit)}
        blank={null}
        choices={units.map((unit) => ({ value: String(unit), label: t(words.unitName(unit)) }))}
      />
    </>
  );
};

const summed = (effects: readonly Effect[], of: "before" | "after"): number =>
  effects.reduce((sum, one) => sum + one[of], 0);

type Row = { readonly key: string; readonly name: string; readonly href?: string } & Pick<
  Effect,
  "before" | "after"
>;

const columnsFor = (
  { t }: ProgrammeVisit,
  label: (typeof fieldWords)["council" | "subsidy"],
  rows: readonly Row[],
): Column<Row>[] => {
  const sum = (of: (row: Row) => number) => yen(rows.reduce((all, row) => all + of(row), 0));
  const amount = (key: string, says: (typeof words)["before"], of: (row: Row) => number): Column<Row> => ({
    key,
    label: says,
    number: true,
    foot: sum(of),
    cell: (row) => yen(of(row)),
  });
  return [
    {
      key: "name",
      label,
      heads: true,
      foot: t(words.total),
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
    },
    amount("before", words.before, ({ before }) => before),
    amount("after", words.after, ({ after }) => after),
    amount("difference", words.difference, ({ before, after }) => after - before),
  ];
};

const Effects = ({ visit, effects, subsidies }: Omit<Asked, "issues"> & { effects: readonly Effect[] }) => {
  const { t, programme } = visit;
  const bySubsidy = subsidies.map(({ code, name }): Row => {
    const mine = effects.filter((one) => one.code === code);
    return { key: code, name: t(name), before: summed(mine, "before"), after: summed(mine, "after") };
  });
  const byCouncil = [...new Set(effects.map(({ book }) => book))].map((book): Row => {
    const mine = effects.filter((one) => one.book === book);
    return {
      key: String(book),
      name: mine[0]?.name ?? "",
      href: routes.book(programme.code, book),
      before: summed(mine, "before"),
      after: summed(mine, "after"),
    };
  });
  const tables = [
    { caption: words.bySubsidy, label: fieldWords.subsidy, rows: bySubsidy },
    { caption: words.byCouncil, label: fieldWords.council, rows: byCouncil },
  ] as const;
  return (
    <>
      {tables.map(({ caption, label, rows }) => (
        <section key={caption.en}>
          <h2>{t(caption)}</h2>
          <Table
            t={t}
            caption={caption}
            captionHidden
            columns={columnsFor(visit, label, rows)}
            rows={rows}
            rowKey={({ key }) => key}
          />
        </section>
      ))}
    </>
  );
};

/** What other rules would do to every council's subsidies of a year. Computes; saves nothing. */
export const whatIfPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const { years, year } = await yearsFor(visit);
  const packs = await packsInUse(ctx, year);
  const pack = packs.find(({ code }) => code === url.searchParams.get("pack")) ?? packs[0];
  const subsidies = pack?.subsidies ?? [];
  const of = url.searchParams.get("of") === "planned" ? "planned" : "spent";
  const changes = subsidies.map((rules) => changedIn(url.searchParams, rules));
  const issues = changes.flatMap((one) => one.issues);
  const effects =
    issues.length > 0 || !pack
      ? []
      : await whatIf(ctx, {
          year,
          of,
          pack: pack.code,
          change: (rules) => changes.find((one) => one.rules.code === rules.code)?.rules ?? rules,
        });
  return view(
    {
      title: words.whatIf,
      section: "subsidies",
      wide: true,
      crumbs: [
        { text: words.title, href: routes.subsidies(programme.code, { year }) },
        { text: words.whatIf },
      ],
    },
    <>
      {issues.length > 0 && <ErrorSummary t={t} issues={issues} />}
      <p>{t(words.whatIfHelp)}</p>
      {pack && !pack.confirmed && (
        <Alert t={t} tone="info" title={words.provisional}>
          <p>{t(pack.note)}</p>
        </Alert>
      )}
      <FilterRow
        t={t}
        action={routes.subsidyWhatIf(programme.code)}
        apply={words.compute}
        clear={url.search === "" ? null : routes.subsidyWhatIf(programme.code, { year })}
      >
        <Field
          t={t}
          kind="select"
          name="year"
          label={fieldWords.year}
          value={year}
          mark={false}
          blank={null}
          choices={years.map((one) => ({ value: String(one), label: t(words.yearName(one)) }))}
        />
        <Field
          t={t}
          kind="select"
          name="of"
          label={words.basis}
          value={of}
          mark={false}
          blank={null}
          choices={(["spent", "planned"] as const).map((one) => ({ value: one, label: t(words.bases[one]) }))}
        />
        {packs.length > 1 && pack && (
          <Field
            t={t}
            kind="select"
            name="pack"
            label={words.pack}
            value={pack.code}
            mark={false}
            blank={null}
            choices={packs.map(({ code, name }) => ({ value: code, label: t(name) }))}
          />
        )}
        {subsidies.map((rules) => (
          <Rules key={rules.code} visit={visit} rules={rules} issues={issues} />
        ))}
      </FilterRow>
      {effects.length > 0 ? (
        <Effects visit={visit} effects={effects} subsidies={subsidies} />
      ) : (
        issues.length === 0 && <EmptyState t={t} title={words.noEffects} />
      )}
    </>,
    issues.length > 0 ? 422 : 200,
  );
};
