import { randomUUID } from "node:crypto";
import { type EnteredRequest, fileRequest, placesToFile } from "../../../modules/centre/desk/index.ts";
import {
  type Draft,
  discardDraft,
  findDraft,
  readSubmissionKey,
} from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import { filesIn } from "../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { requestDraft } from "../draft-names.ts";
import { words } from "../text.ts";
import { RequestForm } from "./RequestForm.tsx";

type Shown = {
  readonly form: FormBody;
  readonly key: string;
  readonly draft?: Draft | null;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { form, key, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  const rights = await ctx.rights();
  const { councils } = await namesFor(visit);
  const mine = councils.filter(({ area }) => rights.has("request.file", area));
  const wards = new Set(mine.map(({ within }) => within));
  return view(
    {
      title: words.newRequest,
      section: "requests",
      crumbs: [{ text: words.title, href: routes.requests(programme.code) }, { text: words.newRequest }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow, words.filesNotKept]} />}
      <RequestForm
        visit={visit}
        form={form}
        draft={requestDraft}
        submission={key}
        kept={kept}
        issues={trouble.issues}
        places={await placesToFile(ctx, programme.id)}
        councils={mine.map(({ id, name, within }) => ({
          value: String(id),
          label: name,
          ...(wards.size > 1 && within ? { group: within } : {}),
        }))}
      />
    </>,
    status,
  );
};

const enteredIn = (form: FormBody): EnteredRequest => ({
  what: form.get("what"),
  why: form.get("why"),
  councils: form.all("councils"),
  area: form.get("area"),
  wishedBy: form.get("wishedBy"),
});

export const newRequestPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx } = visit;
  if (!ctx.powers.has("request.file")) return missing();
  const draft = await findDraft(ctx, requestDraft);
  return show(visit, { form: formOf(draft?.fields ?? []), key: randomUUID(), draft });
};

export const newRequestPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    if (!ctx.powers.has("request.file")) return missing();
    const key = readSubmissionKey(form.get("key")) ?? randomUUID();
    const arrived = await filesIn(deps.files, form);
    const filed = await fileRequest(ctx, { entered: enteredIn(form), key, files: arrived.files });
    if (filed.ok && (filed.value.again || arrived.issues.length === 0)) {
      await discardDraft(ctx, { form: requestDraft });
      return redirect(routes.request(programme.code, filed.value.id), {
        text: filed.value.again ? words.filedBefore : words.filed,
      });
    }
    // A file that was refused sends the form back; the answer rolls the transaction back, so nothing is half filed.
    const back = (trouble: Trouble, status: 403 | 409 | 422) =>
      show(visit, {
        form,
        key,
        kept: arrived.files,
        trouble: { ...trouble, issues: [...trouble.issues, ...arrived.issues] },
        status,
      });
    return filed.ok ? back(noTrouble, 422) : again(filed.error, back);
  };
