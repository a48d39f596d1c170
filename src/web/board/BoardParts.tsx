import { formatMinutes, formatMonth } from "../../kernel/era.ts";
import { HeatGrid } from "../charts/HeatGrid.tsx";
import { NumberTable } from "../charts/NumberTable.tsx";
import { Stat, Stats } from "../parts/Stat.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { DutyCard } from "./DutyCard.tsx";
import type { LoadedBoard } from "./load-board.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly loaded: LoadedBoard;
  readonly council: number | null;
};

/** The records that a number counts; null for a reader who may not open any. */
const recordsHref = (
  { visit, loaded: { period }, council }: Asked,
  more: { duty?: number; council?: number; state?: string } = {},
): string | null =>
  visit.ctx.powers.has("record.read")
    ? routes.records(visit.programme.code, {
        from: period.days.from,
        to: period.days.to,
        state: more.state ?? "approved",
        duty: more.duty,
        council: more.council ?? council ?? undefined,
      })
    : null;

export const Summary = (asked: Asked) => {
  const { visit, loaded, council } = asked;
  const { t, ctx } = visit;
  const { board, waiting } = loaded;
  return (
    <Stats>
      <Stat
        t={t}
        label={words.records}
        value={board.total.records}
        unit={words.unit}
        href={recordsHref(asked)}
      />
      <Stat
        t={t}
        label={words.time}
        value={formatMinutes(board.total.minutes, ctx.locale)}
        href={recordsHref(asked)}
      />
      {council === null && (
        <Stat
          t={t}
          label={words.reached}
          value={board.total.reached}
          unit={words.ofCouncils(board.councils.length)}
          href="#grid"
        />
      )}
      {ctx.powers.has("record.read") && (
        <Stat
          t={t}
          label={words.waiting}
          value={waiting}
          unit={words.unit}
          href={recordsHref(asked, { state: "submitted" })}
        />
      )}
    </Stats>
  );
};

export const Duties = (asked: Asked) => {
  const { visit, loaded, council } = asked;
  const { board } = loaded;
  return (
    <>
      {board.groups.map((group) => (
        <section key={group.name.ja} class="section">
          <h2>{visit.t(group.name)}</h2>
          <div class="columns duty-cards">
            {group.duties.map((duty) => (
              <DutyCard
                key={duty.id}
                visit={visit}
                duty={duty}
                councils={board.councils.length}
                recordsHref={recordsHref(asked, { duty: duty.id })}
                ofCouncil={council !== null}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
};

/** The numbers behind the small pictures. */
export const Runs = ({ visit: { t, ctx }, loaded: { board } }: Asked) => (
  <details class="section">
    <summary>{t(words.runs)}</summary>
    <NumberTable
      t={t}
      caption={words.runsTable}
      head={words.duty}
      columns={board.months.map((month) => ({ ja: formatMonth(month, "ja"), en: formatMonth(month, "en") }))}
      rows={board.groups
        .flatMap(({ duties }) => duties)
        .map((duty) => ({
          key: String(duty.id),
          label: `${duty.sign} ${duty.short[ctx.locale]}`,
          values: duty.run,
        }))}
    />
  </details>
);

export const Grid = (asked: Asked) => {
  const { visit, loaded } = asked;
  const { t, programme } = visit;
  const { lines, shares, byArea } = loaded.board.grid;
  const duties = loaded.board.groups.flatMap((group) => group.duties);
  const councilOf = new Map(lines.map((line) => [line.key, line.council]));
  return (
    <section class="section" id="grid">
      <HeatGrid
        t={t}
        caption={byArea ? words.gridByArea : words.grid}
        corner={byArea ? words.area : words.council}
        rows={lines.map(({ key, name, council }) => ({
          key,
          label: name,
          ...(council === null || !visit.ctx.powers.has("council.read")
            ? {}
            : { href: routes.council(programme.code, council) }),
        }))}
        columns={duties.map((duty) => ({ key: String(duty.id), label: duty.sign, full: t(duty.short) }))}
        value={(row, column) => shares.get(`${row} ${column}`) ?? 0}
        href={(row, column) => {
          const council = councilOf.get(row);
          return council ? recordsHref(asked, { duty: Number(column), council }) : null;
        }}
      />
      <p class="soft small">{t(words.gridNote)}</p>
    </section>
  );
};
