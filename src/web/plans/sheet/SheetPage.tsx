import { formatDate, formatMinutes } from "../../../kernel/era.ts";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { say } from "../../../kernel/say.ts";
import { canNow, type PlanSheet, type StepId } from "../../../modules/centre/plans/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import type { Names } from "../../records/names.ts";
import { routes } from "../../routes.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { CloseStep } from "./CloseStep.tsx";
import { History } from "./History.tsx";
import { Moves, type MovesAsked } from "./Moves.tsx";
import { StandingPart } from "./StandingPart.tsx";
import { StepCard } from "./StepCard.tsx";

export type SheetAsked = Omit<MovesAsked, "plan"> & {
  readonly sheet: PlanSheet;
  readonly names: Names;
  readonly people: ReadonlyMap<PersonId, string>;
  /** The step that could not be closed, with what was typed. */
  readonly closing: { readonly step: StepId; readonly typed: string } | null;
  /** Whether the programme has a year after this one. */
  readonly hasNextYear: boolean;
};

const Head = ({ visit: { t, ctx, programme }, sheet }: SheetAsked) => {
  const { plan } = sheet;
  const agreed = (day: typeof plan.councilAgreedOn) => (day ? formatDate(day, ctx.locale) : t(words.notYet));
  return (
    <>
      <p>
        <StateOf t={t} state={plan.state} />
      </p>
      {plan.state !== "draft" && (
        <DefinitionList
          t={t}
          facts={[
            { term: words.agreedBy.council, value: agreed(plan.councilAgreedOn) },
            { term: words.agreedBy.client, value: agreed(plan.clientAgreedOn) },
          ]}
        />
      )}
      {ctx.powers.has("council.read") && (
        <p>
          <a href={routes.council(programme.code, plan.council)}>{sheet.councilName}</a>
        </p>
      )}
    </>
  );
};

const Steps = (asked: SheetAsked) => {
  const { visit, sheet, names, people, writes, closing, trouble } = asked;
  const { t, programme } = visit;
  const { plan, steps, outside } = sheet;
  const time = say(formatMinutes(outside.minutes, "ja"), formatMinutes(outside.minutes, "en"));
  return (
    <section>
      <h2>{t(words.steps)}</h2>
      {steps.length === 0 && (
        <EmptyState t={t} title={words.stepsNone}>
          <p>{t(words.stepsNoneHow)}</p>
        </EmptyState>
      )}
      {steps.map((step) => (
        <StepCard key={step.id} {...{ visit, plan, names, people, step }} done={step.done}>
          {writes && canNow(plan, "write") && (
            <ButtonLink href={routes.planStep(programme.code, plan.id, step.id)} kind="plain">
              {t(words.editStep)}
              <span class="unseen">{step.what}</span>
            </ButtonLink>
          )}
          {writes && canNow(plan, "close-step") && (
            <CloseStep
              visit={visit}
              plan={plan.id}
              step={step}
              typed={closing?.step === step.id ? closing.typed : null}
              issues={closing?.step === step.id ? trouble.issues : []}
            />
          )}
        </StepCard>
      ))}
      {writes && canNow(plan, "write") && (
        <Actions>
          <ButtonLink href={routes.newPlanStep(programme.code, plan.id)}>{t(words.addStep)}</ButtonLink>
        </Actions>
      )}
      <h3>{t(words.outside)}</h3>
      <p>{t(outside.records > 0 ? words.outsideSome(outside.records, time) : words.outsideNone)}</p>
      {visit.ctx.powers.has("record.read") && outside.records > 0 && (
        <p>
          <a href={routes.records(programme.code, { council: plan.council, ...daysOf(plan.year) })}>
            {t(words.ofYear)}
          </a>
        </p>
      )}
      <p class="soft small">{t(words.minutesShared)}</p>
    </section>
  );
};

/** From this plan to the next year's: a button that begins it, or the way to the one that is there. */
const NextYear = ({ visit: { t, programme }, sheet: { plan, next }, writes, hasNextYear }: SheetAsked) => {
  if (next !== null)
    return (
      <p>
        <a href={routes.plan(programme.code, next)}>{t(words.toNextYear(plan.year + 1))}</a>
      </p>
    );
  if (!writes || !hasNextYear || plan.state !== "agreed") return null;
  return (
    <form class="confirm" method="post" action={routes.plans(programme.code)}>
      <input type="hidden" name="council" value={plan.council} />
      <input type="hidden" name="year" value={plan.year + 1} />
      <Button>{t(words.nextYear(plan.year + 1))}</Button>
    </form>
  );
};

/** One plan: how it stands, what the council wants to become, what will be done and what was, and who agreed. */
export const SheetPage = (asked: SheetAsked) => {
  const { visit, sheet, names, writes, side, trouble } = asked;
  const { t, programme } = visit;
  const { plan } = sheet;
  const isHidden = plan.state === "draft" && !writes;
  return (
    <LiveRegion visit={visit} name="plan" topics={["plans"]}>
      <TroubleOnTop t={t} trouble={trouble} />
      <Head {...asked} />
      {side && canNow(plan, "agree") && (
        <div class="plan-asked">
          <Alert t={t} tone="info" title={words.asked}>
            <p>
              <a href="#agreement">{t(words.askedHow)}</a>
            </p>
          </Alert>
        </div>
      )}
      {isHidden ? (
        <Alert t={t} tone="info">
          <p>{t(words.workedOn)}</p>
        </Alert>
      ) : (
        <>
          <section>
            <h2>{t(words.standing)}</h2>
            <StandingPart visit={visit} names={names} standing={sheet.standing} evidence={sheet.evidence} />
            {writes && canNow(plan, "write") && (
              <Actions>
                <ButtonLink href={routes.planStanding(programme.code, plan.id)}>
                  {t(words.standingEdit)}
                </ButtonLink>
              </Actions>
            )}
          </section>
          <Steps {...asked} />
        </>
      )}
      <Moves {...asked} plan={plan} />
      <NextYear {...asked} />
      <History visit={visit} sheet={sheet} />
    </LiveRegion>
  );
};
