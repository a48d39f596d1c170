import { type AreaId, type CouncilId, type DutyId, parseId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  askedByWords,
  askers,
  type Consultation,
  type ConsultationId,
  type ConsultationSheet,
  consultationSheet,
  type Entered,
  editConsultation,
  fieldWords,
  isAsker,
  mayAnswer,
  mayEdit,
} from "../../../modules/centre/consultations/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import type { See } from "../../noted-page.ts";
import { BothVersions } from "../../parts/BothVersions.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { listed } from "../../parts/listed.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { seeCase } from "../see-case.ts";
import { words } from "../text.ts";
import { AboutPart, type PartAsked, QuestionField, WhoPart } from "./CaseFields.tsx";
import { enteredIn, enteredOf, fieldsOf } from "./entered.ts";
import { type Offered, offeredFor } from "./offered.ts";

type Shown = {
  readonly sheet: ConsultationSheet;
  readonly form: FormBody;
  readonly version: number;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** What was typed, in words instead of ids: for laying two versions side by side. */
const inWords = (
  { t }: ProgrammeVisit,
  entered: Entered,
  { names, areas }: Offered,
): { label: Text; value: string }[] => {
  const askedBy = askers.find((one) => one === entered.askedBy);
  const duty = parseId<DutyId>(entered.duty);
  const councils = entered.councils.flatMap((one) => parseId<CouncilId>(one) ?? []);
  return [
    { label: fieldWords.askedBy, value: askedBy ? t(askedByWords[askedBy]) : "" },
    { label: fieldWords.how, value: entered.how === "" ? "" : names.how(entered.how) },
    { label: fieldWords.askedOn, value: entered.askedOn },
    { label: fieldWords.councils, value: listed(t, councils.map(names.council)) },
    {
      label: fieldWords.area,
      value: areas.find(({ value }) => value === String(parseId<AreaId>(entered.area)))?.label ?? "",
    },
    { label: fieldWords.duty, value: duty === null ? "" : names.duty(duty) },
    { label: fieldWords.question, value: entered.question },
  ];
};

const show = async (visit: ProgrammeVisit, see: See, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { sheet, form, version, trouble = noTrouble, status = 200 } = shown;
  const { one } = sheet;
  seeCase(see, one);
  const own = await isOwn(visit, one);
  const offered = await offeredFor(visit);
  const part: PartAsked = { visit, form, offered, issues: trouble.issues, own };
  const p = programme.code;
  const theirs = inWords(visit, enteredOf(one), offered);
  // Of an asker's form only what it asks for is compared.
  const mine = inWords(visit, own ? { ...enteredOf(one), ...ownPart(form) } : enteredIn(form), offered);
  return view(
    {
      title: words.editTitle,
      section: "consultations",
      crumbs: [
        { text: words.title, href: routes.consultations(p) },
        { text: words.one(one.id), href: routes.consultation(p, one.id) },
        { text: words.editTitle },
      ],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {status === 409 && (
        <BothVersions
          t={t}
          rows={theirs.map(({ label, value }, place) => ({
            label,
            before: value,
            after: mine[place]?.value ?? "",
          }))}
        >
          <p>{t(words.conflictHow)}</p>
          <Actions>
            <ButtonLink href={routes.consultation(p, one.id)}>{t(words.keepTheirs)}</ButtonLink>
          </Actions>
        </BothVersions>
      )}
      <form class="form" method="post" action={routes.editConsultation(p, one.id)} data-once>
        <input type="hidden" name="version" value={version} />
        <TypedBy visit={visit} />
        {!own && <WhoPart {...part} />}
        <QuestionField {...part} />
        <AboutPart {...part} />
        <Actions>
          <Button kind="primary">{t(words.saveEdit)}</Button>
          <a href={routes.consultation(p, one.id)}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </>,
    status,
  );
};

const ownPart = (form: FormBody): Pick<Entered, "councils" | "area" | "question"> => {
  const { councils, area, question } = enteredIn(form);
  return { councils, area, question };
};

const isOwn = async ({ ctx }: ProgrammeVisit, one: Consultation): Promise<boolean> =>
  isAsker(ctx.actor, one) && mayAnswer(await ctx.rights(), one) !== null;

const sheetFor = async ({ ctx, param, programme }: ProgrammeVisit): Promise<ConsultationSheet | null> => {
  const id = parseId<ConsultationId>(param("id"));
  const sheet = id === null ? null : await consultationSheet(ctx, programme.id, id);
  return sheet && mayEdit(ctx.actor, await ctx.rights(), sheet.one) === null ? sheet : null;
};

export const editCasePage = async (visit: ProgrammeVisit, see: See): Promise<Reply> => {
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const form = formOf(fieldsOf(enteredOf(sheet.one)));
  return show(visit, see, { sheet, form, version: sheet.one.version });
};

export const editCasePost = async (visit: FormVisit, see: See): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { one } = sheet;
  const version = Number(form.get("version"));
  const typed = enteredIn(form);
  // The asker's form doesn't ask for the duty; what the staff have set stays.
  const entered = (await isOwn(visit, one)) ? { ...typed, duty: enteredOf(one).duty } : typed;
  const edited = await editConsultation(ctx, { id: one.id, version, entered });
  if (edited.ok) return redirect(routes.consultation(programme.code, one.id), { text: words.savedEdit });
  return again(edited.error, async (trouble, status) => {
    const now = status === 409 ? ((await sheetFor(visit)) ?? sheet) : sheet;
    // Having seen both versions, the second person decides: their next try is made on top of what is saved now.
    return show(visit, see, {
      sheet: now,
      form,
      version: status === 409 ? now.one.version : version,
      trouble,
      status,
    });
  });
};
