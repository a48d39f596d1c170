import type { PlainDate } from "../../../kernel/dates.ts";
import { formatShortDate } from "../../../kernel/era.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import { words } from "../text.ts";
import { eachDay, linesByDay } from "./arrange.ts";
import { DayLines } from "./LineItem.tsx";
import type { Shown } from "./shown.ts";

const shortly = (day: PlainDate) => ({ ja: formatShortDate(day, "ja"), en: formatShortDate(day, "en") });

/** A week, day by day, with the opening hours of each. */
export const WeekTable = ({ shown }: { shown: Shown }) => {
  const { visit, from, to, lines, names, deskOn, mayPlan } = shown;
  const { t, ctx, programme } = visit;
  const found = linesByDay(lines, from, to);
  const hoursOn = (day: PlainDate): string => {
    const { holiday, hours } = deskOn(day);
    const said =
      hours.length === 0
        ? t(words.closed)
        : hours.map((one) => `${one.from}–${one.to}`).join(t({ ja: "、", en: ", " }));
    return holiday ? `${said} ${t(holiday)}` : said;
  };
  return (
    <Table
      t={t}
      caption={words.captionWeek(shortly(from), shortly(to))}
      captionHidden
      rows={eachDay(from, to)}
      rowKey={(day) => day}
      columns={[
        {
          key: "day",
          label: words.day,
          heads: true,
          short: true,
          cell: (day) => (
            <span aria-current={day === ctx.today ? "date" : undefined}>
              <time dateTime={day}>{t(shortly(day))}</time>
              {day === ctx.today && <strong class="cal-today-word"> {t(words.isToday)}</strong>}
            </span>
          ),
        },
        { key: "hours", label: words.openHours, short: true, cell: hoursOn },
        {
          key: "lines",
          label: words.lines,
          text: true,
          cell: (day) => {
            const here = found.get(day) ?? [];
            return here.length === 0 ? (
              <span class="soft">{t(words.nothing)}</span>
            ) : (
              <DayLines t={t} lines={here} day={day} names={names} long />
            );
          },
        },
        ...(mayPlan
          ? [
              {
                key: "add",
                label: words.add,
                cell: (day: PlainDate) => (
                  <a class="cal-add" href={routes.newEntry(programme.code, { on: day })}>
                    <span aria-hidden="true">＋</span>
                    <span class="unseen">{t(words.addOn(shortly(day)))}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
