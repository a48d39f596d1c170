import { plainMonth } from "../../../kernel/dates.ts";
import { formatInstant } from "../../../kernel/era.ts";
import type { DutyId, PersonId, RecordId } from "../../../kernel/ids.ts";
import { agreedVersion, namesOfPeople, planSheet } from "../../../modules/centre/plans/index.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { planIn } from "../plan-in.ts";
import { words } from "../text.ts";
import { StandingPart } from "./StandingPart.tsx";
import { StepCard } from "./StepCard.tsx";

/** A plan as both sides agreed to it. */
export const agreedPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, param, programme } = visit;
  const id = planIn(visit);
  const sheet = id === null ? null : await planSheet(ctx, programme.id, id);
  const agreed = sheet && (await agreedVersion(ctx, sheet.plan.id, Number(param("round"))));
  if (!sheet || !agreed) return missing();
  const names = await namesFor(visit);
  // Ids as they were kept are ids here.
  const standing = agreed.content.standing.map((one) => ({ ...one, evidence: one.evidence as RecordId[] }));
  const steps = agreed.content.steps.map((step) => ({
    ...step,
    duty: step.duty as DutyId,
    person: step.person as PersonId | null,
    due: plainMonth(step.due),
  }));
  const people = await namesOfPeople(
    ctx,
    steps.map(({ person }) => person),
  );
  const title = words.one(sheet.councilName, sheet.plan.year);
  return view(
    {
      title: words.agreedTitle(agreed.round),
      section: "plans",
      crumbs: [
        { text: words.title, href: routes.plans(programme.code, { year: sheet.plan.year }) },
        { text: title, href: routes.plan(programme.code, sheet.plan.id) },
        { text: words.agreedTitle(agreed.round) },
      ],
    },
    <>
      <DefinitionList
        t={t}
        facts={[
          { term: words.agreement, value: formatInstant(agreed.at, ctx.locale) },
          { term: words.fingerprint, value: <code>{agreed.sha256.slice(0, 16)}</code> },
        ]}
      />
      <section>
        <h2>{t(words.standing)}</h2>
        <StandingPart visit={visit} names={names} standing={standing} evidence={sheet.evidence} />
      </section>
      <section>
        <h2>{t(words.steps)}</h2>
        {steps.map((step) => (
          <StepCard key={`${step.duty} ${step.axis}`} {...{ visit, names, people, step }} plan={sheet.plan} />
        ))}
      </section>
    </>,
  );
};
