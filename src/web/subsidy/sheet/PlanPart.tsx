import type { ProjectId } from "../../../modules/community/ledger/index.ts";
import {
  budgetTable,
  type ClaimSheet,
  canNow,
  fieldWords,
  mayApply,
  placesFor,
} from "../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { yenWord } from "../../ledger/yen.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { nameOf } from "../claim-in.ts";
import { words } from "../text.ts";
import { BudgetDiffers } from "./BudgetBeside.tsx";
import { Limited } from "./Limited.tsx";
import { Sums } from "./Tables.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet; readonly rights: Rights };

const One = ({ visit, sheet, project, writes }: Asked & { project: ProjectId | null; writes: boolean }) => {
  const { t, ctx, programme } = visit;
  const name = nameOf(visit, sheet, project);
  const code = sheet.book.chart.projects.find(({ id }) => id === project)?.code ?? null;
  const content = sheet.content.projects.find((one) => one.code === code);
  const isPlanned = content !== undefined && (content.what !== "" || content.planned.length > 0);
  if (!isPlanned && !writes) return null;
  return (
    <section class="card">
      <h3>{name}</h3>
      {content && isPlanned && (
        <>
          <DefinitionList
            t={t}
            facts={[
              content.what !== "" && { term: fieldWords.what, value: content.what, wide: true },
              content.people !== null && { term: fieldWords.people, value: content.people },
              content.income !== undefined && {
                term: fieldWords.income,
                value: yenWord(content.income, ctx.locale),
              },
            ]}
          />
          {content.planned.length > 0 && (
            <Sums visit={visit} caption={words.budgetOf(name)} table={budgetTable(content, t)} />
          )}
          {sheet.content.settled === null && <Limited visit={visit} project={content} />}
        </>
      )}
      {writes && (
        <Actions>
          <ButtonLink href={routes.subsidyPlan(programme.code, sheet.claim.id, project ?? 0)}>
            {t(isPlanned ? words.editPlan(name) : words.writePlan(name))}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
};

/** The plan and budget, project by project, and what comes to be asked for. */
export const PlanPart = (asked: Asked) => {
  const { visit, sheet, rights } = asked;
  const { t, ctx, programme } = visit;
  const { claim, content, book, rules } = sheet;
  const writes = canNow(claim, "write") && mayApply(rights, claim.area) === null;
  const places = placesFor(rules, book.chart, sheet.plans);
  const { total, eligible, deducted, asked: comes } = content.planned;
  return (
    <section id="plan">
      <h2>{t(words.plan)}</h2>
      <BudgetDiffers visit={visit} sheet={sheet} writes={writes} />
      {places.length === 0 ? (
        <EmptyState t={t} title={words.planNone}>
          <p>{t(words.noProjects)}</p>
          <a href={routes.bookChart(programme.code, book.book.id)}>{t(words.addProject)}</a>
        </EmptyState>
      ) : (
        <>
          {content.planned.total === 0 && <p>{t(words.planNoneHow)}</p>}
          {places.map((project) => (
            <One key={project ?? 0} {...asked} project={project} writes={writes} />
          ))}
        </>
      )}
      {total > 0 && (
        <DefinitionList
          t={t}
          facts={[
            { term: fieldWords.planned, value: yenWord(total, ctx.locale) },
            { term: fieldWords.eligible, value: yenWord(eligible, ctx.locale) },
            deducted !== undefined && { term: fieldWords.deducted, value: yenWord(deducted, ctx.locale) },
            { term: fieldWords.asked, value: <strong>{yenWord(comes, ctx.locale)}</strong> },
          ]}
        />
      )}
    </section>
  );
};
