import { daysBetween } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import type { CouncilLoad } from "../../modules/centre/support/index.ts";
import { withQuery } from "../parts/address.ts";
import { StateTag } from "../parts/StateTag.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { AgainstPlan, Counted, Hours } from "./Counted.tsx";
import { isQuiet, type Supervision } from "./load.ts";
import { Section } from "./Section.tsx";
import { words } from "./text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly loaded: Supervision };

const Last = ({ visit: { t, ctx }, loaded, row }: Asked & { row: CouncilLoad }) => {
  if (row.last === null) return <StateTag t={t} tone="returned" label={words.never} />;
  return (
    <>
      <span class="nowrap">{formatDate(row.last, ctx.locale)}</span>{" "}
      <span class="nowrap">{t(words.ago(daysBetween(row.last, ctx.today)))}</span>{" "}
      {isQuiet(row, ctx.today, loaded.quietDays) && (
        <StateTag t={t} tone="returned" label={words.isQuiet(loaded.quietDays)} />
      )}
    </>
  );
};

/** Councils by name, never by number; whom nobody has been in touch with for long is said in words. */
export const CouncilsTable = ({ visit, loaded }: Asked) => {
  const { t, url, ctx, programme } = visit;
  const { days } = loaded.span;
  const onlyQuiet = url.searchParams.get("councils") === "quiet";
  const rows = loaded.councils.filter((row) => !onlyQuiet || isQuiet(row, ctx.today, loaded.quietDays));
  const records = ({ council }: CouncilLoad, span: { from: string; to: string }) =>
    routes.records(programme.code, { council, ...span });
  return (
    <Section visit={visit} table="councils" title={words.councils}>
      <p>
        <a
          class="button button-plain"
          href={`${withQuery(url, { councils: onlyQuiet ? null : "quiet" })}#councils`}
        >
          {t(onlyQuiet ? words.allCouncils : words.onlyQuiet)}
        </a>
      </p>
      {rows.length === 0 ? (
        <p class="soft">{t(words.noCouncils)}</p>
      ) : (
        <Table
          t={t}
          caption={words.councils}
          captionHidden
          rows={rows}
          rowKey={({ council }) => council}
          columns={[
            {
              key: "council",
              label: words.council,
              heads: true,
              cell: ({ council, name }) =>
                ctx.powers.has("council.read") ? (
                  <a href={routes.council(programme.code, council)}>{name}</a>
                ) : (
                  name
                ),
            },
            {
              key: "monthRecords",
              label: words.monthRecords,
              number: true,
              cell: (row) => <Counted value={row.monthRecords} href={records(row, days.month)} />,
            },
            {
              key: "monthTime",
              label: words.monthTime,
              number: true,
              cell: (row) => <Hours visit={visit} value={row.monthMinutes} href={records(row, days.month)} />,
            },
            {
              key: "yearRecords",
              label: words.yearRecords,
              number: true,
              cell: (row) => <Counted value={row.yearRecords} href={records(row, days.year)} />,
            },
            {
              key: "yearTime",
              label: words.yearTime,
              number: true,
              cell: (row) => <Hours visit={visit} value={row.yearMinutes} href={records(row, days.year)} />,
            },
            {
              key: "plan",
              label: words.againstPlan,
              number: true,
              cell: (row) => <AgainstPlan visit={visit} of={loaded.plan.byCouncil.get(row.council)} />,
            },
            {
              key: "last",
              label: words.last,
              cell: (row) => <Last visit={visit} loaded={loaded} row={row} />,
            },
          ]}
        />
      )}
    </Section>
  );
};
