import { type Draft, discardDraft, findDraft } from "../../../../modules/centre/support/index.ts";
import {
  bookSheet,
  budgetSheet,
  editSlip,
  isOpen,
  mayEnter,
  partiesOf,
  type SlipSheet,
  slipSheet,
  writtenKinds,
} from "../../../../modules/community/ledger/index.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { again, noTrouble, type Trouble } from "../../../again.ts";
import type { Deps } from "../../../deps.ts";
import { type FormBody, formOf } from "../../../form-body.ts";
import { DraftNotice } from "../../../parts/DraftNotice.tsx";
import { TroubleOnTop } from "../../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../../reply.ts";
import { routes } from "../../../routes.ts";
import { filesIn } from "../../../uploads.ts";
import type { FormVisit, ProgrammeVisit } from "../../../visit.ts";
import { crumbsTo, slipIn } from "../../book-in.ts";
import { slipDraft } from "../../draft-names.ts";
import { words } from "../../text.ts";
import { BothSlips } from "./BothSlips.tsx";
import { choicesFor } from "./choices.ts";
import { enteredIn, formOfSlip, namedIn } from "./entered.ts";
import { SlipForm } from "./SlipForm.tsx";
import { withLikeness } from "./with-likeness.ts";

type Shown = {
  readonly sheet: SlipSheet;
  readonly form: FormBody;
  readonly version: number;
  readonly draft?: Draft | null;
  readonly kept?: readonly KeptFile[];
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** The slip in the address, if the reader writes in its book. */
const slipToEdit = async (visit: ProgrammeVisit): Promise<SlipSheet | null> => {
  const id = slipIn(visit);
  const sheet = id === null ? null : await slipSheet(visit.ctx, id);
  if (!sheet || sheet.slip.kind === "reversal") return null;
  return mayEnter(await visit.ctx.rights(), sheet.book.area) === null ? sheet : null;
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { sheet, form, version, draft = null, kept = [], trouble = noTrouble, status = 200 } = shown;
  const { slip, book, chart } = sheet;
  const isStale = version !== slip.version || !isOpen(slip);
  const whole = await bookSheet(ctx, book.id);
  if (!whole) return missing();
  const kind = writtenKinds.find((one) => one === slip.kind) ?? "out";
  const title = words.editTitle(slip.voucher);
  const back = routes.slip(programme.code, book.id, slip.id);
  return view(
    {
      title,
      section: "ledger",
      crumbs: [
        ...crumbsTo(visit, sheet),
        { text: words.slipTitle(slip.voucher, title), href: back },
        { text: words.edit },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {isStale && <BothSlips visit={visit} sheet={sheet} form={form} />}
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow, words.filesNotKept]} />}
      <SlipForm
        visit={visit}
        sheet={whole}
        form={form}
        kind={kind}
        choices={choicesFor(t, chart, kind, namedIn(slip))}
        parties={await partiesOf(ctx, book.id)}
        kept={kept}
        hanging={sheet.pictures.map(({ id, name }) => ({ value: String(id), label: name }))}
        issues={trouble.issues}
        action={routes.editSlip(programme.code, book.id, slip.id)}
        back={back}
        draft={slipDraft(book.id, slip.id)}
        // Having seen both versions, the second person decides: their next try is made on top of what is saved now.
        hidden={{ version: slip.version }}
        isNew={false}
        isFresh={false}
        budget={await budgetSheet(ctx, book.id, slip.id)}
      />
    </>,
    status,
  );
};

export const editSlipPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const sheet = await slipToEdit(visit);
  if (!sheet || !isOpen(sheet.slip)) return missing();
  const { slip, book } = sheet;
  const draft = await findDraft(visit.ctx, slipDraft(book.id, slip.id));
  const form = formOf(draft?.fields ?? formOfSlip(slip));
  // A draft remembers the version it began with, so that what somebody else saved meanwhile is seen beside it.
  const version = Number(form.get("version")) || slip.version;
  const notice = version === slip.version ? null : words.changedSinceDraft;
  return show(visit, { sheet, form, version, draft, trouble: { issues: [], notice } });
};

export const editSlipPost =
  (deps: Deps) =>
  async (visit: FormVisit): Promise<Reply> => {
    const { ctx, form, programme } = visit;
    const sheet = await slipToEdit(visit);
    if (!sheet) return missing();
    const { slip, book } = sheet;
    const version = Number(form.get("version"));
    const arrived = await filesIn(deps.files, form);
    const seen = { sheet, form, version, kept: arrived.files };
    if (form.get("more") !== "") return show(visit, seen);
    const edited = await editSlip(ctx, {
      id: slip.id,
      version,
      entered: enteredIn(form),
      pictures: await withLikeness(deps.files, arrived.files),
      dropped: form.all("drop").map(Number).filter(Number.isInteger),
    });
    if (edited.ok && arrived.issues.length === 0) {
      await discardDraft(ctx, { form: slipDraft(book.id, slip.id) });
      return redirect(routes.slip(programme.code, book.id, slip.id), { text: words.changed });
    }
    if (edited.ok)
      return show(visit, { ...seen, trouble: { issues: arrived.issues, notice: null }, status: 422 });
    return again(edited.error, async (trouble, status) =>
      show(visit, {
        ...seen,
        sheet: (await slipToEdit(visit)) ?? sheet,
        trouble: { ...trouble, issues: [...trouble.issues, ...arrived.issues] },
        status,
      }),
    );
  };
