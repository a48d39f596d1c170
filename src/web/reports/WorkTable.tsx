import { formatHours, formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import {
  councilTitle,
  dutySign,
  dutyTitle,
  type Figures,
  type ReportContent,
  reportWords,
  type Work,
} from "../../modules/centre/reports/index.ts";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly caption: Text;
  readonly content: ReportContent;
  readonly work: Work;
  /** Where the records behind a number are; null = not for this reader. */
  readonly href: (duty: string | null, council: number | "none" | null) => string | null;
};

type CellAsked = { figures: Figures; href: string | null; label: string };

const Cell = ({ figures, href, label }: CellAsked) => {
  if (figures.records === 0) return <td class="cell-number">0</td>;
  const records = formatNumber(figures.records);
  return (
    <td class="cell-number">
      {href ? (
        <a href={href} aria-label={`${label}: ${records}`}>
          {records}
        </a>
      ) : (
        records
      )}
      <small class="cell-note">{formatHours(figures.minutes)}</small>
    </td>
  );
};

/** Councils down, duties across; totals count every record once. Each number opens its records. */
export const WorkTable = ({ t, caption, content, work, href }: Asked) => {
  const cells = new Map(work.cells.map((cell) => [`${cell.council} ${cell.duty}`, cell]));
  const none: Figures = { records: 0, minutes: 0 };
  const labelOf = (duty: string | null, council: number | null | undefined) =>
    [
      council === undefined ? words.total : councilTitle(content, council),
      duty === null ? words.total : dutyTitle(content, duty),
    ]
      .map(t)
      .join(" ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
    <section class="table-frame" aria-label={t(caption)} tabIndex={0}>
      <table class="table table-grid table-dense">
        <caption class="table-caption">{t(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t(reportWords.council)}
              <small class="cell-note">{t(words.recordsAndHours)}</small>
            </th>
            {content.duties.map((duty) => (
              <th key={duty.code} scope="col" class="cell-number">
                <abbr title={t(duty.short)}>{dutySign(content, duty)}</abbr>
              </th>
            ))}
            <th scope="col" class="cell-number">
              {t(words.total)}
            </th>
          </tr>
        </thead>
        <tbody>
          {work.councils.map((line) => {
            const council = line.council ?? "none";
            return (
              <tr key={council}>
                <th scope="row" class="cell-head">
                  {t(councilTitle(content, line.council))}
                </th>
                {content.duties.map(({ code }) => (
                  <Cell
                    key={code}
                    figures={cells.get(`${line.council} ${code}`) ?? none}
                    href={href(code, council)}
                    label={labelOf(code, line.council)}
                  />
                ))}
                <Cell figures={line} href={href(null, council)} label={labelOf(null, line.council)} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="cell-head">
              {t(words.total)}
            </th>
            {work.duties.map((line) => (
              <Cell
                key={line.duty}
                figures={line}
                href={href(line.duty, null)}
                label={labelOf(line.duty, undefined)}
              />
            ))}
            <Cell figures={work.total} href={href(null, null)} label={labelOf(null, undefined)} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
