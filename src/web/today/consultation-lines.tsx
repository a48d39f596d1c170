import { daysBetween } from "../../kernel/dates.ts";
import { formatInstant, formatShortDate } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";
import {
  mayOpenList,
  newDraft,
  type WaitingConsultation,
  waitingConsultations,
} from "../../modules/centre/consultations/index.ts";
import { findDraft } from "../../modules/centre/support/index.ts";
import { words as consultationWords } from "../consultations/text.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine, TodayPart } from "./line.ts";

const words = consultationWords.today;

const since = (day: WaitingConsultation["askedOn"]) =>
  say(words.since(formatShortDate(day, "ja")).ja, words.since(formatShortDate(day, "en")).en);

const unanswered = ({ ctx, t, programme }: ProgrammeVisit, one: WaitingConsultation): TodayLine => ({
  key: `consultation-${one.id}`,
  urgency: daysBetween(ctx.today, one.askedOn),
  say: one.question === "" ? words.unansweredConfidential : words.unanswered(one.areaName, one.question),
  note: since(one.askedOn),
  action: (
    <ButtonLink href={routes.consultation(programme.code, one.id)} kind="primary">
      {t(words.answer)}
    </ButtonLink>
  ),
});

const askAgain = ({ ctx, t, programme }: ProgrammeVisit, one: WaitingConsultation): TodayLine => {
  const hidden = one.question === "";
  const asked = one.own
    ? hidden
      ? words.ownConfidential
      : words.own(one.question)
    : hidden
      ? words.askAgainConfidential
      : words.askAgain(one.areaName, one.question);
  return {
    key: `consultation-again-${one.id}`,
    urgency: daysBetween(ctx.today, one.askAgainOn ?? ctx.today),
    say: asked,
    note: since(one.askedOn),
    action: (
      <ButtonLink href={routes.consultation(programme.code, one.id)} kind="primary">
        {t(one.own ? words.say : words.askNow)}
      </ButtonLink>
    ),
  };
};

/** What consultations ask of the reader: to answer, to take one on, to ask again, to finish writing. */
export const consultationLines: TodayPart = async (visit) => {
  const { ctx, t, programme } = visit;
  if (!mayOpenList(ctx.powers)) return [];
  const waiting = await waitingConsultations(ctx, programme.id);
  const draft = await findDraft(ctx, newDraft);
  const p = programme.code;
  const lines = [
    ...waiting.unanswered.map((one) => unanswered(visit, one)),
    ...waiting.askAgain.map((one) => askAgain(visit, one)),
  ];
  if (waiting.free.cases > 0)
    lines.push({
      key: "consultations-free",
      urgency: daysBetween(ctx.today, waiting.free.oldest ?? ctx.today),
      say: words.free(waiting.free.cases),
      action: (
        <ButtonLink href={routes.consultations(p, { state: "open" })} kind="primary">
          {t(words.look)}
        </ButtonLink>
      ),
    });
  if (draft)
    lines.push({
      key: "consultation-draft",
      urgency: 0,
      say: say(
        words.draft(formatInstant(draft.savedAt, "ja")).ja,
        words.draft(formatInstant(draft.savedAt, "en")).en,
      ),
      action: <ButtonLink href={routes.newConsultation(p)}>{t(words.goOn)}</ButtonLink>,
    });
  return lines;
};
