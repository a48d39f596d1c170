import { formatInstant } from "../../../kernel/era.ts";
import type { Text, Translate } from "../../../kernel/say.ts";
import {
  type Change,
  fieldWords,
  type RecordSheet,
  verdictWords,
} from "../../../modules/centre/support/index.ts";
import type { TimelineEntry } from "../../parts/Timeline.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** Columns of the table whose change is worth telling, by the words of the form. */
const told: Readonly<Record<string, Text>> = {
  day: fieldWords.day,
  minutes: fieldWords.minutes,
  how: fieldWords.how,
  place: fieldWords.place,
  council_ids: fieldWords.councils,
  duty_id: fieldWords.duty,
  other_duty_ids: fieldWords.otherDuties,
  axis: fieldWords.axis,
  people_met: fieldWords.peopleMet,
  met_by_generation: fieldWords.metByGeneration,
  asked: fieldWords.asked,
  done: fieldWords.done,
  outcome: fieldWords.outcome,
  next_step: fieldWords.nextStep,
  next_due: fieldWords.nextDue,
  next_owner_id: fieldWords.nextOwner,
  next_done_on: words.nextDone,
};

const fieldsOf = (t: Translate, change: Change): string =>
  Object.keys(change.detail)
    .flatMap((column) => told[column] ?? [])
    .map(t)
    .join(t({ ja: "・", en: ", " }));

type Event = { readonly at: Date; readonly title: string; readonly who?: string; readonly body?: string };

/** The way of a record in one line of time: written, reviewed, changed; oldest first. */
export const historyEntries = ({ t, ctx }: ProgrammeVisit, sheet: RecordSheet): readonly TimelineEntry[] => {
  const nameless = t(words.someone);
  const written: Event = { at: sheet.createdAt, title: t(words.writtenBy(sheet.worker || nameless)) };
  const reviews = sheet.reviews.map(
    (review): Event => ({
      at: review.at,
      title: t(verdictWords[review.verdict]),
      who: review.reviewer || nameless,
      body: review.note,
    }),
  );
  const changes = sheet.history
    .map((change) => ({ change, fields: fieldsOf(t, change) }))
    .filter(({ fields }) => fields !== "")
    .map(
      ({ change, fields }): Event => ({
        at: change.at,
        title: t(words.editedBy(change.who ?? nameless)),
        body: fields,
      }),
    );
  return [written, ...reviews, ...changes]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((entry, place) => ({
      key: place,
      when: formatInstant(entry.at, ctx.locale),
      datetime: entry.at.toISOString(),
      title: entry.title,
      ...(entry.who ? { who: entry.who } : {}),
      ...(entry.body ? { body: entry.body } : {}),
    }));
};
