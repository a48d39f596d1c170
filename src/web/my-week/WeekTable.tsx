import type { PlainDate } from "../../kernel/dates.ts";
import { formatMinutes, formatShortDate } from "../../kernel/era.ts";
import type { OwnRecord } from "../../modules/centre/support/index.ts";
import { listed } from "../parts/listed.ts";
import { Table } from "../parts/Table.tsx";
import type { Names } from "../records/names.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

const sum = (records: readonly OwnRecord[]): number => records.reduce((all, { minutes }) => all + minutes, 0);

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly days: readonly PlainDate[];
  readonly records: readonly OwnRecord[];
};

/** Seven days, each with what was written down and how long it took. */
export const WeekTable = ({ visit: { t, ctx, programme }, names, days, records }: Asked) => {
  const on = (day: PlainDate) => records.filter((one) => one.day === day);
  return (
    <Table
      t={t}
      caption={words.worked}
      captionHidden
      rows={days}
      rowKey={(day) => day}
      columns={[
        {
          key: "day",
          label: words.day,
          heads: true,
          cell: (day) => formatShortDate(day, ctx.locale),
          foot: t(words.total),
        },
        {
          key: "records",
          label: words.records,
          text: true,
          cell: (day) =>
            on(day).length === 0 ? (
              t(words.noRecords)
            ) : (
              <ul class="week-records">
                {on(day).map((one) => (
                  <li key={one.id}>
                    <a href={routes.record(programme.code, one.id)}>
                      {listed(t, one.councils.map(names.council)) || one.areaName}
                    </a>{" "}
                    <span class="soft">
                      {names.duty(one.duty)}　{formatMinutes(one.minutes, ctx.locale)}
                    </span>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: "minutes",
          label: words.minutes,
          number: true,
          cell: (day) => (on(day).length === 0 ? "" : formatMinutes(sum(on(day)), ctx.locale)),
          foot: formatMinutes(sum(records), ctx.locale),
        },
      ]}
    />
  );
};
