import { plainDate, plainMonth } from "../../kernel/dates.ts";
import { formatMinutes, formatMonth, formatShortDate } from "../../kernel/era.ts";
import type { Text } from "../../kernel/say.ts";
import {
  type AccountsLine,
  accountsSums,
  councilTitle,
  deskNote,
  dutyTitle,
  measureText,
  type ReportContent,
  reportWords,
} from "../../modules/centre/reports/index.ts";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { aside, listed } from "../parts/listed.ts";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { cellHref, measureHref, type Shown } from "./address.ts";
import { words } from "./text.ts";
import { WorkTable } from "./WorkTable.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly content: ReportContent; readonly shown: Shown };

const Staffing = ({ visit: { t, ctx }, content }: Asked) => (
  <Table
    t={t}
    caption={reportWords.staffing}
    captionHidden
    rows={content.staffing}
    rowKey={(line) => `${line.centre.code} ${line.post.code}`}
    columns={[
      { key: "post", label: reportWords.post, heads: true, cell: (line) => t(line.post.name) },
      { key: "centre", label: reportWords.centre, cell: (line) => t(line.centre.name) },
      { key: "required", label: reportWords.required, number: true, cell: (line) => line.required },
      { key: "appointed", label: reportWords.appointed, number: true, cell: (line) => line.appointed },
      {
        key: "names",
        label: reportWords.names,
        cell: (line) =>
          line.people.map((one) => (
            <div key={`${one.name} ${one.from}`}>
              {one.name}
              {aside(
                t,
                `${formatShortDate(plainDate(one.from), ctx.locale)}–${one.to ? formatShortDate(plainDate(one.to), ctx.locale) : ""}`,
              )}
            </div>
          )),
      },
    ]}
  />
);

const Duties = ({ visit, content, shown }: Asked) => {
  const { t } = visit;
  const month = plainMonth(content.month);
  const from = plainMonth(content.yearPeriod.from.slice(0, 7));
  return (
    <>
      <WorkTable
        t={t}
        caption={words.monthTable(formatMonth(month, "ja"), formatMonth(month, "en"))}
        content={content}
        work={content.work}
        href={(duty, council) => cellHref(shown, duty, council)}
      />
      <WorkTable
        t={t}
        caption={words.yearTable(
          formatMonth(from, "ja"),
          formatMonth(month, "ja"),
          formatMonth(from, "en"),
          formatMonth(month, "en"),
        )}
        content={content}
        work={content.yearWork}
        href={(duty, council) => cellHref(shown, duty, council, "year")}
      />
      <p class="soft small">
        {t(reportWords.approvedOnly)} {t(reportWords.countedOnce)}
      </p>
    </>
  );
};

/** Up to so many records stand open on the page; beyond, each council unfolds. */
const openUpTo = 60;

const Councils = ({ visit: { t, ctx }, content, shown }: Asked) => {
  const supported = content.work.councils.filter((line) => line.records > 0);
  const without = content.work.councils.filter((line) => line.records === 0 && line.council !== null);
  return (
    <>
      {supported.map((line) => {
        const title = councilTitle(content, line.council);
        const records = content.records.filter((record) =>
          line.council === null ? record.councils.length === 0 : record.councils.includes(line.council),
        );
        return (
          <details key={line.council ?? "none"} class="fold" open={content.records.length <= openUpTo}>
            <summary>
              {t(
                words.perCouncil(
                  title.ja,
                  line.records,
                  formatMinutes(line.minutes, "ja"),
                  title.en,
                  formatMinutes(line.minutes, "en"),
                ),
              )}
            </summary>
            <Table
              t={t}
              caption={title}
              captionHidden
              rows={records}
              rowKey={(record) => record.id}
              columns={[
                {
                  key: "day",
                  label: reportWords.day,
                  heads: true,
                  cell: (record) => (
                    <a href={routes.record(shown.programme, record.id)}>
                      {formatShortDate(plainDate(record.day), ctx.locale)}
                    </a>
                  ),
                },
                {
                  key: "duty",
                  label: reportWords.duty,
                  cell: (record) => t(dutyTitle(content, record.duty)),
                },
                { key: "asked", label: reportWords.asked, cell: (record) => record.asked },
                { key: "done", label: reportWords.done, cell: (record) => record.done },
                { key: "outcome", label: reportWords.outcome, cell: (record) => record.outcome },
                { key: "next", label: reportWords.next, cell: (record) => record.next },
              ]}
            />
          </details>
        );
      })}
      {without.length > 0 && (
        <p>
          {t(words.withoutSupport)}:{" "}
          {listed(
            t,
            without.map((line) => t(councilTitle(content, line.council))),
          )}
        </p>
      )}
    </>
  );
};

/** Each council's accounts when the month ended; a council without a book is said. */
const Accounts = ({ visit: { t, ctx }, content }: Asked) => {
  const lines = content.accounts ?? [];
  if (lines.length === 0) return null;
  const { books, waiting, found, mended, open } = accountsSums(lines);
  const number = (key: "waiting" | "found" | "mended" | "open", label: Text, foot: number) => ({
    key,
    label,
    number: true,
    cell: (line: AccountsLine) => (line.hasBook ? line[key] : ""),
    foot,
  });
  return (
    <>
      <Table
        t={t}
        caption={reportWords.accounts}
        captionHidden
        rows={lines}
        rowKey={({ council }) => council}
        columns={[
          {
            key: "council",
            label: reportWords.council,
            heads: true,
            cell: ({ council }) => t(councilTitle(content, council)),
            foot: t(reportWords.total),
          },
          {
            key: "until",
            label: reportWords.postedUntil,
            cell: ({ hasBook, until }) =>
              !hasBook
                ? t(reportWords.noBook)
                : until
                  ? formatShortDate(plainDate(until), ctx.locale)
                  : t(reportWords.nothingPosted),
            foot: t(reportWords.booksOf(books, lines.length)),
          },
          number("waiting", reportWords.accountsWaiting, waiting),
          number("found", reportWords.hintsFound, found),
          number("mended", reportWords.hintsMended, mended),
          number("open", reportWords.hintsOpen, open),
        ]}
      />
      <p class="soft small">{t(reportWords.accountsNote)}</p>
    </>
  );
};

const families = ["requests", "consultations", "plans", "accounts"] as const;

/** What the desk counted, in the order of a day's work; a family that was not kept at the time is left out. */
const Requests = (asked: Asked) => {
  const {
    visit: { t },
    content,
    shown,
  } = asked;
  return (
    <>
      {families.map((family) => {
        const measures = (content.measures ?? []).filter(({ code }) => code.startsWith(`${family}.`));
        return measures.length === 0 ? null : (
          <section key={family}>
            <h3>{t(words.families[family])}</h3>
            <DefinitionList
              t={t}
              facts={measures.map((measure) => {
                const href = measureHref(shown, measure);
                const said = measureText(measure, t);
                return { term: measure.label, value: href ? <a href={href}>{said}</a> : said };
              })}
            />
            {family === "accounts" && <Accounts {...asked} />}
          </section>
        );
      })}
      <p class="soft small">{t(deskNote(content))}</p>
    </>
  );
};

const compiled: Readonly<Record<string, (asked: Asked) => preact.JSX.Element>> = {
  staffing: Staffing,
  duties: Duties,
  councils: Councils,
  requests: Requests,
};

/** The sections of the report in the programme's order: what was compiled, and what the drafter wrote. */
export const Sections = (asked: Asked) => {
  const { t } = asked.visit;
  return (
    <>
      {asked.content.sections.map((section) => {
        const Compiled = compiled[section.content];
        const text = asked.content.narrative[section.content];
        return (
          <section key={section.content} id={section.content} class="section">
            <h2>{t(section.heading)}</h2>
            {text ? (
              <div class="prose">
                {text.split("\n").map((line, place) => (
                  // Lines of one text have no other name than their place.
                  <p key={place}>{line}</p>
                ))}
              </div>
            ) : (
              !Compiled && <p class="soft small">{t(words.notWritten)}</p>
            )}
            {Compiled && <Compiled {...asked} />}
          </section>
        );
      })}
    </>
  );
};
