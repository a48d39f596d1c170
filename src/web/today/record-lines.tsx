import { daysBetween, todayIn } from "../../kernel/dates.ts";
import { formatInstant, formatShortDate } from "../../kernel/era.ts";
import { type Locale, say, type Text } from "../../kernel/say.ts";
import {
  countWaiting,
  draftForms,
  listDrafts,
  listNextSteps,
  listReturned,
  type OpenNextStep,
} from "../../modules/centre/support/index.ts";
import { requestDraft, requestOfDraft } from "../desk/draft-names.ts";
import { bookOfDraft, draftHref } from "../ledger/draft-names.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { planOfDraft } from "../plans/draft-names.ts";
import { routes } from "../routes.ts";
import { claimOfDraft } from "../subsidy/draft-names.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine, TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** A sentence whose parts differ by language. */
const both = (make: (locale: Locale) => Text): Text => say(make("ja").ja, make("en").en);

const returned: TodayPart = async ({ ctx, t, programme }) =>
  (await listReturned(ctx, programme.id)).map((one) => ({
    key: `returned-${one.id}`,
    urgency: -daysBetween(todayIn(one.returnedAt), todayIn(ctx.now)) - 1,
    say: both((locale) => words.returned(formatShortDate(one.day, locale), one.done)),
    note: words.advice(one.note),
    action: (
      <ButtonLink href={routes.editRecord(programme.code, one.id)} kind="primary">
        {t(words.mend)}
      </ButtonLink>
    ),
  }));

const dueOf = (visit: ProgrammeVisit, one: OpenNextStep): { late: boolean; note: Text; days: number } => {
  const days = daysBetween(visit.ctx.today, one.due);
  if (days < 0) return { days, late: true, note: words.late(-days) };
  return {
    days,
    late: false,
    note: days === 0 ? words.dueToday : both((locale) => words.due(formatShortDate(one.due, locale))),
  };
};

const nextSteps: TodayPart = async (visit) => {
  const { ctx, programme } = visit;
  return (await listNextSteps(ctx, programme.id)).map((one): TodayLine => {
    const { days, late, note } = dueOf(visit, one);
    return {
      key: `next-${one.id}`,
      urgency: days,
      late,
      say: words.nextStep(one.step, one.areaName),
      note,
      action: (
        <>
          <ConfirmForm
            t={visit.t}
            action={routes.finishNext(programme.code, one.id)}
            label={words.done}
            hidden={{ done: "yes", from: "today" }}
          />
          <a href={routes.record(programme.code, one.id)}>{visit.t(words.open)}</a>
        </>
      ),
    };
  });
};

/** Where a draft goes on, and what it is of; null for a form that Today doesn't know. */
const draftOf = (programme: string, form: string, when: string): { href: string; say: Text } | null => {
  const id = Number(/^record-(\d+)$/.exec(form)?.[1] ?? 0);
  const request = requestOfDraft(form);
  if (form === draftForms.newRecord) return { href: routes.newRecord(programme), say: words.draftNew(when) };
  if (form === requestDraft) return { href: routes.newRequest(programme), say: words.draftRequest(when) };
  if (request !== null)
    return { href: routes.recordForRequest(programme, request), say: words.draftNew(when) };
  const book = bookOfDraft(form);
  if (book)
    return {
      href: draftHref(programme, book),
      say: book.budget ? words.draftBudget(when) : words.draftSlip(when),
    };
  const claim = claimOfDraft(form);
  if (claim) return { href: routes.subsidyPart(programme, claim), say: words.draftSubsidy(when) };
  const plan = planOfDraft(form);
  if (plan) return { href: routes.planPart(programme, plan.plan, plan.part), say: words.draftPlan(when) };
  return id === 0 ? null : { href: routes.editRecord(programme, id), say: words.draftOf(id, when) };
};

const drafts: TodayPart = async ({ ctx, t, programme }) =>
  (await listDrafts(ctx)).flatMap(({ form, savedAt }): TodayLine[] => {
    const found = (locale: Locale) => draftOf(programme.code, form, formatInstant(savedAt, locale));
    const [ja, en] = [found("ja"), found("en")];
    if (!ja || !en) return [];
    return [
      {
        key: `draft-${form}`,
        urgency: 0,
        say: say(ja.say.ja, en.say.en),
        action: <ButtonLink href={ja.href}>{t(words.goOn)}</ButtonLink>,
      },
    ];
  });

const toReview: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("record.review")) return [];
  const { records, oldest } = await countWaiting(ctx, programme.id);
  if (records === 0) return [];
  // In the demonstration world today may lie before the day on which a record really came.
  const days = oldest ? Math.max(0, daysBetween(todayIn(oldest), ctx.today)) : 0;
  return [
    {
      key: "review",
      urgency: -days,
      say: words.review(records, days),
      action: (
        <ButtonLink href={routes.review(programme.code)} kind="primary">
          {t(words.toReview)}
        </ButtonLink>
      ),
    },
  ];
};

/** What support records ask of the reader. */
export const recordLines: TodayPart = async (visit) => [
  ...(await returned(visit)),
  ...(await nextSteps(visit)),
  ...(await drafts(visit)),
  ...(await toReview(visit)),
];
