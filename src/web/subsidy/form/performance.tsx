import { type Draft, discardDraft, findDraft } from "../../../modules/centre/support/index.ts";
import type { ProjectId } from "../../../modules/community/ledger/index.ts";
import {
  type ClaimSheet,
  canNow,
  fieldWords,
  longest,
  mayApply,
  writePerformance,
} from "../../../modules/community/subsidy/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, nameOf, projectIn, sheetFor } from "../claim-in.ts";
import { claimDraft } from "../draft-names.ts";
import { words } from "../text.ts";

type Found = { readonly sheet: ClaimSheet; readonly project: ProjectId | null };
type Shown = Found & {
  readonly form: FormBody;
  readonly version: number;
  readonly draft?: Draft | null;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** The claim in the address and a project of its plan, if what was done may be written by the reader now. */
const toWrite = async (visit: ProgrammeVisit): Promise<Found | null> => {
  const sheet = await sheetFor(visit);
  const project = projectIn(visit);
  if (!sheet || project === undefined || !canNow(sheet.claim, "perform")) return null;
  if (mayApply(await visit.ctx.rights(), sheet.claim.area) !== null) return null;
  return sheet.plans.some((one) => one.project === project) ? { sheet, project } : null;
};

const enteredOf = ({ sheet, project }: Found): [string, string][] => {
  const done = sheet.performances.find((one) => one.project === project);
  return [
    ["done", done?.done ?? ""],
    ["people", done?.people == null ? "" : String(done.people)],
    ["result", done?.result ?? ""],
  ];
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { sheet, project, form, version, draft = null, trouble = noTrouble, status = 200 } = shown;
  const { id } = sheet.claim;
  const name = nameOf(visit, sheet, project);
  const plan = sheet.plans.find((one) => one.project === project);
  const title = sheet.performances.some((one) => one.project === project)
    ? words.editPerformance(name)
    : words.writePerformance(name);
  const asked = { t, issues: trouble.issues };
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
      <DefinitionList
        t={t}
        facts={[
          { term: fieldWords.what, value: plan?.what ?? "—", wide: true },
          plan?.people != null && { term: fieldWords.people, value: plan.people },
        ]}
      />
      <form
        class="form"
        method="post"
        action={routes.subsidyPerformance(programme.code, id, project ?? 0)}
        data-once
        data-draft={`${programme.code}:${claimDraft(id, "performance", project)}`}
        data-draft-url={routes.saveDraft(programme.code)}
      >
        <input type="hidden" name="version" value={version} />
        <TypedBy visit={visit} />
        <Field
          {...asked}
          kind="textarea"
          name="done"
          label={fieldWords.done}
          value={form.get("done")}
          rows={4}
          maxLength={longest.text}
          required
        />
        <Field
          {...asked}
          kind="number"
          name="people"
          label={fieldWords.came}
          value={form.get("people")}
          unit={words.person}
        />
        <Field
          {...asked}
          kind="textarea"
          name="result"
          label={fieldWords.result}
          value={form.get("result")}
          rows={3}
          maxLength={longest.text}
        />
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

export const performancePage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const found = await toWrite(visit);
  if (!found) return missing();
  const draft = await findDraft(visit.ctx, claimDraft(found.sheet.claim.id, "performance", found.project));
  const form = formOf(draft?.fields ?? enteredOf(found));
  return show(visit, {
    ...found,
    form,
    version: Number(form.get("version")) || found.sheet.claim.version,
    draft,
  });
};

export const performancePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const found = await toWrite(visit);
  if (!found) return missing();
  const { sheet, project } = found;
  const version = Number(form.get("version")) || 0;
  const written = await writePerformance(ctx, {
    id: sheet.claim.id,
    version,
    project,
    entered: { done: form.get("done"), people: form.get("people"), result: form.get("result") },
  });
  if (written.ok) {
    await discardDraft(ctx, { form: claimDraft(sheet.claim.id, "performance", project) });
    return redirect(routes.subsidy(programme.code, sheet.claim.id), { text: words.saved });
  }
  return again(written.error, (trouble, status) =>
    show(visit, { ...found, form, version: status === 409 ? sheet.claim.version : version, trouble, status }),
  );
};
