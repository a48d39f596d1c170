import { formatShortDate } from "../../../kernel/era.ts";
import type { RecordId } from "../../../kernel/ids.ts";
import {
  type EnteredStanding,
  type EvidenceRecord,
  evidenceFor,
  fieldWords,
  longest,
  type PlanSheet,
  type Standing,
  stampOf,
  writeStanding,
} from "../../../modules/centre/plans/index.ts";
import { type Draft, discardDraft, findDraft } from "../../../modules/centre/support/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { type Names, namesFor } from "../../records/names.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { standingDraft } from "../draft-names.ts";
import { words } from "../text.ts";
import { crumbsTo, planFor } from "./plan-for.ts";

type Shown = {
  readonly sheet: PlanSheet;
  readonly form: FormBody;
  readonly stamp: string;
  readonly draft?: Draft | null;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** Records of one axis that can be chosen; more than a handful nobody reads through. */
const mostOffered = 8;

const enteredIn = (form: FormBody, axes: Names["axes"]): EnteredStanding[] =>
  axes.map(({ code }) => ({
    axis: code,
    now: form.get(`now-${code}`),
    wish: form.get(`wish-${code}`),
    evidence: form.all(`evidence-${code}`),
  }));

const fieldsOf = (standing: readonly Standing[]): [string, string][] =>
  standing.flatMap(({ axis, now, wish, evidence }) => [
    [`now-${axis}`, now] as [string, string],
    [`wish-${axis}`, wish] as [string, string],
    ...evidence.map((id): [string, string] => [`evidence-${axis}`, String(id)]),
  ]);

type AxisAsked = Pick<Shown, "form"> & {
  readonly visit: ProgrammeVisit;
  readonly axis: Names["axes"][number];
  readonly records: readonly EvidenceRecord[];
  readonly issues: Trouble["issues"];
};

const Axis = ({ visit: { t, ctx }, axis, form, records, issues }: AxisAsked) => {
  const { code, name } = axis;
  const chosen = form.all(`evidence-${code}`);
  const offered = records.filter((one) => one.axis === code || chosen.includes(String(one.id)));
  return (
    <section class="form-part" aria-label={name}>
      <h2>{name}</h2>
      {(["now", "wish"] as const).map((field) => (
        <Field
          key={field}
          t={t}
          kind="textarea"
          name={`${field}-${code}`}
          label={fieldWords[field]}
          value={form.get(`${field}-${code}`)}
          rows={3}
          maxLength={longest.text}
          issues={issues}
        />
      ))}
      {offered.length > 0 ? (
        <Field
          t={t}
          kind="checks"
          name={`evidence-${code}`}
          label={fieldWords.evidence}
          help={words.evidenceHelp}
          values={chosen}
          choices={offered.map((one) => ({
            value: String(one.id),
            label: `${formatShortDate(one.day, ctx.locale)} ${one.done}`,
          }))}
          issues={issues}
          mark={false}
        />
      ) : (
        <p class="soft small">{t(words.evidenceNone)}</p>
      )}
    </section>
  );
};

const Conflict = ({
  visit,
  sheet,
  form,
  axes,
}: Pick<Shown, "sheet" | "form"> & { visit: ProgrammeVisit; axes: Names["axes"] }) => {
  const { t, programme } = visit;
  const mine = enteredIn(form, axes);
  const rows = axes.flatMap(({ code, name }) =>
    (["now", "wish"] as const).map((field) => ({
      label: { ja: `${name} ${fieldWords[field].ja}`, en: `${name}: ${fieldWords[field].en}` },
      before: sheet.standing.find(({ axis }) => axis === code)?.[field] ?? "",
      after: mine.find(({ axis }) => axis === code)?.[field] ?? "",
    })),
  );
  return (
    <BothVersions t={t} rows={rows}>
      <p>{t(words.conflictHow)}</p>
      <Actions>
        <ButtonLink href={routes.plan(programme.code, sheet.plan.id)}>{t(words.keepTheirs)}</ButtonLink>
      </Actions>
    </BothVersions>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { sheet, form, stamp, draft = null, trouble = noTrouble, status = 200 } = shown;
  const { axes } = await namesFor(visit);
  const chosen = enteredIn(form, axes).flatMap(({ evidence }) => evidence.map(Number));
  const ids = chosen.filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31) as RecordId[];
  const records = await evidenceFor(ctx, sheet.plan, ids, mostOffered);
  return view(
    {
      title: words.standing,
      section: "plans",
      crumbs: [...crumbsTo(visit, sheet), { text: words.standing }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && <Conflict visit={visit} sheet={sheet} form={form} axes={axes} />}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow]} />}
      <p>{t(words.standingHelp)}</p>
      <form
        class="form"
        method="post"
        action={routes.planStanding(programme.code, sheet.plan.id)}
        data-once
        data-draft={`${programme.code}:${standingDraft(sheet.plan.id)}`}
        data-draft-url={routes.saveDraft(programme.code)}
      >
        <input type="hidden" name="stamp" value={stamp} />
        <TypedBy visit={visit} />
        {axes.map((axis) => (
          <Axis key={axis.code} {...{ visit, axis, form, records }} issues={trouble.issues} />
        ))}
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={routes.plan(programme.code, sheet.plan.id)}>{t(words.cancel)}</a>
        </Actions>
        <p data-draft-note />
      </form>
    </>,
    status,
  );
};

export const standingPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await planFor(visit);
  if (!sheet) return missing();
  const draft = await findDraft(visit.ctx, standingDraft(sheet.plan.id));
  const form = formOf(draft?.fields ?? fieldsOf(sheet.standing));
  // What was begun on an older text meets the newer one when it is saved.
  return show(visit, { sheet, form, stamp: form.get("stamp") || stampOf(sheet.standing), draft });
};

export const standingPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await planFor(visit);
  if (!sheet) return missing();
  const { axes } = await namesFor(visit);
  const stamp = form.get("stamp");
  const written = await writeStanding(ctx, { id: sheet.plan.id, stamp, entered: enteredIn(form, axes) });
  if (written.ok) {
    await discardDraft(ctx, { form: standingDraft(sheet.plan.id) });
    return redirect(routes.plan(programme.code, sheet.plan.id), { text: words.saved });
  }
  // Having seen both versions, the second person decides: their next try is made on top of what is saved now.
  return again(written.error, (trouble, status) =>
    show(visit, { sheet, form, stamp: status === 409 ? stampOf(sheet.standing) : stamp, trouble, status }),
  );
};
