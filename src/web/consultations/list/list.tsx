import {
  asksForSelf,
  consultationPageSize,
  fieldWords,
  type ListedConsultation,
  listConsultations,
  mayOpenList,
} from "../../../modules/centre/consultations/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Pager } from "../../parts/Pager.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { type Names, namesFor } from "../names.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { whereOf } from "../where.ts";
import { Filters } from "./Filters.tsx";
import { filterIn } from "./filter.ts";

const dayOf = ({ askedOn }: ListedConsultation): string => askedOn.replaceAll("-", "/");

const columnsFor = (
  { t, programme }: ProgrammeVisit,
  names: Names,
): readonly Column<ListedConsultation>[] => [
  {
    key: "question",
    label: fieldWords.question,
    heads: true,
    text: true,
    cell: (row) => (
      <a href={routes.consultation(programme.code, row.id)}>
        {row.confidential ? t(words.confidentialLine) : row.question}
      </a>
    ),
  },
  { key: "askedOn", label: fieldWords.askedOn, sorts: true, short: true, cell: dayOf },
  { key: "councils", label: fieldWords.councils, cell: (row) => whereOf(t, names, row) },
  {
    key: "duty",
    label: fieldWords.duty,
    cell: (row) => (row.duty === null ? "" : names.duty(row.duty)),
  },
  {
    key: "keeper",
    label: fieldWords.keeper,
    sorts: true,
    short: true,
    cell: (row) => (row.keeper === null ? t(words.nobody) : (row.keeperName ?? t(words.someone))),
  },
  {
    key: "state",
    label: fieldWords.state,
    sorts: true,
    short: true,
    cell: (row) => <StateOf t={t} state={row.state} />,
  },
];

/** The cases of the reader's areas; to those who only ask, their own. */
export const consultationList = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!mayOpenList(ctx.powers)) return missing();
  const filter = filterIn(url.searchParams);
  const { rows, total } = await listConsultations(ctx, programme.id, filter);
  const names = await namesFor(visit);
  const own = asksForSelf(ctx.powers);
  const p = programme.code;
  const conditions = Object.fromEntries([...url.searchParams].filter(([name]) => name !== "page"));
  return view(
    { title: words.title, section: "consultations", wide: true },
    <>
      <Actions>
        <ButtonLink href={routes.newConsultation(p)} kind="primary">
          {t(own ? words.ask : words.writeDown)}
        </ButtonLink>
      </Actions>
      <Filters visit={visit} names={names} filter={filter} />
      <LiveRegion visit={visit} name="consultations" topics={["consultations"]}>
        <div class="list-head">
          <p class="count">{t(words.count(total))}</p>
          <Downloads
            t={t}
            links={(["xlsx", "csv"] as const).map((format) => ({
              format,
              href: routes.exportConsultations(p, format, conditions),
            }))}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState t={t} title={url.search ? words.none : words.noneYet}>
            <p>{t(url.search ? words.noneHow : own ? words.noneYetAsker : words.noneYetStaff)}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={words.title}
            captionHidden
            columns={columnsFor(visit, names)}
            rows={rows}
            rowKey={(row) => row.id}
            sorting={{ url, by: `${filter.ascending ? "" : "-"}${filter.sort ?? "askedOn"}` }}
          />
        )}
        <Pager t={t} url={url} page={filter.page} size={consultationPageSize} total={total} />
      </LiveRegion>
    </>,
  );
};
