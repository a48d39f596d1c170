import { formatInstant, formatMonth, formatNumber } from "../../kernel/era.ts";
import { type ListedReport, listReports } from "../../modules/centre/reports/index.ts";
import { LiveRegion } from "../live/LiveRegion.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { Table } from "../parts/Table.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { ReportState } from "./ReportState.tsx";
import { words } from "./text.ts";

/** Every month and centre with how far its report has come. */
export const reportList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme } = visit;
  if (!ctx.powers.has("report.read")) return missing();
  const rows = await listReports(ctx, programme.id);
  const frame = { title: words.title, section: "reports", wide: true, help: words.listHelp };
  return view(
    frame,
    <LiveRegion visit={visit} name="reports" topics={["reports"]}>
      <ReportListPage visit={visit} rows={rows} />
    </LiveRegion>,
  );
};

const ReportListPage = ({ visit, rows }: { visit: ProgrammeVisit; rows: readonly ListedReport[] }) => {
  const { t, ctx, programme } = visit;
  if (rows.length === 0)
    return (
      <EmptyState t={t} title={words.none}>
        <p>{t(words.noneWhy)}</p>
      </EmptyState>
    );
  return (
    <Table
      t={t}
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.month} ${row.centre.code}`}
      columns={[
        {
          key: "month",
          label: words.month,
          heads: true,
          cell: (row) => (
            <a href={routes.report(programme.code, row.month, row.centre.code)}>
              {formatMonth(row.month, ctx.locale)}
              <span class="unseen"> {t(row.centre.name)}</span>
            </a>
          ),
        },
        { key: "centre", label: words.centre, cell: (row) => t(row.centre.name) },
        { key: "state", label: words.state, cell: (row) => <ReportState t={t} state={row.state} /> },
        {
          key: "approved",
          label: words.approved,
          number: true,
          cell: (row) => formatNumber(row.approved),
        },
        {
          key: "waiting",
          label: words.waiting,
          number: true,
          cell: (row) => formatNumber(row.waiting),
        },
        {
          key: "submitted",
          label: words.submitted,
          cell: (row) =>
            row.submitted_at && (
              <>
                {formatInstant(row.submitted_at, ctx.locale)}
                {row.submissions > 1 && t(words.amendments(row.submissions - 1))}
              </>
            ),
        },
      ]}
    />
  );
};
