import type { Text } from "../../../kernel/say.ts";
import type { Pack, SubsidyRules } from "../../../modules/community/packs/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "./names.ts";
import { factsOf, type RuleFact } from "./rule-facts.ts";

const isList = (says: RuleFact["says"]): says is readonly Text[] => Array.isArray(says);

/** What one subsidy's rules say. */
export const SubsidyRulesPart = ({
  visit: { t },
  pack,
  rules,
  names,
}: {
  readonly visit: ProgrammeVisit;
  readonly pack: Pack;
  readonly rules: SubsidyRules;
  readonly names: Names;
}) => (
  <section class="card" id={rules.code}>
    <h2>{t(rules.name)}</h2>
    <DefinitionList
      t={t}
      facts={factsOf(rules, pack, names).map(({ term, says }) => ({
        term,
        value: isList(says) ? (
          <ul>
            {says.map((one) => (
              <li key={one.ja}>{t(one)}</li>
            ))}
          </ul>
        ) : (
          t(says)
        ),
        wide: isList(says),
      }))}
    />
  </section>
);
