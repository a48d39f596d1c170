import type { Issue } from "../../../kernel/problem.ts";
import { standardCategories } from "../../../modules/community/ledger/index.ts";
import { packWords, type SubsidyRules } from "../../../modules/community/packs/index.ts";
import { Field } from "../../parts/Field.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { categoryName } from "../rules/names.ts";
import { words } from "../text.ts";
import { changedIn, hasProjects, nameOf, roundingKey, roundings, shareTyped } from "./changed.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly rules: SubsidyRules;
  readonly issues: readonly Issue[];
};

const expenses = standardCategories.filter(({ kind }) => kind === "expense").map(({ code }) => code);

/** Which categories are covered: those of the rules and every one that books start with. */
const Categories = ({ visit: { t, url }, rules, issues }: Asked) => {
  const name = nameOf("category", rules);
  const ticked = changedIn(url.searchParams, rules).rules.categories;
  const isChanged =
    ticked.length !== rules.categories.length || ticked.some((one) => !rules.categories.includes(one));
  const excluded = rules.excluded.map(({ category }) => category);
  return (
    <details class="filter-more choices-beside" open={isChanged}>
      <summary>{t(words.categoriesOf(rules.name, ticked.length))}</summary>
      <input type="hidden" name={`${name}-asked`} value="1" />
      <Field
        t={t}
        issues={issues}
        mark={false}
        kind="checks"
        name={name}
        label={words.categories}
        help={words.categoriesHelp}
        values={ticked}
        choices={[...new Set([...rules.categories, ...expenses])].map((code) => ({
          value: code,
          label: t(categoryName(code)),
          ...(excluded.includes(code) && { help: t(words.excludedNow) }),
        }))}
      />
    </details>
  );
};

/** The boxes in which the rules of one subsidy are changed. */
export const RulesFields = (asked: Asked) => {
  const {
    visit: { t, url },
    rules,
    issues,
  } = asked;
  const typed = (name: string, stands: string | number) => url.searchParams.get(name) ?? stands;
  const box = (what: Parameters<typeof nameOf>[0], stands: string | number) => ({
    t,
    issues,
    mark: false,
    name: nameOf(what, rules),
    value: typed(nameOf(what, rules), stands),
  });
  return (
    <fieldset class="filter-group">
      <legend>{t(rules.name)}</legend>
      <div class="filter-fields">
        <Field {...box("rate", shareTyped(rules.rate.share))} kind="text" label={words.rate} width="short" />
        <Field {...box("cap", rules.cap ?? "")} kind="number" label={words.cap} width="medium" />
        {hasProjects(rules) && (
          <Field
            {...box("project-cap", rules.capPerProject ?? "")}
            kind="number"
            label={words.projectCap}
            width="medium"
          />
        )}
        <Field
          {...box("rounding", roundingKey(rules.rounding))}
          kind="select"
          label={words.rounding}
          blank={null}
          choices={roundings.map((one) => ({ value: roundingKey(one), label: t(packWords.rounding(one)) }))}
        />
      </div>
      <Categories {...asked} />
    </fieldset>
  );
};
