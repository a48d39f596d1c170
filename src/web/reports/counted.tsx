import { plainDate } from "../../kernel/dates.ts";
import { formatMinutes, formatShortDate } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";
import {
  type CountedList,
  councilTitle,
  countedRecords,
  dutyTitle,
  reportTitle,
  reportWords,
} from "../../modules/centre/reports/index.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { Table } from "../parts/Table.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { cellIn } from "./address.ts";
import { reportCrumbs, shownOf } from "./sheet.tsx";
import { words } from "./text.ts";

type Line = CountedList["lines"][number];

/** The records behind one number of the report: as they were when it was submitted, or as they are. */
export const countedPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const asked = cellIn(visit);
  const list = asked && (await countedRecords(visit.ctx, asked));
  if (!asked || !list) return missing();
  const { content } = list;
  const council =
    asked.council === null ? null : councilTitle(content, asked.council === "none" ? null : asked.council);
  const duty = asked.duty === null ? null : dutyTitle(content, asked.duty);
  const parts = [asked.span === "year" ? reportWords.yearToDate : reportTitle(content), council, duty].filter(
    (part) => part !== null,
  );
  const title = words.countedOf(parts.map(({ ja }) => ja).join(" "), parts.map(({ en }) => en).join(", "));
  const report = routes.report(visit.programme.code, asked.month, asked.centre);
  const number = shownOf(visit, asked, { frozen: null }).number ?? asked.number;
  const back =
    number === undefined ? (asked.live ? `${report}?live=1` : report) : `${report}?number=${number}`;
  const frame = {
    title,
    section: "reports",
    wide: true,
    crumbs: [
      ...reportCrumbs(visit),
      { text: reportTitle(content), href: back },
      { text: words.countedTitle },
    ],
  };
  return view(frame, <CountedPage visit={visit} list={list} />);
};

/** More lines than anybody reads; the number above still counts them all. */
const mostShown = 500;

const tones = { same: "done", changed: "returned", hidden: "stopped" } as const;
const labels = { same: words.unchanged, changed: words.changedSince, hidden: words.hidden } as const;

const CountedPage = ({ visit, list }: { visit: ProgrammeVisit; list: CountedList }) => {
  const { t, ctx, programme } = visit;
  const { content, frozen } = list;
  const lines = list.lines.slice(0, mostShown);
  const minutes = list.lines.reduce((sum, line) => sum + line.minutes, 0);
  if (lines.length === 0) return <EmptyState t={t} title={words.noCounted} />;
  const total = words.countedTotal(
    list.lines.length,
    formatMinutes(minutes, "ja"),
    formatMinutes(minutes, "en"),
  );
  return (
    <>
      <p class="soft">{t(total)}</p>
      {lines.length < list.lines.length && <p>{t(words.firstOnly(mostShown))}</p>}
      <p>{t(frozen ? words.countedFrozen : words.countedLive)}</p>
      <Table
        t={t}
        caption={total}
        captionHidden
        rows={lines}
        rowKey={(line) => line.record.id}
        columns={[
          {
            key: "day",
            label: reportWords.day,
            heads: true,
            short: true,
            cell: ({ record, now }: Line) => {
              const day = formatShortDate(plainDate(record.day), ctx.locale);
              return now === "hidden" ? day : <a href={routes.record(programme.code, record.id)}>{day}</a>;
            },
          },
          {
            key: "council",
            label: reportWords.council,
            cell: ({ record }: Line) =>
              record.councils.length === 0
                ? record.area
                : record.councils.map((id) => t(councilTitle(content, id))).join(t(say("、", ", "))),
          },
          {
            key: "duty",
            label: reportWords.duty,
            cell: ({ record }: Line) => t(dutyTitle(content, record.duty)),
          },
          { key: "minutes", label: reportWords.minutes, number: true, cell: (line: Line) => line.minutes },
          {
            key: "worker",
            label: reportWords.worker,
            short: true,
            cell: ({ record }: Line) => record.worker,
          },
          { key: "done", label: reportWords.done, text: true, cell: ({ record }: Line) => record.done },
          ...(frozen
            ? [
                {
                  key: "now",
                  label: words.now,
                  cell: ({ now }: Line) => <StateTag t={t} tone={tones[now]} label={labels[now]} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
};
