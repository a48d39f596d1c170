import { daysBetween } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import type { CouncilContact } from "../../modules/centre/support/index.ts";
import { StateTag } from "../parts/StateTag.tsx";
import { Table } from "../parts/Table.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly rows: readonly CouncilContact[];
  /** Days without contact after which it is said. */
  readonly quiet: number;
};

/** The councils the reader looks after, by name; whom nobody has been in touch with for long is said in words. */
export const Councils = ({ visit: { t, ctx, programme }, rows, quiet }: Asked) => (
  <section class="section">
    <h2>{t(words.councils)}</h2>
    {rows.length === 0 ? (
      <p class="soft">{t(words.noCouncils)}</p>
    ) : (
      <Table
        t={t}
        caption={words.councils}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "council",
            label: words.council,
            heads: true,
            cell: ({ id, name }) =>
              ctx.powers.has("council.read") ? <a href={routes.council(programme.code, id)}>{name}</a> : name,
          },
          {
            key: "last",
            label: words.lastContact,
            cell: ({ id, last }) =>
              last === null ? (
                <StateTag t={t} tone="returned" label={words.never} />
              ) : (
                <>
                  <a href={routes.records(programme.code, { council: id })}>{formatDate(last, ctx.locale)}</a>{" "}
                  {t(words.ago(daysBetween(last, ctx.today)))}{" "}
                  {daysBetween(last, ctx.today) >= quiet && (
                    <StateTag t={t} tone="returned" label={words.quiet(quiet)} />
                  )}
                </>
              ),
          },
        ]}
      />
    )}
  </section>
);
