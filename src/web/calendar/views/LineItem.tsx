import type { PlainDate } from "../../../kernel/dates.ts";
import type { Translate } from "../../../kernel/say.ts";
import type { Names } from "../../records/names.ts";
import type { CalendarLine } from "../line.ts";
import { words } from "../text.ts";

/** The time of a line on one of its days: when it begins there, that it goes on, or all day. */
export const timeOn = (t: Translate, line: CalendarLine, day: PlainDate): string => {
  if (day > line.from) return t(words.goesOn);
  if (line.startsAt === null) return t(line.due ? words.due : words.allDay);
  return line.endsAt === null || (line.endsAt === line.startsAt && line.from === line.to)
    ? line.startsAt
    : `${line.startsAt}–${line.endsAt}`;
};

type Asked = {
  readonly t: Translate;
  readonly line: CalendarLine;
  readonly day: PlainDate;
  readonly names: Names;
  /** With place and councils, where there is room. */
  readonly long?: boolean;
};

/** Where room is short, two names stand for the others. */
const whoOf = (t: Translate, { people }: CalendarLine, names: Names, most: number): string => {
  const shown = people.length > most + 1 ? people.slice(0, most) : people;
  const others = people.length - shown.length;
  return [...shown.map((id) => names.person(id)), ...(others > 0 ? [t(words.andOthers(others))] : [])].join(
    t({ ja: "、", en: ", " }),
  );
};

/** One line under one day; called off is said in words, not only struck out. */
export const LineItem = ({ t, line, day, names, long }: Asked) => {
  const people = whoOf(t, line, names, long ? 40 : 2);
  const where = long ? [line.place, ...line.councils.map((id) => names.council(id))] : [];
  const small = [people, ...where].filter((one) => one !== "" && one !== "—");
  return (
    <li class={line.cancelled ? "cal-line cal-cancelled" : "cal-line"}>
      <span class="cal-time">
        {timeOn(t, line, day)} <span class="cal-kind">{t(line.label)}</span>
        {line.cancelled && <strong class="cal-word"> {t(words.cancelled)}</strong>}
      </span>
      <a class="cal-title" href={line.href}>
        {line.title}
      </a>
      {small.length > 0 && <span class="cal-who">{small.join(" ／ ")}</span>}
    </li>
  );
};

const shownAtOnce = 4;

/** The lines of one day; where there are many, the later ones are a press away. */
export const DayLines = ({
  lines,
  fold,
  ...rest
}: Omit<Asked, "line"> & { readonly lines: readonly CalendarLine[]; readonly fold?: boolean }) => {
  if (lines.length === 0) return null;
  const cut = fold && lines.length > shownAtOnce + 1 ? shownAtOnce : lines.length;
  const items = (some: readonly CalendarLine[]) => (
    <ul class="cal-lines">
      {some.map((line) => (
        <LineItem key={line.key} line={line} {...rest} />
      ))}
    </ul>
  );
  return (
    <>
      {items(lines.slice(0, cut))}
      {cut < lines.length && (
        <details class="cal-more">
          <summary>{rest.t(words.moreLines(lines.length - cut))}</summary>
          {items(lines.slice(cut))}
        </details>
      )}
    </>
  );
};
