import { fieldWords, listWarnings } from "../../../modules/community/ledger/index.ts";
import { packFor } from "../../../modules/community/packs/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { columnsFor } from "./columns.tsx";
import { type AskedWarnings, warningKinds, warningsIn } from "./filter.ts";
import { RulesInUse } from "./RulesInUse.tsx";
import { words } from "./text.ts";

const onPage = 50;

const Filters = ({
  visit: { t, programme },
  book,
  asked,
}: {
  visit: ProgrammeVisit;
  book: number;
  asked: AskedWarnings;
}) => (
  <FilterRow
    t={t}
    action={routes.bookWarnings(programme.code, book)}
    clear={asked.narrowed ? routes.bookWarnings(programme.code, book) : null}
    keep={{ sort: asked.order === "day" ? null : asked.order }}
  >
    <Field
      t={t}
      kind="select"
      name="state"
      label={fieldWords.state}
      value={asked.standing === "open" ? "" : asked.standing}
      mark={false}
      blank={words.standings.open}
      choices={(["unanswered", "answered", "mended", "all"] as const).map((one) => ({
        value: one,
        label: t(words.standings[one]),
      }))}
    />
    <Field
      t={t}
      kind="select"
      name="kind"
      label={words.why}
      value={asked.kind ?? ""}
      mark={false}
      blank={words.everyKind}
      choices={warningKinds().map(({ code, title }) => ({ value: code, label: t(title) }))}
    />
  </FilterRow>
);

/** What in a book is worth a second look, or was, with the way to each slip. */
export const warningsPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const { book } = sheet;
  const asked = warningsIn(url.searchParams);
  const { rows, total, page } = await listWarnings(ctx, book.id, { ...asked, size: onPage });
  const pack = await packFor(ctx, { area: book.area, year: book.year });
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <>
      <BookTabs visit={visit} book={book} current={null} />
      <p>{t(words.lead)}</p>
      <Filters visit={visit} book={book.id} asked={asked} />
      <LiveRegion visit={visit} name="warnings" topics={["ledger"]}>
        <div class="list-head">
          <p class="count">{t(words.count(total))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportBookWarnings(
                programme.code,
                book.id,
                format,
                Object.fromEntries(url.searchParams),
              ),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={asked.narrowed ? words.noneSuch : words.nothing}>
            <p>{t(asked.narrowed ? words.noneSuchHow : words.nothingHow)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor(visit, book.id)}
            rows={rows}
            rowKey={(row) => row.id}
            sorting={{ url, by: asked.order }}
          />
        )}
        <Pager t={t} url={url} page={page} size={onPage} total={total} />
      </LiveRegion>
      <RulesInUse visit={visit} pack={pack} />
    </>,
  );
};
