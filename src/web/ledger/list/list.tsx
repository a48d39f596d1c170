import { plainDate } from "../../../kernel/dates.ts";
import { formatShortDate } from "../../../kernel/era.ts";
import { type CouncilId, parseId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  beginBook,
  bookStandings,
  bookStateWords,
  bookYears,
  fieldWords,
  type ListedBook,
  listBooks,
  mayEnter,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Button } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { YearField } from "../../parts/YearField.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { bookTones } from "../book/tones.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";
import { booksIn } from "./filter.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly year: number;
  readonly mayStart: (row: ListedBook) => boolean;
};

const State = ({ visit: { t, programme }, year, mayStart, row }: Asked & { row: ListedBook }) => {
  if (row.state !== null)
    return <StateTag t={t} tone={bookTones[row.state]} label={bookStateWords[row.state]} />;
  if (!mayStart(row)) return <StateTag t={t} tone="draft" label={words.noBook} />;
  return (
    <form method="post" action={routes.ledger(programme.code)}>
      <input type="hidden" name="council" value={row.council} />
      <input type="hidden" name="year" value={year} />
      <Button kind="primary">
        <span aria-hidden="true">{t(words.start)}</span>
        <span class="unseen">{t(words.startFor(row.name))}</span>
      </Button>
    </form>
  );
};

const columnsFor = (asked: Asked): Column<ListedBook>[] => {
  const { t, ctx, programme } = asked.visit;
  const number = (key: "entries" | "waiting" | "returned" | "held", label: Column<ListedBook>["label"]) => ({
    key,
    label,
    number: true,
    cell: (row: ListedBook) => (row.id === null ? "—" : yen(row[key])),
  });
  return [
    {
      key: "council",
      label: fieldWords.council,
      heads: true,
      cell: (row) =>
        row.id === null ? row.name : <a href={routes.book(programme.code, row.id)}>{row.name}</a>,
    },
    { key: "state", label: fieldWords.state, short: true, cell: (row) => <State {...asked} row={row} /> },
    number("entries", words.entries),
    number("waiting", words.waiting),
    number("returned", words.returned),
    {
      key: "last",
      label: words.lastDay,
      short: true,
      cell: (row) => (row.last ? formatShortDate(plainDate(row.last), ctx.locale) : t(words.none)),
    },
    number("held", words.held),
  ];
};

const onPage = 50;

const nameOf = (standing: (typeof bookStandings)[number]): Text => {
  if (standing === "waiting") return words.hasWaiting;
  return standing === "none" ? words.noBook : bookStateWords[standing];
};

/** Councils with their books of a year, by name. */
const show = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const filter = await booksIn(visit);
  const { years, year, name, standing, narrowed } = filter;
  const { rows, total, page } = await listBooks(ctx, { ...filter, size: onPage });
  const rights = await ctx.rights();
  const startable = new Set(await bookYears(ctx));
  return view(
    { title: words.title, section: "ledger", wide: true },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <FilterRow
        t={t}
        action={routes.ledger(programme.code)}
        clear={narrowed ? routes.ledger(programme.code, { year }) : null}
      >
        <YearField t={t} years={years} year={year} />
        <Field
          t={t}
          kind="select"
          name="state"
          label={fieldWords.state}
          value={standing ?? ""}
          mark={false}
          blank={words.allBooks}
          choices={bookStandings.map((one) => ({ value: one, label: t(nameOf(one)) }))}
        />
        <Field t={t} kind="text" name="q" label={fieldWords.council} value={name} mark={false} />
      </FilterRow>
      <LiveRegion visit={visit} name="ledger" topics={["ledger"]}>
        <div class="list-head">
          <p class="count">{t(words.count(total))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportLedger(programme.code, format, Object.fromEntries(url.searchParams)),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={narrowed ? words.noneSuch : words.nothing}>
            <p>{t(narrowed ? words.noneSuchHow : words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor({
              visit,
              year,
              mayStart: (row) => startable.has(year) && mayEnter(rights, row.area) === null,
            })}
            rows={rows}
            rowKey={(row) => row.council}
          />
        )}
        <Pager t={t} url={url} page={page} size={onPage} total={total} />
      </LiveRegion>
    </>,
    status,
  );
};

export const bookList = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

/** Starts the book of a council for a year. */
export const beginPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const council = parseId<CouncilId>(form.get("council"));
  if (council === null) return missing();
  const begun = await beginBook(ctx, { council, year: Number(form.get("year")) });
  if (!begun.ok) return again(begun.error, (trouble, status) => show(visit, trouble, status));
  return redirect(routes.book(programme.code, begun.value), { text: words.started });
};
