import { formatMinutes, formatNumber } from "../../kernel/era.ts";
import type { WorkerLoad } from "../../modules/centre/support/index.ts";
import { Bar } from "../charts/Bar.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { sumOf } from "./by-centre.ts";
import { AgainstPlan, Counted, Hours } from "./Counted.tsx";
import type { Supervision } from "./load.ts";
import { Section } from "./Section.tsx";
import { words } from "./text.ts";

/** Who did how much, by name; the bar draws the hours of the month on one scale for all. */
export const WorkersTable = ({ visit, loaded }: { visit: ProgrammeVisit; loaded: Supervision }) => {
  const { t, ctx, programme } = visit;
  const { workers, span } = loaded;
  const largest = Math.max(0, ...workers.map(({ monthMinutes }) => monthMinutes));
  const records = ({ worker, centre }: WorkerLoad, days: { from: string; to: string }) =>
    routes.records(programme.code, { author: worker, centre, ...days });
  const name = (row: WorkerLoad) => row.name || t(words.someone);
  return (
    <Section visit={visit} table="workers" title={words.workers}>
      <Table
        t={t}
        caption={words.workers}
        captionHidden
        rows={workers}
        rowKey={({ worker, centre }) => `${centre}-${worker}`}
        columns={[
          {
            key: "worker",
            label: words.worker,
            heads: true,
            short: true,
            cell: (row) =>
              ctx.powers.has("people.read") && row.name ? (
                <a href={routes.person(programme.code, row.worker)}>{row.name}</a>
              ) : (
                name(row)
              ),
            foot: t(words.total),
          },
          {
            key: "monthTime",
            label: words.monthTime,
            number: true,
            cell: (row) => (
              <Hours visit={visit} value={row.monthMinutes} href={records(row, span.days.month)} />
            ),
            foot: formatMinutes(sumOf(workers, "monthMinutes"), ctx.locale),
          },
          {
            key: "bar",
            label: words.bar,
            cell: (row) => <Bar value={row.monthMinutes} largest={largest} />,
          },
          {
            key: "monthRecords",
            label: words.monthRecords,
            number: true,
            cell: (row) => <Counted value={row.monthRecords} href={records(row, span.days.month)} />,
            foot: formatNumber(sumOf(workers, "monthRecords")),
          },
          {
            key: "yearTime",
            label: words.yearTime,
            number: true,
            cell: (row) => (
              <Hours visit={visit} value={row.yearMinutes} href={records(row, span.days.year)} />
            ),
            foot: formatMinutes(sumOf(workers, "yearMinutes"), ctx.locale),
          },
          {
            key: "yearRecords",
            label: words.yearRecords,
            number: true,
            cell: (row) => <Counted value={row.yearRecords} href={records(row, span.days.year)} />,
            foot: formatNumber(sumOf(workers, "yearRecords")),
          },
          {
            key: "plan",
            label: words.againstPlan,
            number: true,
            cell: (row) => <AgainstPlan visit={visit} of={loaded.plan.byWorker.get(row.worker)} />,
          },
          {
            key: "overdue",
            label: words.overdue,
            number: true,
            cell: (row) => (
              <Counted
                value={row.overdue}
                href={routes.records(programme.code, { overdue: row.worker, centre: row.centre })}
              />
            ),
            foot: formatNumber(sumOf(workers, "overdue")),
          },
        ]}
      />
    </Section>
  );
};
