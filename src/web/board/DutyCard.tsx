import { formatMinutes, formatShortDate } from "../../kernel/era.ts";
import type { Translate } from "../../kernel/say.ts";
import type { BoardCouncil } from "../../modules/centre/support/index.ts";
import { Spark } from "../charts/Spark.tsx";
import { listed } from "../parts/listed.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { type DutyLine, mostCouncils } from "./arrange.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly duty: DutyLine;
  readonly councils: number;
  readonly recordsHref: string | null;
  /** On a council's own board the question whom it reached is settled. */
  readonly ofCouncil: boolean;
};

const Names = ({ visit, councils }: { visit: ProgrammeVisit; councils: readonly BoardCouncil[] }) => (
  <>
    {councils.map(({ id, name }, place) => (
      <span key={id}>
        {place > 0 && visit.t({ ja: "、", en: ", " })}
        {visit.ctx.powers.has("council.read") ? (
          <a href={routes.council(visit.programme.code, id)}>{name}</a>
        ) : (
          name
        )}
      </span>
    ))}
  </>
);

/** Hundreds of names help nobody: then each area says how many of its councils were reached. */
const ByArea = ({
  t,
  reached,
  notReached,
}: {
  t: Translate;
  reached: readonly BoardCouncil[];
  notReached: readonly BoardCouncil[];
}) => {
  const areas = new Map<number, { name: string; reached: number; all: number }>();
  const count = (one: BoardCouncil, more: number) => {
    const area = areas.get(one.within_id) ?? { name: one.within, reached: 0, all: 0 };
    areas.set(one.within_id, { name: area.name, reached: area.reached + more, all: area.all + 1 });
  };
  for (const one of reached) count(one, 1);
  for (const one of notReached) count(one, 0);
  const lines = [...areas.values()].sort((a, b) => a.reached / a.all - b.reached / b.all);
  return (
    <p class="small">
      {listed(
        t,
        lines.map((area) => `${area.name}\u00a0${area.reached}／${area.all}`),
      )}
    </p>
  );
};

const Reach = ({ visit, duty, councils }: Asked) => {
  const { t } = visit;
  return (
    <details>
      <summary>{t(words.reachedCount(duty.reached.length, councils))}</summary>
      {councils > mostCouncils ? (
        <ByArea t={visit.t} reached={duty.reached} notReached={duty.notReached} />
      ) : (
        <>
          <p class="small">
            <strong>{t(words.notReachedNames)}</strong>{" "}
            {duty.notReached.length === 0 ? (
              t(words.everyOne)
            ) : (
              <Names visit={visit} councils={duty.notReached} />
            )}
          </p>
          <p class="small">
            <strong>{t(words.reachedNames)}</strong>{" "}
            {duty.reached.length === 0 ? t(words.noOne) : <Names visit={visit} councils={duty.reached} />}
          </p>
        </>
      )}
    </details>
  );
};

/** One duty of the programme: how much, for whom, when last, and what it serves. */
export const DutyCard = (asked: Asked) => {
  const { visit, duty, recordsHref, ofCouncil } = asked;
  const { t, ctx, programme } = visit;
  const title = { ja: `${duty.sign} ${duty.short.ja}`, en: `${duty.sign} ${duty.short.en}` };
  const count = t(words.dutyUnit(duty.records));
  return (
    <article class="card duty-card" id={`duty-${duty.id}`}>
      <h3>
        <span class="duty-sign">{duty.sign}</span> {t(duty.short)}
      </h3>
      <p class="soft small">{t(duty.text)}</p>
      <p class="duty-figures">
        {recordsHref && duty.records > 0 ? (
          <a href={recordsHref} aria-label={`${t(words.openRecords(title.ja, title.en))}: ${count}`}>
            <strong>{count}</strong>
          </a>
        ) : (
          <strong>{count}</strong>
        )}
        <span>{formatMinutes(duty.minutes, ctx.locale)}</span>
        <Spark t={t} title={words.run(title.ja, title.en, duty.run.join(", "))} values={duty.run} />
      </p>
      {!ofCouncil && <Reach {...asked} />}
      <p class="small">
        {duty.last ? (
          <>
            {t(words.last)}{" "}
            <a href={routes.record(programme.code, duty.last.record)}>
              {formatShortDate(duty.last.day, ctx.locale)}
            </a>
          </>
        ) : (
          duty.records === 0 && <span class="soft">{t(words.noLast)}</span>
        )}
      </p>
      <dl class="duty-facts soft small">
        {duty.axis && (
          <div>
            <dt>{t(words.axis)}</dt>
            <dd>{t(duty.axis)}</dd>
          </div>
        )}
        {duty.tool && (
          <div>
            <dt>{t(words.tool)}</dt>
            <dd>
              {t(duty.tool.name)}
              {duty.tool.later && t(words.later)}
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
};
