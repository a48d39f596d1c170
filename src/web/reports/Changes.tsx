import { formatMinutes } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import {
  councilTitle,
  type Difference,
  dutyTitle,
  type Figures,
  measureText,
  type ReportContent,
  reportWords,
} from "../../modules/centre/reports/index.ts";
import { Diff } from "../parts/Diff.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly title: Text;
  readonly reason: string;
  readonly difference: Difference;
  readonly content: ReportContent;
};

type Line = { key: string; label: string; before: string; after: string };

/** What one version of a report changes against another: numbers, posts, records and words. */
export const Changes = ({ visit, title, reason, difference, content }: Asked) => {
  const { t, programme } = visit;
  const figures = ({ records, minutes }: Figures) =>
    t(words.figures(records, formatMinutes(minutes, "ja"), formatMinutes(minutes, "en")));
  const lines: Line[] = [
    {
      key: "total",
      label: t(words.total),
      before: figures(difference.total.before),
      after: figures(difference.total.after),
    },
    ...difference.cells.map((cell) => ({
      key: `${cell.duty} ${cell.council}`,
      label: `${t(councilTitle(content, cell.council))} × ${t(dutyTitle(content, cell.duty))}`,
      before: figures(cell.before),
      after: figures(cell.after),
    })),
    ...difference.staffing.map((line) => ({
      key: `${line.centre.code} ${line.post.code}`,
      label: `${t(line.centre.name)} ${t(line.post.name)}`,
      before: `${line.before.appointed} / ${line.before.required}`,
      after: `${line.after.appointed} / ${line.after.required}`,
    })),
    ...(difference.measures ?? []).map(({ before, after }) => ({
      key: (after ?? before)?.code ?? "",
      label: t((after ?? before)?.label ?? reportWords.item),
      before: measureText(before, t),
      after: measureText(after, t),
    })),
  ];
  const { added, removed, changed } = difference.records;
  const lists = [
    [words.recordsAdded, added],
    [words.recordsRemoved, removed],
    [words.recordsChanged, changed],
  ] as const;
  return (
    <section class="changes" id="changes">
      <h2>{t(title)}</h2>
      {reason && (
        <p>
          {t(words.reason)}: {reason}
        </p>
      )}
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={lines}
        rowKey={(line) => line.key}
        columns={[
          { key: "label", label: words.whereChanged, heads: true, cell: (line) => line.label },
          { key: "before", label: reportWords.before, cell: (line) => line.before },
          { key: "after", label: reportWords.after, cell: (line) => line.after },
        ]}
      />
      {lists.map(
        ([label, ids]) =>
          ids.length > 0 && (
            <p key={label.ja}>
              {t(label)}:{" "}
              {ids.map((id) => (
                <>
                  <a href={routes.record(programme.code, id)}>#{id}</a>{" "}
                </>
              ))}
            </p>
          ),
      )}
      {difference.narrative.length > 0 && (
        <Diff
          t={t}
          rows={difference.narrative.map((line) => ({
            label: content.sections.find(({ content: code }) => code === line.section)?.heading ?? {
              ja: line.section,
              en: line.section,
            },
            before: line.before,
            after: line.after,
          }))}
        />
      )}
    </section>
  );
};
