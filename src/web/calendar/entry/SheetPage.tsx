import { formatDate, formatShortDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type Entry,
  type EntrySheet,
  fieldWords,
  kindWords,
  longest,
} from "../../../modules/centre/calendar/index.ts";
import type { Trouble } from "../../again.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import type { Names } from "../../records/names.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { isToRecord, recordFormOf } from "./to-record.ts";

export type SheetAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: EntrySheet;
  readonly names: Names;
  /** Name of the area, where it concerns one as a whole. */
  readonly area: string;
  /** Why not, or null when it may be. */
  readonly refusal: Text | null;
  /** What was typed to call it off. */
  readonly reason: string;
  readonly trouble: Trouble;
};

/** Day and time in one phrase. */
export const whenOf = (entry: Entry, format = formatDate): Text => {
  const said = (locale: "ja" | "en") => {
    const first = format(entry.startsOn, locale);
    const last = entry.endsOn === entry.startsOn ? "" : format(entry.endsOn, locale);
    if (entry.startsAt === null)
      return last === "" ? `${first} ${words.allDay[locale]}` : `${first} – ${last}`;
    if (last === "" && entry.startsAt === entry.endsAt) return `${first} ${entry.startsAt}`;
    return `${first} ${entry.startsAt} – ${last} ${entry.endsAt}`.replace("–  ", "– ");
  };
  return { ja: said("ja"), en: said("en") };
};

const Facts = ({ visit: { t }, sheet: { entry, following }, names, area }: SheetAsked) => {
  const comma = t({ ja: "、", en: ", " });
  const councils = entry.councils.map((id) => names.council(id)).filter((name) => name !== "—");
  return (
    <DefinitionList
      t={t}
      facts={[
        { term: fieldWords.kind, value: t(kindWords[entry.kind]) },
        { term: words.when, value: t(whenOf(entry)), wide: true },
        councils.length > 0 && { term: fieldWords.councils, value: councils.join(comma), wide: true },
        entry.councils.length === 0 && { term: fieldWords.area, value: area },
        entry.place !== "" && { term: fieldWords.place, value: entry.place },
        entry.people.length > 0 && {
          term: fieldWords.people,
          value: entry.people.map((id) => names.person(id)).join(comma),
          wide: true,
        },
        entry.series !== null && { term: words.series, value: t(words.seriesLeft(following)) },
        entry.note !== "" && { term: fieldWords.note, value: entry.note, wide: true },
      ]}
    />
  );
};

const Clashes = ({ visit: { t, programme }, sheet, names }: SheetAsked) =>
  sheet.clashes.length === 0 ? null : (
    <Alert t={t} tone="warning" title={words.clashes}>
      <ul>
        {sheet.clashes.map(({ person, other }) => (
          <li key={`${person}-${other.id}`}>
            <a href={routes.entry(programme.code, other.id)}>
              {t(words.clashOf(names.person(person), whenOf(other, formatShortDate), other.title))}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );

const CallOff = ({ visit, sheet: { entry, following }, reason, trouble }: SheetAsked) => {
  const { t, programme } = visit;
  return (
    <details class="fold" open={reason !== "" || trouble.issues.length > 0}>
      <summary>{t(words.callOff)}</summary>
      <form class="form" method="post" action={routes.cancelEntry(programme.code, entry.id)} data-once>
        <p>{t(words.callOffHow)}</p>
        <Field
          t={t}
          kind="text"
          name="reason"
          label={fieldWords.reason}
          value={reason}
          maxLength={longest.reason}
          issues={trouble.issues}
          required
        />
        {following > 0 && (
          <Field t={t} kind="check" name="following" label={words.reachFollowing(following)} mark={false} />
        )}
        <Actions>
          <Button kind="danger">{t(words.callOff)}</Button>
        </Actions>
      </form>
    </details>
  );
};

/** One entry: what, when, where, who; and what can be done with it. */
export const SheetPage = (asked: SheetAsked) => {
  const { visit, sheet, refusal, trouble } = asked;
  const { t, ctx, programme } = visit;
  const { entry } = sheet;
  const href = routes.editEntry(programme.code, entry.id);
  return (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {entry.cancelled !== null && (
        <Alert t={t} tone="warning" title={words.isCalledOff}>
          <p class="told">{entry.cancelled}</p>
        </Alert>
      )}
      <Clashes {...asked} />
      {ctx.powers.has("calendar.write") && (
        <Actions>
          {isToRecord(entry, ctx.today) && ctx.powers.has("record.write") && (
            <ButtonLink href={recordFormOf(programme.code, entry)} kind="primary">
              {t(words.writeRecord)}
            </ButtonLink>
          )}
          {entry.cancelled === null ? (
            <ButtonLink href={href} disabledReason={refusal && t(refusal)}>
              {t(words.edit)}
            </ButtonLink>
          ) : (
            refusal === null && (
              <ConfirmForm
                t={t}
                action={routes.restoreEntry(programme.code, entry.id)}
                label={words.takeBack}
              />
            )
          )}
        </Actions>
      )}
      <Facts {...asked} />
      {refusal === null && entry.cancelled === null && <CallOff {...asked} />}
    </>
  );
};
