import { openCouncils, openYears } from "../../modules/community/disclosure/index.ts";
import { Table } from "../parts/Table.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { councilIn } from "./accounts-in.ts";
import { words } from "./text.ts";

const Years = ({
  visit: { t },
  council,
  years,
}: {
  visit: Visit;
  council: number;
  years: readonly number[];
}) => (
  <>
    {years.map((year) => (
      <a key={year} class="open-year" href={routes.openYear(council, year)}>
        {t(words.year(year))}{" "}
      </a>
    ))}
  </>
);

/** Councils that publish. */
export const openList = async (visit: Visit): Promise<Reply> => {
  const { ctx, t } = visit;
  const councils = await openCouncils(ctx);
  return view(
    { title: words.title },
    <>
      <p>{t(words.intro)}</p>
      {councils.length === 0 ? (
        <p class="soft">{t(words.none)}</p>
      ) : (
        <Table
          t={t}
          caption={words.title}
          captionHidden
          rows={councils}
          rowKey={({ council }) => council}
          columns={[
            {
              key: "name",
              label: words.council,
              heads: true,
              cell: ({ council, name }) => <a href={routes.openCouncil(council)}>{name}</a>,
            },
            {
              key: "years",
              label: words.years,
              cell: ({ council, years }) => <Years visit={visit} council={council} years={years} />,
            },
          ]}
        />
      )}
    </>,
  );
};

/** The years that a council has published. */
export const openCouncilPage = async (visit: Visit): Promise<Reply> => {
  const council = councilIn(visit);
  const all = council === null ? [] : await openYears(visit.ctx, council);
  const [first] = all;
  if (council === null || !first) return missing();
  const title = words.ofCouncil(first.councilName);
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a);
  return view(
    { title, crumbs: [{ text: words.title, href: routes.open() }, { text: title }] },
    <ul>
      {years.map((year) => (
        <li key={year}>
          <Years visit={visit} council={council} years={[year]} />
        </li>
      ))}
    </ul>,
  );
};
