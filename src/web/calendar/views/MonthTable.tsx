import { monthOf, type PlainDate } from "../../../kernel/dates.ts";
import { formatMonth, formatShortDate } from "../../../kernel/era.ts";
import { routes } from "../../routes.ts";
import { words } from "../text.ts";
import { linesByDay, monthGrid } from "./arrange.ts";
import { DayLines } from "./LineItem.tsx";
import type { Shown } from "./shown.ts";

type Cell = { readonly shown: Shown; readonly day: PlainDate; readonly lines: Shown["lines"] };

/** The day's number, with 今日, the holiday's name and 休み said in words. */
const DayHead = ({ shown: { visit, deskOn, mayPlan }, day }: Omit<Cell, "lines">) => {
  const { t, ctx, programme } = visit;
  const { holiday, hours } = deskOn(day);
  const date = { ja: formatShortDate(day, "ja"), en: formatShortDate(day, "en") };
  return (
    <p class="cal-head">
      <time class="cal-date" dateTime={day}>
        <span class="cal-wide">{Number(day.slice(8))}</span>
        <span class="cal-narrow">{t(date)}</span>
      </time>
      {day === ctx.today && <strong class="cal-today-word">{t(words.isToday)}</strong>}
      {holiday ? (
        <span class="cal-holiday">{t(holiday)}</span>
      ) : (
        hours.length === 0 && <span class="cal-closed">{t(words.closed)}</span>
      )}
      {mayPlan && (
        <a class="cal-add" href={routes.newEntry(programme.code, { on: day })}>
          <span aria-hidden="true">＋</span>
          <span class="unseen">{t(words.addOn(date))}</span>
        </a>
      )}
    </p>
  );
};

const DayCell = ({ shown, day, lines }: Cell) => {
  const { ctx, t } = shown.visit;
  const isToday = day === ctx.today;
  const isClosed = shown.deskOn(day).hours.length === 0;
  const kind = [
    "cal-day",
    isToday && "cal-today",
    isClosed && "cal-shut",
    lines.length === 0 && !isToday && "cal-quiet",
  ];
  return (
    <td
      id={isToday ? "today" : undefined}
      class={kind.filter(Boolean).join(" ")}
      aria-current={isToday ? "date" : undefined}
    >
      <DayHead shown={shown} day={day} />
      <DayLines t={t} lines={lines} day={day} names={shown.names} fold />
    </td>
  );
};

/** The month as it hangs on the wall; on a narrow screen, its days below each other. */
export const MonthTable = ({ shown }: { shown: Shown }) => {
  const { visit, from, to, lines } = shown;
  const { t } = visit;
  const month = monthOf(from);
  const found = linesByDay(lines, from, to);
  const caption = words.captionMonth({ ja: formatMonth(month, "ja"), en: formatMonth(month, "en") });
  return (
    <table class="cal-month">
      <caption class="unseen">{t(caption)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name.en} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, n) =>
              day === null ? (
                <td key={n} class="cal-outside" />
              ) : (
                <DayCell key={day} shown={shown} day={day} lines={found.get(day) ?? []} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
