import { type Draft, discardDraft, findDraft } from "../../../modules/centre/support/index.ts";
import type { AccountId, ProjectId } from "../../../modules/community/ledger/index.ts";
import {
  type ClaimSheet,
  canNow,
  fieldWords,
  longest,
  mayApply,
  placesFor,
  writePlan,
} from "../../../modules/community/subsidy/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, nameOf, projectIn, sheetFor } from "../claim-in.ts";
import { claimDraft } from "../draft-names.ts";
import { categoryName } from "../rules/names.ts";
import { listed } from "../rules/text.ts";
import { DecidedBudget } from "../sheet/BudgetBeside.tsx";
import { words } from "../text.ts";

type Found = { readonly sheet: ClaimSheet; readonly project: ProjectId | null };
type Shown = Found & {
  readonly form: FormBody;
  readonly version: number;
  readonly draft?: Draft | null;
  /** The amounts are those of the decided budget. */
  readonly isFilled?: boolean;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** The claim in the address and one of its projects, if its plan may be written by the reader now. */
const toWrite = async (visit: ProgrammeVisit): Promise<Found | null> => {
  const sheet = await sheetFor(visit);
  const project = projectIn(visit);
  if (!sheet || project === undefined || !canNow(sheet.claim, "write")) return null;
  if (mayApply(await visit.ctx.rights(), sheet.claim.area) !== null) return null;
  return placesFor(sheet.rules, sheet.book.chart, sheet.plans).includes(project) ? { sheet, project } : null;
};

const amountField = (account: AccountId): string => `amount-${account}`;

/** Categories of expense, those that the subsidy carries first. */
const categoriesOf = ({ book, rules, budget }: ClaimSheet) => {
  const expenses = book.chart.accounts.filter(
    ({ id, kind, retired }) =>
      kind === "expense" && (!retired || budget.some(({ account }) => account === id)),
  );
  const carried = ({ countsAs }: { countsAs: string }) => rules.categories.includes(countsAs);
  return [
    ...expenses.filter(carried).map((one) => ({ ...one, carried: true })),
    ...expenses.filter((one) => !carried(one)).map((one) => ({ ...one, carried: false })),
  ];
};

const enteredOf = ({ sheet, project }: Found): [string, string][] => {
  const plan = sheet.plans.find((one) => one.project === project);
  return [
    ["what", plan?.what ?? ""],
    ["people", plan?.people == null ? "" : String(plan.people)],
    ["income", plan?.income == null ? "" : String(plan.income)],
    ...sheet.budget
      .filter((line) => line.project === project)
      .map(({ account, amount }): [string, string] => [amountField(account), String(amount)]),
  ];
};

/** What the form of a project without a plan begins with: the amounts that the council's meeting decided. */
const filledFrom = ({ sheet, project }: Found): [string, string][] =>
  sheet.plans.some((one) => one.project === project)
    ? []
    : (sheet.beside?.lines ?? [])
        .filter((line) => line.project === project)
        .map(({ account, amount }) => [amountField(account), String(amount)]);

const Amounts = ({ visit: { t }, shown }: { visit: ProgrammeVisit; shown: Shown }) => (
  <fieldset class="form">
    <legend>{t(words.amounts)}</legend>
    <p>{t(words.amountsHelp)}</p>
    {categoriesOf(shown.sheet).map(({ id, name, carried }) => (
      <Field
        key={id}
        t={t}
        kind="number"
        name={amountField(id)}
        label={{ ja: name, en: name }}
        help={carried ? undefined : words.notCarried}
        value={shown.form.get(amountField(id))}
        unit={words.yen}
        mark={false}
        issues={shown.trouble?.issues ?? []}
      />
    ))}
  </fieldset>
);

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const {
    sheet,
    project,
    form,
    version,
    draft = null,
    isFilled = false,
    trouble = noTrouble,
    status = 200,
  } = shown;
  const { id } = sheet.claim;
  const name = nameOf(visit, sheet, project);
  const title = sheet.plans.some((one) => one.project === project)
    ? words.editPlan(name)
    : words.writePlan(name);
  return view(
    { title, section: "subsidies", crumbs: [...crumbsTo(visit, sheet), { text: title }] },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && (
        <Alert t={t} tone="warning">
          <p>{t(words.conflictHow)}</p>
          <a href={routes.subsidy(programme.code, id)}>{t(words.lookAtClaim)}</a>
        </Alert>
      )}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow]} />}
      {isFilled && (
        <Alert t={t} tone="info">
          <p>
            {t(words.filledFromBudget)} <DecidedBudget visit={visit} sheet={sheet} />
          </p>
        </Alert>
      )}
      <form
        class="form"
        method="post"
        action={routes.subsidyPlan(programme.code, id, project ?? 0)}
        data-once
        data-draft={`${programme.code}:${claimDraft(id, "plan", project)}`}
        data-draft-url={routes.saveDraft(programme.code)}
      >
        <input type="hidden" name="version" value={version} />
        <TypedBy visit={visit} />
        <Field
          t={t}
          kind="textarea"
          name="what"
          label={fieldWords.what}
          help={words.whatHelp}
          value={form.get("what")}
          rows={4}
          maxLength={longest.text}
          issues={trouble.issues}
          required
        />
        <Field
          t={t}
          kind="number"
          name="people"
          label={fieldWords.people}
          value={form.get("people")}
          unit={words.person}
          issues={trouble.issues}
        />
        {project !== null && sheet.rules.deducted.length > 0 && (
          <Field
            t={t}
            kind="number"
            name="income"
            label={fieldWords.income}
            help={words.incomeHelp(listed(sheet.rules.deducted.map(categoryName)))}
            value={form.get("income")}
            unit={words.yen}
            width="medium"
            issues={trouble.issues}
          />
        )}
        <Amounts visit={visit} shown={shown} />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={routes.subsidy(programme.code, id)}>{t(words.cancel)}</a>
        </Actions>
        <p data-draft-note />
      </form>
    </>,
    status,
  );
};

export const planPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const found = await toWrite(visit);
  if (!found) return missing();
  const draft = await findDraft(visit.ctx, claimDraft(found.sheet.claim.id, "plan", found.project));
  const filled = draft ? [] : filledFrom(found);
  const form = formOf(draft?.fields ?? [...enteredOf(found), ...filled]);
  // What was begun on an older text meets the newer one when it is saved.
  return show(visit, {
    ...found,
    form,
    version: Number(form.get("version")) || found.sheet.claim.version,
    draft,
    isFilled: filled.length > 0,
  });
};

export const planPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const found = await toWrite(visit);
  if (!found) return missing();
  const { sheet, project } = found;
  const version = Number(form.get("version")) || 0;
  const written = await writePlan(ctx, {
    id: sheet.claim.id,
    version,
    project,
    entered: {
      what: form.get("what"),
      people: form.get("people"),
      income: form.get("income"),
      amounts: categoriesOf(sheet).map(({ id }) => [id, form.get(amountField(id))] as const),
    },
  });
  if (written.ok) {
    await discardDraft(ctx, { form: claimDraft(sheet.claim.id, "plan", project) });
    return redirect(routes.subsidy(programme.code, sheet.claim.id), { text: words.saved });
  }
  return again(written.error, (trouble, status) =>
    // Having been told, the second person decides.
    show(visit, { ...found, form, version: status === 409 ? sheet.claim.version : version, trouble, status }),
  );
};
