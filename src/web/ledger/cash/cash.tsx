import { formatMonth, formatShortDate } from "../../../kernel/era.ts";
import { monthsOf } from "../../../kernel/fiscal-year.ts";
import {
  type BookSheet,
  type CashFilter,
  type CashLine,
  cashBook,
  fieldWords,
  isPlace,
  kindWords,
  runningCosts,
  spentParts,
} from "../../../modules/community/ledger/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { namesOf } from "../names-of.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";
import { shownIn } from "./filter.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: BookSheet; readonly filter: CashFilter };

const Filters = ({ visit: { t, ctx, url, programme }, sheet: { book, chart }, filter }: Asked) => {
  const choice = { t, blank: words.all, mark: false, kind: "select" } as const;
  const named = (list: readonly { readonly id: number; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }));
  const months = monthsOf(book.year).map((month) => ({
    value: month,
    label: formatMonth(month, ctx.locale),
  }));
  return (
    <FilterRow
      t={t}
      action={routes.cashBook(programme.code, book.id)}
      clear={url.search ? routes.cashBook(programme.code, book.id) : null}
      moreOpen={[filter.category, filter.fund, filter.project, filter.spent ?? null].some(
        (one) => one !== null,
      )}
      more={
        <>
          <Field
            {...choice}
            name="category"
            label={fieldWords.category}
            value={filter.category ?? ""}
            choices={named(chart.accounts.filter(({ kind }) => kind === "income" || kind === "expense"))}
          />
          <Field
            {...choice}
            name="fund"
            label={fieldWords.fund}
            value={filter.fund ?? ""}
            choices={named(chart.funds)}
          />
          <Field
            {...choice}
            name="project"
            label={fieldWords.project}
            value={filter.project ?? ""}
            choices={[{ value: "0", label: t(runningCosts) }, ...named(chart.projects)]}
          />
          {filter.spent && (
            <Field
              {...choice}
              name="spent"
              label={words.spentPart}
              value={filter.spent}
              choices={spentParts.map((part) => ({ value: part, label: t(words.spentParts[part]) }))}
            />
          )}
        </>
      }
    >
      <Field
        {...choice}
        name="account"
        label={fieldWords.account}
        value={filter.account ?? ""}
        choices={named(chart.accounts.filter(({ kind }) => isPlace(kind)))}
      />
      <Field {...choice} name="from" label={words.from} value={filter.from ?? ""} choices={months} />
      <Field {...choice} name="until" label={words.until} value={filter.until ?? ""} choices={months} />
      <Field t={t} kind="text" name="q" label={words.search} value={filter.words} mark={false} />
    </FilterRow>
  );
};

const columnsFor = ({ visit: { t, ctx, programme }, sheet: { book, chart } }: Asked): Column<CashLine>[] => {
  const names = namesOf(t, chart);
  const joined = (list: readonly string[]) => (list.length === 0 ? "—" : list.join("、"));
  return [
    { key: "day", label: fieldWords.day, short: true, cell: (line) => formatShortDate(line.day, ctx.locale) },
    { key: "voucher", label: fieldWords.voucher, number: true, cell: (line) => line.voucher ?? "—" },
    {
      key: "what",
      label: fieldWords.what,
      heads: true,
      text: true,
      cell: (line) => (
        <>
          {line.slip === null ? (
            line.what
          ) : (
            <a href={routes.slip(programme.code, book.id, line.slip)}>{line.what}</a>
          )}
          {line.kind !== "in" && line.kind !== "out" && t(kindWords[line.kind]) !== line.what && (
            <span class="soft small"> {t(kindWords[line.kind])}</span>
          )}
          {line.reversedBy !== null && (
            <>
              {" "}
              <StateTag t={t} tone="stopped" label={words.reversedMark} />
            </>
          )}
          {line.party !== "" && <span class="below">{line.party}</span>}
        </>
      ),
    },
    {
      key: "division",
      label: words.divisionHead,
      text: true,
      cell: (line) => (
        <>
          {joined(line.categories.map(names.account))}
          <span class="below">
            {[...line.funds.map(names.fund), ...line.projects.map((project) => names.project(project))].join(
              "・",
            )}
          </span>
        </>
      ),
    },
    {
      key: "in",
      label: fieldWords.income,
      number: true,
      cell: (line) => (line.amount > 0 && !line.opens ? yen(line.amount) : ""),
    },
    {
      key: "out",
      label: fieldWords.expense,
      number: true,
      cell: (line) => (line.amount < 0 && !line.opens ? yen(-line.amount) : ""),
    },
    {
      key: "balance",
      label: fieldWords.balance,
      number: true,
      cell: (line) => (line.balance === null ? "" : yen(line.balance)),
    },
  ];
};

/** What was posted, by day, with the balance after each line; or of one category, fund or project. */
export const cashPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const filter = await shownIn(ctx, sheet.book, url.searchParams);
  const page = await cashBook(ctx, sheet.book.id, filter);
  const asked = { visit, sheet, filter };
  return view(
    {
      title: words.cashTitle,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.cashTitle }],
    },
    <>
      <BookTabs visit={visit} book={sheet.book} current="cash" />
      <Filters {...asked} />
      <LiveRegion visit={visit} name="cash" topics={["ledger"]}>
        {page.lines.length === 0 ? (
          <EmptyState t={t} title={words.noEntries}>
            <p>{t(words.noEntriesHow)}</p>
          </EmptyState>
        ) : (
          <>
            <div class="list-head">
              <p class="count">
                {t(words.sums(page.came, page.went))}
                {page.before !== null && (
                  <>
                    {"　"}
                    {t(words.carriedIn)} {yen(page.before)}
                  </>
                )}
              </p>
              <Downloads
                t={t}
                links={(["pdf", "xlsx", "csv"] as const).map((format) => ({
                  format,
                  href: routes.exportCashBook(
                    visit.programme.code,
                    sheet.book.id,
                    format,
                    Object.fromEntries(url.searchParams),
                  ),
                }))}
              />
            </div>
            {page.before === null && <p class="soft small">{t(words.forCategory)}</p>}
            <Table
              t={t}
              caption={words.cashTitle}
              captionHidden
              dense
              columns={columnsFor(asked).filter(({ key }) => key !== "balance" || page.before !== null)}
              rows={page.lines}
              rowKey={(line) => line.id}
            />
            <Pager t={t} url={url} page={page.page} size={page.size} total={page.total} />
          </>
        )}
      </LiveRegion>
    </>,
  );
};
