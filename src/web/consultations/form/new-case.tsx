import { randomUUID } from "node:crypto";
import {
  askConsultation,
  asksForSelf,
  fieldWords,
  longest,
  mayOpenList,
  newDraft,
  type SimilarCase,
  similarCases,
} from "../../../modules/centre/consultations/index.ts";
import { findDraft, readSubmissionKey } from "../../../modules/centre/support/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { AboutPart, type PartAsked, QuestionField, WhoPart } from "./CaseFields.tsx";
import { aroundIn, enteredIn, fieldsOf } from "./entered.ts";
import { offeredFor } from "./offered.ts";
import { SimilarList } from "./SimilarList.tsx";

type Shown = {
  readonly form: FormBody;
  readonly key: string;
  readonly similar?: readonly SimilarCase[] | null;
  readonly draft?: Awaited<ReturnType<typeof findDraft>>;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const AskerPart = ({ visit: { t }, form, issues }: PartAsked) => (
  <>
    <Field
      t={t}
      kind="text"
      name="askerName"
      label={fieldWords.askerName}
      help={words.askerHelp}
      value={form.get("askerName")}
      maxLength={longest.short}
      issues={issues}
    />
    <Field
      t={t}
      kind="text"
      name="askerContact"
      label={fieldWords.askerContact}
      help={words.contactHelp}
      value={form.get("askerContact")}
      maxLength={longest.short}
      issues={issues}
    />
  </>
);

const ConfidentialPart = ({ visit: { t }, form, offered, issues }: PartAsked) => {
  const open = form.get("confidential") !== "" || issues.some(({ path }) => path === "readers");
  return (
    <details open={open}>
      <summary>{t(words.privately)}</summary>
      <Field
        t={t}
        kind="check"
        name="confidential"
        label={words.confidentialBox}
        help={words.confidentialHelp}
        checked={form.get("confidential") !== ""}
        issues={issues}
      />
      <Field
        t={t}
        kind="checks"
        name="readers"
        label={fieldWords.readers}
        help={words.readersHelp}
        choices={offered.readers}
        values={form.all("readers")}
        issues={issues}
        mark={false}
      />
    </details>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { form, key, similar = null, draft = null, trouble = noTrouble, status = 200 } = shown;
  const own = asksForSelf(ctx.powers);
  const offered = await offeredFor(visit);
  const part: PartAsked = { visit, form, offered, issues: trouble.issues, own };
  const p = programme.code;
  const title = own ? words.ask : words.writeDown;
  return view(
    {
      title,
      section: "consultations",
      crumbs: [{ text: words.title, href: routes.consultations(p) }, { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {draft && <DraftNotice visit={visit} draft={draft} says={[words.draftHow]} />}
      <form
        class="form"
        method="post"
        action={routes.newConsultation(p)}
        data-once
        data-draft={`${p}:${newDraft}`}
        data-draft-url={routes.saveDraft(p)}
        data-similar={routes.similarConsultations(p)}
      >
        <input type="hidden" name="key" value={key} />
        <TypedBy visit={visit} />
        {!own && (
          <section class="form-part" aria-label={t(words.whoAsks)}>
            <h2>{t(words.whoAsks)}</h2>
            <WhoPart {...part} />
            <AskerPart {...part} />
          </section>
        )}
        <section class="form-part" aria-label={t(words.about)}>
          <h2>{t(words.about)}</h2>
          <QuestionField {...part} />
          <section class="similar" aria-label={t(words.similar)}>
            <div data-similar-found aria-live="polite">
              {similar && (
                <>
                  <h3>{t(words.similar)}</h3>
                  <SimilarList visit={visit} found={similar} />
                </>
              )}
            </div>
            <Button name="similar" value="yes">
              {t(words.findSimilar)}
            </Button>
          </section>
          <AboutPart {...part} />
        </section>
        <section class="form-part" aria-label={t(words.privately)}>
          <ConfidentialPart {...part} />
        </section>
        <Actions>
          <Button kind="primary">{t(own ? words.send : words.save)}</Button>
          <a href={routes.consultations(p)}>{t(words.cancel)}</a>
        </Actions>
        <p data-draft-note />
      </form>
    </>,
    status,
  );
};

const mayBegin = ({ ctx }: ProgrammeVisit): boolean =>
  mayOpenList(ctx.powers) && (ctx.powers.has("consultation.write") || ctx.powers.has("consultation.ask"));

export const newCasePage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx } = visit;
  if (!mayBegin(visit)) return missing();
  const draft = await findDraft(ctx, newDraft);
  const offered = draft ? null : await offeredFor(visit);
  const only = offered?.councils.length === 1 ? offered.councils.map(({ value }) => value) : [];
  const form = draft ? formOf(draft.fields) : formOf(fieldsOf({ askedOn: ctx.today, councils: only }));
  return show(visit, { form, key: randomUUID(), draft });
};

export const newCasePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  if (!mayBegin(visit)) return missing();
  const key = readSubmissionKey(form.get("key")) ?? randomUUID();
  // Looking for similar ones saves nothing and loses nothing.
  if (form.get("similar") !== "")
    return show(visit, { form, key, similar: await similarCases(ctx, form.get("question")) });
  const asked = await askConsultation(ctx, { entered: enteredIn(form), around: aroundIn(form), key });
  if (!asked.ok) return again(asked.error, (trouble, status) => show(visit, { form, key, trouble, status }));
  const text = asked.value.again ? words.savedBefore : asksForSelf(ctx.powers) ? words.sent : words.saved;
  return redirect(routes.consultation(programme.code, asked.value.id), { text });
};
