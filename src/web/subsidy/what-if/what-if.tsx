import type { Text } from "../../../kernel/say.ts";
import { type LoadedPack, packWords } from "../../../modules/community/packs/index.ts";
import { whatIf } from "../../../modules/community/subsidy/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorSummary } from "../../parts/ErrorSummary.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { YearField } from "../../parts/YearField.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesFor } from "../rules/names.ts";
import { words as ruleWords } from "../rules/text.ts";
import { words } from "../text.ts";
import { type AskedRules, askedRules, keyOf } from "./asked.ts";
import { Compared } from "./Compared.tsx";
import { Effects } from "./Effects.tsx";
import { RulesFields } from "./RulesFields.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly asked: AskedRules };

/** Which year, whose rules, and what they are compared with. */
const Choices = ({ visit: { t }, asked: { years, year, of, packs, pack, others, other } }: Asked) => {
  const choose = (name: string, label: Text, value: string | number) =>
    ({ t, kind: "select", name, label, value, mark: false, blank: null }) as const;
  return (
    <>
      <YearField t={t} years={years} year={year} />
      <Field
        {...choose("of", words.basis, of)}
        choices={(["spent", "planned"] as const).map((one) => ({ value: one, label: t(words.bases[one]) }))}
      />
      {packs.length > 1 && pack && (
        <Field
          {...choose("pack", words.pack, pack.code)}
          choices={packs.map(({ code, name }) => ({ value: code, label: t(name) }))}
        />
      )}
      {others.length > 0 && (
        <Field
          {...choose("with", words.with, other ? keyOf(other) : "")}
          blank={words.withOwn}
          choices={others.map((one) => ({
            value: keyOf(one),
            label: t(ruleWords.seeThis(one.name, one.version)),
          }))}
        />
      )}
    </>
  );
};

/** Says that nobody has confirmed rules, and leads to them. */
const Provisional = ({ visit: { t, programme }, pack }: { visit: ProgrammeVisit; pack: LoadedPack }) =>
  pack.confirmed ? null : (
    <Alert t={t} tone="info" title={packWords.unconfirmed}>
      <p>
        <a href={routes.rulePack(programme.code, pack)}>{t(ruleWords.seeThis(pack.name, pack.version))}</a>
      </p>
      <p>{t(pack.note)}</p>
    </Alert>
  );

/** What was compared, of which year, and what comes of it. */
const Result = async ({ visit, asked }: Asked) => {
  const { ctx, t } = visit;
  const { year, of, pack, other, after, issues } = asked;
  if (!pack || issues.length > 0) return null;
  const effects = await whatIf(ctx, { year, of, pack: pack.code, after });
  if (effects.length === 0) return <EmptyState t={t} title={words.noEffects} />;
  const from = ruleWords.seeThis(pack.name, pack.version);
  const to = other ? ruleWords.seeThis(other.name, other.version) : words.after;
  const side = other ? words.with : words.after;
  return (
    <>
      <p>{t(words.comparedBy(year, words.bases[of], from, to))}</p>
      <Compared
        visit={visit}
        before={pack}
        after={other ?? { subsidies: after }}
        other={side}
        names={await namesFor(visit)}
      />
      <Effects visit={visit} effects={effects} other={side} />
    </>
  );
};

/** What other rules would do to every council's subsidies of a year. Computes; saves nothing. */
export const whatIfPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const asked = await askedRules(visit);
  const { year, pack, other, issues } = asked;
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
      {pack && <Provisional visit={visit} pack={pack} />}
      {other && <Provisional visit={visit} pack={other} />}
      <FilterRow
        t={t}
        action={routes.subsidyWhatIf(programme.code)}
        apply={words.compute}
        clear={url.search === "" ? null : routes.subsidyWhatIf(programme.code, { year })}
      >
        <Choices visit={visit} asked={asked} />
        {!other &&
          pack?.subsidies.map((rules) => (
            <RulesFields key={rules.code} visit={visit} rules={rules} issues={issues} />
          ))}
      </FilterRow>
      {await Result({ visit, asked })}
      {!pack && <EmptyState t={t} title={words.noEffects} />}
    </>,
    issues.length > 0 ? 422 : 200,
  );
};
