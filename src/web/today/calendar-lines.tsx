import { addDays, daysBetween } from "../../kernel/dates.ts";
import { formatShortDate } from "../../kernel/era.ts";
import { type Entry, entriesBetween, kindWords, mayRead } from "../../modules/centre/calendar/index.ts";
import { recordedDays } from "../../modules/centre/support/index.ts";
import { isRecorded, isToRecord, recordFormOf } from "../calendar/entry/to-record.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { TodayLine, TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** So many days back a visit without a record is still asked for. */
const lookBack = 7;

const goesToday = (visit: ProgrammeVisit, entry: Entry): TodayLine => {
  const { t, programme } = visit;
  return {
    key: `entry-${entry.id}`,
    urgency: 0,
    say: words.goesToday(entry.startsAt, kindWords[entry.kind], entry.title),
    ...(entry.place === "" ? {} : { note: { ja: entry.place, en: entry.place } }),
    action: <ButtonLink href={routes.entry(programme.code, entry.id)}>{t(words.open)}</ButtonLink>,
  };
};

const notWritten = (visit: ProgrammeVisit, entry: Entry): TodayLine => {
  const { t, ctx, programme } = visit;
  const day = { ja: formatShortDate(entry.startsOn, "ja"), en: formatShortDate(entry.startsOn, "en") };
  return {
    key: `unrecorded-${entry.id}`,
    urgency: -daysBetween(entry.startsOn, ctx.today),
    say: words.notWritten(day, kindWords[entry.kind], entry.title),
    action: (
      <ButtonLink href={recordFormOf(programme.code, entry)} kind="primary">
        {t(words.write)}
      </ButtonLink>
    ),
  };
};

/** Where the reader goes today, and of the last days' visits those that nobody has written down. */
export const calendarLines: TodayPart = async (visit) => {
  const { ctx, programme } = visit;
  if (!mayRead(ctx.powers) || ctx.actor.kind !== "person") return [];
  const from = addDays(ctx.today, -lookBack);
  const person = ctx.actor.id;
  const mine = (await entriesBetween(ctx, programme.id, { from, to: ctx.today, person })).filter(
    ({ cancelled }) => cancelled === null,
  );
  const lines = mine.filter(({ endsOn }) => endsOn >= ctx.today).map((entry) => goesToday(visit, entry));
  if (!ctx.powers.has("record.write")) return lines;
  const past = mine.filter((entry) => entry.endsOn < ctx.today && isToRecord(entry, ctx.today));
  const first = past[0]?.startsOn;
  if (first === undefined) return lines;
  const records = await recordedDays(ctx, programme.id, { from: first, to: ctx.today });
  return [
    ...lines,
    ...past.filter((entry) => !isRecorded(entry, records)).map((entry) => notWritten(visit, entry)),
  ];
};
