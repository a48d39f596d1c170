import { monthOf, monthsBetween, plainDate } from "../../kernel/dates.ts";
import { formatMonth } from "../../kernel/era.ts";
import { withQuery } from "../parts/address.ts";
import { MonthPicker } from "../parts/MonthPicker.tsx";
import { Tabs } from "../parts/Tabs.tsx";
import type { ProgrammeVisit } from "../visit.ts";
import { type Period, spans } from "./period.ts";
import { words } from "./text.ts";

export const periodName = (period: Period) =>
  ({
    month: words.month(formatMonth(period.month, "ja"), formatMonth(period.month, "en")),
    year: words.year(period.fiscalYear),
    all: words.all,
  })[period.span];

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly period: Period;
  readonly starts: string;
  readonly ends: string;
};

/** Month, fiscal year or everything; in the address, so that a view can be kept and shared. */
export const PeriodBar = ({ visit: { t, url }, period, starts, ends }: Asked) => (
  <div class="row">
    <Tabs
      t={t}
      label={words.period}
      tabs={spans.map((span) => ({
        href: withQuery(url, { period: span === "month" ? null : span, month: period.month }),
        label: words.spans[span],
        current: span === period.span,
      }))}
    />
    {period.span !== "all" && (
      <MonthPicker
        t={t}
        url={url}
        value={period.month}
        months={monthsBetween(monthOf(plainDate(starts)), monthOf(plainDate(ends)))}
      />
    )}
  </div>
);
