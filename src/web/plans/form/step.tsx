import { randomUUID } from "node:crypto";
import { formatMonth } from "../../../kernel/era.ts";
import { monthsOf } from "../../../kernel/fiscal-year.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type EnteredStep,
  fieldWords,
  longest,
  type PlanSheet,
  type PlanStep,
  peopleFor,
  writeStep,
} from "../../../modules/centre/plans/index.ts";
import {
  type Draft,
  discardDraft,
  findDraft,
  readSubmissionKey,
} from "../../../modules/centre/support/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { type Choice, Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { type Names, namesFor } from "../../records/names.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { stepDraft } from "../draft-names.ts";
import { stepIn } from "../plan-in.ts";
import { words } from "../text.ts";
import { crumbsTo, planFor } from "./plan-for.ts";

type Offered = {
  readonly names: Names;
  readonly people: readonly Choice[];
  readonly months: readonly Choice[];
};

type Shown = {
  readonly sheet: PlanSheet;
  /** null = a new one. */
  readonly step: PlanStep | null;
  readonly form: FormBody;
  readonly version: number;
  readonly key: string;
  readonly draft?: Draft | null;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const names = ["what", "duty", "axis", "person", "due", "times", "hours", "sign"] as const;

const enteredIn = (form: FormBody): EnteredStep =>
  Object.fromEntries(names.map((name) => [name, form.get(name)])) as Record<(typeof names)[number], string>;

const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

const enteredOf = (step: PlanStep): EnteredStep => ({
  what: step.what,
  duty: String(step.duty),
  axis: step.axis ?? "",
  person: step.person === null ? "" : String(step.person),
  due: step.due,
  times: String(step.times),
  hours: hoursOf(step.minutes),
  sign: step.sign,
});

const offeredFor = async (visit: ProgrammeVisit, { plan }: PlanSheet): Promise<Offered> => ({
  names: await namesFor(visit),
  people: (await peopleFor(visit.ctx, plan)).map(({ id, name }) => ({ value: String(id), label: name })),
  months: monthsOf(plan.year).map((month) => ({ value: month, label: formatMonth(month, visit.ctx.locale) })),
});

const inWords = (entered: EnteredStep, offered: Offered): { label: Text; value: string }[] => {
  const label = (choices: readonly Choice[], value: string) =>
    choices.find((one) => one.value === value)?.label ?? "";
  return [
    { label: fieldWords.what, value: entered.what },
    { label: fieldWords.duty, value: label(offered.names.duties, entered.duty) },
    { label: fieldWords.axis, value: offered.names.axis(entered.axis) },
    { label: fieldWords.person, value: label(offered.people, entered.person) },
    { label: fieldWords.due, value: label(offered.months, entered.due) },
    { label: fieldWords.times, value: entered.times },
    { label: fieldWords.hours, value: entered.hours },
    { label: fieldWords.sign, value: entered.sign },
  ];
};

type FieldsAsked = { visit: ProgrammeVisit; form: FormBody; offered: Offered; issues: Trouble["issues"] };

const Fields = ({ visit: { t }, form, offered, issues }: FieldsAsked) => {
  const asked = (name: (typeof names)[number]) => ({
    t,
    name,
    label: fieldWords[name],
    value: form.get(name),
    issues,
  });
  return (
    <>
      <Field
        {...asked("what")}
        kind="text"
        width="long"
        help={words.whatHelp}
        maxLength={longest.line}
        required
      />
      <Field {...asked("duty")} kind="select" help={words.dutyHelp} choices={offered.names.duties} required />
      <Field
        {...asked("axis")}
        kind="select"
        help={words.axisHelp}
        blank={words.anyAxis}
        choices={offered.names.axes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Field {...asked("person")} kind="select" blank={words.nobody} choices={offered.people} />
      <Field {...asked("due")} kind="select" choices={offered.months} required />
      <Field {...asked("times")} kind="text" width="short" unit={words.timesUnit} required />
      <Field {...asked("hours")} kind="text" width="short" unit={words.hoursUnit} required />
      <Field {...asked("sign")} kind="text" width="long" help={words.signHelp} maxLength={longest.line} />
    </>
  );
};

const Conflict = ({ visit, shown, offered }: { visit: ProgrammeVisit; shown: Shown; offered: Offered }) => {
  const { t, programme } = visit;
  const { sheet, step, form } = shown;
  if (!step) return null;
  const mine = inWords(enteredIn(form), offered);
  return (
    <BothVersions
      t={t}
      rows={inWords(enteredOf(step), offered).map(({ label, value }, place) => ({
        label,
        before: value,
        after: mine[place]?.value ?? "",
      }))}
    >
      <p>{t(words.conflictHow)}</p>
      <Actions>
        <ButtonLink href={routes.plan(programme.code, sheet.plan.id)}>{t(words.keepTheirs)}</ButtonLink>
      </Actions>
    </BothVersions>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { sheet, step, form, version, key, draft = null, trouble = noTrouble, status = 200 } = shown;
  const { id } = sheet.plan;
  const offered = await offeredFor(visit, sheet);
  const title = step ? words.editStep : words.newStep;
  const action = step ? routes.planStep(programme.code, id, step.id) : routes.newPlanStep(programme.code, id);
  return view(
    { title, section: "plans", crumbs: [...crumbsTo(visit, sheet), { text: title }] },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && <Conflict visit={visit} shown={shown} offered={offered} />}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow]} />}
      <form
        class="form"
        method="post"
        action={action}
        data-once
        data-draft={`${programme.code}:${stepDraft(id, step?.id ?? null)}`}
        data-draft-url={routes.saveDraft(programme.code)}
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="key" value={key} />
        <TypedBy visit={visit} />
        <Fields {...{ visit, form, offered }} issues={trouble.issues} />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={routes.plan(programme.code, id)}>{t(words.cancel)}</a>
        </Actions>
        <p data-draft-note />
      </form>
      {step && (
        <ConfirmForm
          t={t}
          action={routes.removePlanStep(programme.code, id, step.id)}
          label={words.removeStep}
          kind="danger"
          hidden={{ version: step.version }}
        />
      )}
    </>,
    status,
  );
};

const empty = (sheet: PlanSheet): [string, string][] => [["due", monthsOf(sheet.plan.year).at(-1) ?? ""]];

export const newStepPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await planFor(visit);
  if (!sheet) return missing();
  const draft = await findDraft(visit.ctx, stepDraft(sheet.plan.id, null));
  const form = formOf(draft?.fields ?? empty(sheet));
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  return show(visit, { sheet, step: null, form, version: 0, key, draft });
};

export const stepPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await planFor(visit);
  const step = sheet?.steps.find(({ id }) => id === stepIn(visit));
  if (!sheet || !step) return missing();
  const draft = await findDraft(visit.ctx, stepDraft(sheet.plan.id, step.id));
  const form = formOf(draft?.fields ?? Object.entries(enteredOf(step)));
  // What was begun on an older text meets the newer one when it is saved.
  const version = Number(form.get("version")) || step.version;
  return show(visit, { sheet, step, form, version, key: randomUUID(), draft });
};

export const stepPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, param, programme } = visit;
  const sheet = await planFor(visit);
  if (!sheet) return missing();
  const isNew = param("step") === "";
  const step = isNew ? null : (sheet.steps.find(({ id }) => id === stepIn(visit)) ?? null);
  if (!isNew && step === null) return missing();
  const version = Number(form.get("version")) || 0;
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  const { id } = sheet.plan;
  const written = await writeStep(ctx, {
    id,
    step: step?.id ?? null,
    version,
    entered: enteredIn(form),
    key,
  });
  if (written.ok) {
    await discardDraft(ctx, { form: stepDraft(id, step?.id ?? null) });
    return redirect(routes.plan(programme.code, id), { text: words.saved });
  }
  return again(written.error, (trouble, status) =>
    show(visit, {
      sheet,
      step,
      form,
      // Having seen both versions, the second person decides.
      version: status === 409 && step ? step.version : version,
      key,
      trouble,
      status,
    }),
  );
};
