import { formatDate } from "../../../kernel/era.ts";
import {
  type ConsultationSheet,
  type Entry,
  helpedWords,
  kindWords,
} from "../../../modules/centre/consultations/index.ts";
import { Timeline } from "../../parts/Timeline.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

const Told = ({ visit: { t, ctx }, entry }: { visit: ProgrammeVisit; entry: Entry }) => (
  <>
    {entry.helped && <p>{t(helpedWords[entry.helped])}</p>}
    {entry.body !== "" && <p class="told">{entry.body}</p>}
    {entry.sources !== "" && <p class="soft told">{t(words.sourcesLine(entry.sources))}</p>}
    {entry.consentOn && (
      <>
        <p>{t(words.referredLine(entry.referredTo))}</p>
        <p class="soft">{t(words.consentLine(entry.consentBy, formatDate(entry.consentOn, ctx.locale)))}</p>
      </>
    )}
  </>
);

/** The way of a case, oldest first: the question, and everything that was added. */
export const Way = ({ visit, sheet }: { visit: ProgrammeVisit; sheet: ConsultationSheet }) => {
  const { t, ctx } = visit;
  const { one } = sheet;
  const day = (date: typeof one.askedOn) => ({ when: formatDate(date, ctx.locale), datetime: date });
  return (
    <Timeline
      entries={[
        {
          key: "asked",
          ...day(one.askedOn),
          title: t(words.asked),
          ...(sheet.askerName ? { who: sheet.askerName } : {}),
          body: <p class="told">{one.question}</p>,
        },
        ...sheet.entries.map((entry) => ({
          key: entry.id,
          ...day(entry.day),
          title: t(kindWords[entry.kind]),
          who: entry.byAsker ? t(words.theAsker) : entry.who || t(words.someone),
          body: <Told visit={visit} entry={entry} />,
        })),
      ]}
    />
  );
};
