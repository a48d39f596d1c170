import { randomUUID } from "node:crypto";
import type { Issue } from "../../../kernel/problem.ts";
import {
  type Draft,
  draftForms,
  findDraft,
  lastOwnRecord,
  readSubmissionKey,
  writeRecord,
} from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { DraftNotice } from "./DraftNotice.tsx";
import { enteredIn, fieldsOf } from "./entered.ts";
import { offeredFor } from "./offered.ts";
import { prefilledIn } from "./prefilled.ts";
import { RecordForm } from "./RecordForm.tsx";
import { filesIn } from "./uploads.ts";

type Shown = {
  readonly form: FormBody;
  readonly key: string;
  readonly draft?: Draft | null;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { form, key, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  return view(
    {
      title: words.newRecord,
      section: "records",
      crumbs: [{ text: words.title, href: routes.records(programme.code) }, { text: words.newRecord }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {draft && <DraftNotice visit={visit} draft={draft} />}
      <RecordForm
        visit={visit}
        form={form}
        offered={await offeredFor(visit)}
        issues={trouble.issues}
        action={routes.newRecord(programme.code)}
        cancel={routes.records(programme.code)}
        draft={draftForms.newRecord}
        hidden={{ key }}
        save={words.save}
        kept={kept}
      />
    </>,
    status,
  );
};

/** Today, and what was chosen last time: most days resemble the day before. */
const defaults = async ({ ctx, programme, url }: ProgrammeVisit): Promise<FormBody> => {
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
      ...prefilledIn(url.searchParams),
    }),
  );
};

export const newRecordPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx } = visit;
  if (!ctx.powers.has("record.write")) return missing();
  const draft = await findDraft(ctx, draftForms.newRecord);
  const form = draft ? formOf(draft.fields) : await defaults(visit);
  return show(visit, { form, key: randomUUID(), draft });
};

export const newRecordPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    if (!ctx.powers.has("record.write")) return missing();
    const key = readSubmissionKey(form.get("key")) ?? randomUUID();
    const arrived = await filesIn(deps.files, form);
    const written = await writeRecord(ctx, { entered: enteredIn(form), key, files: arrived.files });
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
        kept: arrived.files,
        trouble: { ...trouble, issues: [...trouble.issues, ...issues] },
        status,
      });
    return written.ok ? back(noTrouble, 422) : again(written.error, back);
  };
