import type { Text } from "../../../kernel/say.ts";
import type { Pack, SubsidyRules } from "../../../modules/community/packs/index.ts";
import { type Column, Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../rules/names.ts";
import { factsOf, type RuleFact } from "../rules/rule-facts.ts";
import { words } from "../text.ts";

type Side = Pick<Pack, "subsidies">;
type Row = {
  readonly key: string;
  readonly subsidy: Text;
  readonly term: Text;
  readonly was: Text;
  readonly is: Text;
};

const isList = (says: RuleFact["says"]): says is readonly Text[] => Array.isArray(says);
const joined = (says: RuleFact["says"] | undefined): Text => {
  if (says === undefined) return { ja: "—", en: "—" };
  return isList(says)
    ? { ja: says.map(({ ja }) => ja).join("／"), en: says.map(({ en }) => en).join(" / ") }
    : says;
};

/** Every rule that differs, of every subsidy that either side knows. */
export const differences = (before: Side, after: Side, names: Names): readonly Row[] => {
  const known = new Map<string, SubsidyRules>(
    [...after.subsidies, ...before.subsidies].map((rules) => [rules.code, rules]),
  );
  return [...known.values()].flatMap(({ code, name }) => {
    const of = (side: Side): readonly RuleFact[] => {
      const rules = side.subsidies.find((one) => one.code === code);
      return rules ? factsOf(rules, side, names) : [];
    };
    const [was, is] = [of(before), of(after)];
    const terms = new Map([...was, ...is].map(({ term }) => [term.ja, term]));
    return [...terms.values()].flatMap((term): Row[] => {
      const said = (facts: readonly RuleFact[]) => joined(facts.find((one) => one.term.ja === term.ja)?.says);
      const [one, other] = [said(was), said(is)];
      return one.ja === other.ja
        ? []
        : [{ key: `${code} ${term.ja}`, subsidy: name, term, was: one, is: other }];
    });
  });
};

/** What differs between the rules that hold and the others, in plain words: on paper nothing else says what was compared. */
export const Compared = ({
  visit: { t },
  before,
  after,
  other,
  names,
}: {
  readonly visit: ProgrammeVisit;
  readonly before: Side;
  readonly after: Side;
  /** What the other rules are called. */
  readonly other: Text;
  readonly names: Names;
}) => {
  const columns: Column<Row>[] = [
    {
      key: "term",
      label: words.rule,
      heads: true,
      short: true,
      cell: ({ subsidy, term }) => (
        <>
          {t(term)}
          <span class="below">{t(subsidy)}</span>
        </>
      ),
    },
    { key: "was", label: words.before, text: true, cell: ({ was }) => t(was) },
    { key: "is", label: other, text: true, cell: ({ is }) => t(is) },
  ];
  const rows = differences(before, after, names);
  return (
    <section id="compared">
      <h2>{t(words.compared)}</h2>
      {rows.length === 0 ? (
        <p>{t(words.nothingChanged)}</p>
      ) : (
        <Table
          t={t}
          caption={words.compared}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
    </section>
  );
};
