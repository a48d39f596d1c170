import { parseId, type RecordId } from "../../../kernel/ids.ts";
import {
  type AttachmentId,
  type Draft,
  draftForms,
  editRecord,
  findDraft,
  mayWrite,
  type RecordSheet,
  recordSheet,
} from "../../../modules/centre/support/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import type { Deps } from "../../deps.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Diff } from "../../parts/Diff.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import { filesIn } from "../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { arrangeComments } from "../sheet/arrange-comments.ts";
import { ReturnAdvice } from "../sheet/ReturnAdvice.tsx";
import { words } from "../text.ts";
import { enteredIn, enteredOf, fieldsOf } from "./entered.ts";
import { inWords } from "./in-words.ts";
import { type Offered, offeredFor } from "./offered.ts";
import { RecordForm } from "./RecordForm.tsx";

type Shown = {
  readonly sheet: RecordSheet;
  readonly form: FormBody;
  readonly version: number;
  readonly draft?: Draft | null;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** Both versions of a record that two people changed, side by side; nothing of either is lost. */
const BothVersions = ({
  visit,
  sheet,
  form,
  offered,
}: { visit: ProgrammeVisit; offered: Offered } & Pick<Shown, "sheet" | "form">) => {
  const { t, programme } = visit;
  const theirs = inWords(enteredOf(sheet.record), offered);
  const mine = inWords(enteredIn(form), offered);
  const rows = theirs.map(({ label, value }, place) => ({
    label,
    before: value,
    after: mine[place]?.value ?? "",
  }));
  return (
    <section>
      <Diff t={t} rows={rows} before={words.theirs} after={words.mine} />
      <p>{t(words.conflictHow)}</p>
      <Actions>
        <ButtonLink href={routes.record(programme.code, sheet.record.id)}>{t(words.keepTheirs)}</ButtonLink>
      </Actions>
    </section>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { sheet, form, version, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  const { id } = sheet.record;
  const offered = await offeredFor(visit);
  return view(
    {
      title: words.editRecord,
      section: "records",
      crumbs: [
        { text: words.title, href: routes.records(programme.code) },
        { text: words.record(id), href: routes.record(programme.code, id) },
        { text: words.editRecord },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && <BothVersions visit={visit} sheet={sheet} form={form} offered={offered} />}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow, words.filesNotKept]} />}
      <ReturnAdvice t={t} sheet={sheet} />
      <Alert t={t} tone="info">
        <p>{t(words.editAgain)}</p>
      </Alert>
      <RecordForm
        visit={visit}
        form={form}
        offered={offered}
        issues={trouble.issues}
        action={routes.editRecord(programme.code, id)}
        cancel={routes.record(programme.code, id)}
        draft={draftForms.record(id)}
        hidden={{ version }}
        save={words.saveEdit}
        kept={kept}
        attached={sheet.attachments}
        advice={arrangeComments(sheet.record, sheet.advice.comments)}
      />
    </>,
    status,
  );
};

const sheetFor = async ({ ctx, param, programme }: ProgrammeVisit): Promise<RecordSheet | null> => {
  const id = parseId<RecordId>(param("id"));
  const sheet = id === null ? null : await recordSheet(ctx, programme.id, id);
  return sheet && mayWrite(await ctx.rights(), sheet.record) === null ? sheet : null;
};

export const editRecordPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { record } = sheet;
  const draft = await findDraft(visit.ctx, draftForms.record(record.id));
  const form = formOf(draft ? draft.fields : fieldsOf(enteredOf(record)));
  // A draft remembers the version it began with, so a change made meanwhile by somebody else is still noticed.
  const version = Number(form.get("version")) || record.version;
  return show(visit, { sheet, form, version, draft });
};

export const editRecordPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const sheet = await sheetFor(visit);
    if (!sheet) return missing();
    const { record } = sheet;
    const version = Number(form.get("version"));
    const arrived = await filesIn(deps.files, form);
    const removed = form.all("remove").flatMap((text) => parseId<AttachmentId>(text) ?? []);
    const edited = await editRecord(ctx, {
      id: record.id,
      version,
      entered: enteredIn(form),
      files: arrived.files,
      removed,
    });
    if (edited.ok && arrived.issues.length === 0)
      return redirect(routes.record(programme.code, record.id), { text: words.savedEdit });
    const back = async (trouble: Trouble, status: 403 | 409 | 422) => {
      const now = status === 409 ? ((await sheetFor(visit)) ?? sheet) : sheet;
      return show(visit, {
        sheet: now,
        form,
        // Having seen both versions, the second person decides: their next try is made on top of what is saved now.
        version: status === 409 ? now.record.version : version,
        kept: arrived.files,
        trouble: { ...trouble, issues: [...trouble.issues, ...arrived.issues] },
        status,
      });
    };
    return edited.ok ? back(noTrouble, 422) : again(edited.error, back);
  };
