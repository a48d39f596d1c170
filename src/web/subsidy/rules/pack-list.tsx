import { type ListedPack, listPacks } from "../../../modules/community/packs/index.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { type Column, Table } from "../../parts/Table.tsx";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words as subsidyWords } from "../text.ts";
import { Confirmed } from "./Confirmed.tsx";
import { type Names, namesFor } from "./names.ts";
import { listed, words } from "./text.ts";

const columnsFor = (
  { t, programme }: ProgrammeVisit,
  { area }: Names,
  all: readonly ListedPack[],
): Column<ListedPack>[] => {
  const isNewest = (pack: ListedPack) => all.find(({ code }) => code === pack.code)?.version === pack.version;
  return [
    {
      key: "name",
      label: words.name,
      heads: true,
      cell: (pack) => <a href={routes.rulePack(programme.code, pack)}>{t(pack.name)}</a>,
    },
    {
      key: "version",
      label: words.version,
      cell: (pack) => (
        <>
          <span class="nowrap">{t(words.versionOf(pack.version))}</span>
          <span class="below small">{t(isNewest(pack) ? words.newest : words.older)}</span>
        </>
      ),
    },
    {
      key: "place",
      label: words.place,
      cell: ({ areas }) => t(areas.length === 0 ? words.everywhere : listed(areas.map(area))),
    },
    {
      key: "years",
      label: words.years,
      cell: ({ years }) => t(years.length === 0 ? words.everyYear : listed(years.map(words.year))),
    },
    { key: "confirmed", label: words.standing, cell: (pack) => <Confirmed t={t} pack={pack} /> },
  ];
};

/** Every rule pack with its versions, the newest first. */
export const packListPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  if (!ctx.powers.has("ledger.read")) return missing();
  const all = await listPacks(ctx);
  return view(
    {
      title: words.title,
      section: "subsidies",
      wide: true,
      crumbs: [{ text: subsidyWords.title, href: routes.subsidies(programme.code) }, { text: words.title }],
    },
    <>
      <p>{t(words.titleHow)}</p>
      {all.length === 0 ? (
        <EmptyState t={t} title={words.nothing}>
          <p>{t(words.nothingHow)}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={words.title}
          captionHidden
          columns={columnsFor(visit, await namesFor(visit), all)}
          rows={all}
          rowKey={({ id }) => id}
        />
      )}
    </>,
  );
};
