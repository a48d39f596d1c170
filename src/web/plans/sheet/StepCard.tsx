import type { ComponentChildren } from "preact";
import { formatDate, formatMinutes, formatMonth } from "../../../kernel/era.ts";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import {
  type Done,
  fieldWords,
  type Plan,
  type PlanStep,
  stepStateWords,
} from "../../../modules/centre/plans/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import type { Names } from "../../records/names.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Shown = Pick<PlanStep, "what" | "duty" | "axis" | "person" | "due" | "times" | "minutes" | "sign"> &
  Partial<Pick<PlanStep, "state" | "closedOn" | "closing" | "carried">>;

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly plan: Pick<Plan, "council" | "year">;
  readonly names: Names;
  readonly people: ReadonlyMap<PersonId, string>;
  readonly step: Shown;
  /** What was given so far; without it, the step is shown as it was agreed to. */
  readonly done?: Done;
  readonly children?: ComponentChildren;
};

const Mark = ({ visit: { t }, step, done }: Pick<Asked, "visit" | "step" | "done">) => {
  if (step.state === "done") return <StateTag t={t} tone="done" label={stepStateWords.done} />;
  if (step.state === "dropped") return <StateTag t={t} tone="stopped" label={stepStateWords.dropped} />;
  return done && done.records === 0 ? <StateTag t={t} tone="returned" label={words.untouched} /> : null;
};

/** What was done of a step: times, hours, the last day, and the way to exactly these records. */
const Given = ({ visit, plan, step, done }: Pick<Asked, "visit" | "plan" | "step"> & { done: Done }) => {
  const { t, ctx, programme } = visit;
  const time = (minutes: number) => say(formatMinutes(minutes, "ja"), formatMinutes(minutes, "en"));
  const filter = {
    council: plan.council,
    duty: step.duty,
    ...(step.axis ? { axis: step.axis } : {}),
    ...daysOf(plan.year),
  };
  const said = t(words.ofPlanned(done.records, step.times));
  return (
    <>
      {ctx.powers.has("record.read") && done.records > 0 ? (
        <a href={routes.records(programme.code, filter)}>{said}</a>
      ) : (
        said
      )}
      <br />
      {t(words.ofHours(time(done.minutes), time(step.minutes)))}
      {done.last && (
        <>
          <br />
          <span class="soft small">
            {t(words.lastOn(say(formatDate(done.last, "ja"), formatDate(done.last, "en"))))}
          </span>
        </>
      )}
    </>
  );
};

/** One step: what, by whom, by when, how we will know, and what was done of it. */
export const StepCard = ({ visit, plan, names, people, step, done, children }: Asked) => {
  const { t, ctx } = visit;
  const time = say(formatMinutes(step.minutes, "ja"), formatMinutes(step.minutes, "en"));
  return (
    <article class="plan-step">
      <h3>{step.what}</h3>
      <p class="plan-marks">
        <Mark visit={visit} step={step} {...(done ? { done } : {})} />
        {step.carried && <span class="soft small">{t(words.carried)}</span>}
      </p>
      <DefinitionList
        t={t}
        facts={[
          { term: fieldWords.duty, value: names.duty(step.duty) },
          step.axis !== null && { term: fieldWords.axis, value: names.axis(step.axis) },
          {
            term: fieldWords.person,
            value: step.person === null ? t(words.nobody) : (people.get(step.person) ?? t(words.someone)),
          },
          { term: fieldWords.due, value: formatMonth(step.due, ctx.locale) },
          done
            ? { term: words.did, value: <Given visit={visit} plan={plan} step={step} done={done} /> }
            : { term: fieldWords.times, value: `${step.times}${t(words.timesUnit)}` },
          !done && { term: fieldWords.hours, value: t(time) },
          step.sign !== "" && { term: fieldWords.sign, value: step.sign },
          step.closing !== undefined &&
            step.closing !== "" && {
              term: fieldWords.closing,
              value: (
                <>
                  <span class="told">{step.closing}</span>
                  {step.closedOn && <span class="soft small"> {formatDate(step.closedOn, ctx.locale)}</span>}
                </>
              ),
              wide: true,
            },
        ]}
      />
      {children}
    </article>
  );
};
