import { monthOf } from "../../../kernel/dates.ts";
import { formatMonth, formatShortDate } from "../../../kernel/era.ts";
import { fieldWords } from "../../../modules/centre/calendar/index.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Table } from "../../parts/Table.tsx";
import type { CalendarLine } from "../line.ts";
import { words } from "../text.ts";
import { timeOn } from "./LineItem.tsx";
import type { Shown } from "./shown.ts";

/** The month's lines, one below the other: each once, on its first day. */
export const ListTable = ({ shown }: { shown: Shown }) => {
  const { visit, from, lines, names } = shown;
  const { t, ctx } = visit;
  if (lines.length === 0)
    return (
      <EmptyState t={t} title={words.none}>
        <p>{t(words.noneHow)}</p>
      </EmptyState>
    );
  const month = monthOf(from);
  const comma = t({ ja: "、", en: ", " });
  const dayOf = (line: CalendarLine) =>
    line.from === line.to
      ? formatShortDate(line.from, ctx.locale)
      : `${formatShortDate(line.from, ctx.locale)}–${formatShortDate(line.to, ctx.locale)}`;
  return (
    <Table
      t={t}
      caption={words.captionMonth({ ja: formatMonth(month, "ja"), en: formatMonth(month, "en") })}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "day",
          label: words.when,
          short: true,
          cell: (line) => (
            <>
              {dayOf(line)}
              {line.from <= ctx.today && ctx.today <= line.to && (
                <strong class="cal-today-word"> {t(words.isToday)}</strong>
              )}
            </>
          ),
        },
        { key: "time", label: words.time, short: true, cell: (line) => timeOn(t, line, line.from) },
        { key: "kind", label: fieldWords.kind, short: true, cell: (line) => t(line.label) },
        {
          key: "title",
          label: fieldWords.title,
          heads: true,
          cell: (line) => (
            <>
              <a href={line.href}>{line.title}</a>
              {line.cancelled && <strong class="cal-word"> {t(words.cancelled)}</strong>}
            </>
          ),
        },
        {
          key: "councils",
          label: fieldWords.councils,
          cell: (line) =>
            line.councils
              .map((id) => names.council(id))
              .filter((name) => name !== "—")
              .join(comma),
        },
        {
          key: "people",
          label: words.who,
          cell: (line) => line.people.map((id) => names.person(id)).join(comma),
        },
        { key: "place", label: fieldWords.place, cell: (line) => line.place },
      ]}
    />
  );
};
