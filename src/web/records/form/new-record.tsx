import { randomUUID } from "node:crypto";
import type { Issue } from "../../../kernel/problem.ts";
import { linkRecord, type RequestSheet } from "../../../modules/centre/desk/index.ts";
import {
  type Draft,
  discardDraft,
  draftForms,
  findDraft,
  lastOwnRecord,
  readSubmissionKey,
  writeRecord,
} from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { recordDraftFor } from "../../desk/draft-names.ts";
import { BehindRecord, requestBehind, requestField } from "../../desk/record-for-request.tsx";
import { type FormBody, formOf } from "../../form-body.ts";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import { filesIn } from "../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { enteredIn, fieldsOf } from "./entered.ts";
import { offeredFor } from "./offered.ts";
import { prefilledIn } from "./prefilled.ts";
import { RecordForm } from "./RecordForm.tsx";

type Shown = {
  readonly form: FormBody;
  readonly key: string;
  /** The request that the record belongs to. */
  readonly behind: RequestSheet | null;
  readonly draft?: Draft | null;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { form, key, behind, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  return view(
    {
      title: words.newRecord,
      section: "records",
      crumbs: [{ text: words.title, href: routes.records(programme.code) }, { text: words.newRecord }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {behind && <BehindRecord visit={visit} sheet={behind} />}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow, words.filesNotKept]} />}
      <RecordForm
        visit={visit}
        form={form}
        offered={await offeredFor(visit)}
        issues={trouble.issues}
        action={routes.newRecord(programme.code)}
        cancel={behind ? routes.request(programme.code, behind.request.id) : routes.records(programme.code)}
        draft={behind ? recordDraftFor(behind.request.id) : draftForms.newRecord}
        hidden={{ key, ...(behind ? { [requestField]: behind.request.id } : {}) }}
        save={words.save}
        kept={kept}
      />
    </>,
    status,
  );
};

/** Today, and what was chosen last time: most days resemble the day before. */
const defaults = async (
  { ctx, programme, url }: ProgrammeVisit,
  behind: RequestSheet | null,
): Promise<FormBody> => {
  const last = await lastOwnRecord(ctx, programme.id);
  const self = ctx.actor.kind === "person" ? String(ctx.actor.id) : "";
  return formOf(
    fieldsOf({
      day: ctx.today,
      nextOwner: self,
      ...(last
        ? {
            how: last.how,
            councils: last.councils.map(String),
            area: last.councils.length === 0 ? String(last.area) : "",
            duty: String(last.duty),
          }
        : {}),
      // A record for a request begins with what was asked, and for whom.
      ...(behind
        ? {
            asked: behind.request.what,
            councils: behind.request.councils.map(String),
            area: behind.request.councils.length === 0 ? String(behind.request.area) : "",
          }
        : {}),
      ...prefilledIn(url.searchParams),
    }),
  );
};

export const newRecordPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx } = visit;
  if (!ctx.powers.has("record.write")) return missing();
  const asked = await requestBehind(visit, visit.url.searchParams.get(requestField));
  const draft = await findDraft(ctx, asked ? recordDraftFor(asked.request.id) : draftForms.newRecord);
  const form = draft ? formOf(draft.fields) : await defaults(visit, asked);
  // A draft that was kept when a session ended names its request itself.
  const behind = asked ?? (await requestBehind(visit, form.get(requestField)));
  return show(visit, { form, key: randomUUID(), behind, draft });
};

export const newRecordPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    if (!ctx.powers.has("record.write")) return missing();
    const key = readSubmissionKey(form.get("key")) ?? randomUUID();
    const arrived = await filesIn(deps.files, form);
    const behind = await requestBehind(visit, form.get(requestField));
    const written = await writeRecord(ctx, { entered: enteredIn(form), key, files: arrived.files });
    if (written.ok && behind) {
      await linkRecord(ctx, { request: behind.request.id, record: written.value.id });
      await discardDraft(ctx, { form: recordDraftFor(behind.request.id) });
    }
    if (written.ok && (written.value.again || arrived.issues.length === 0))
      return redirect(routes.record(programme.code, written.value.id), {
        text: written.value.again ? words.savedBefore : words.saved,
      });
    // A file that was refused sends the form back; the answer rolls the transaction back, so nothing is half saved.
    const issues: readonly Issue[] = arrived.issues;
    const back = (trouble: Trouble, status: 403 | 409 | 422) =>
      show(visit, {
        form,
        key,
        behind,
        kept: arrived.files,
        trouble: { ...trouble, issues: [...trouble.issues, ...issues] },
        status,
      });
    return written.ok ? back(noTrouble, 422) : again(written.error, back);
  };
