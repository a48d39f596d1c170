import type { Text } from "../../../kernel/say.ts";
import {
  type Claim,
  type ClaimSheet,
  canNow,
  fieldWords,
  fundTable,
  leftToPay,
  leftToRepay,
  mayApply,
  type ProjectContent,
  spentTable,
} from "../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { yenWord } from "../../ledger/yen.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { entriesOf, entriesOfFund, idOf } from "./entries.ts";
import { Limited } from "./Limited.tsx";
import { Sums } from "./Tables.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet; readonly rights: Rights };

const One = (asked: Asked & { project: ProjectContent; writes: boolean }) => {
  const { visit, sheet, project, writes } = asked;
  const { t, ctx, programme } = visit;
  const id = project.code === null ? 0 : idOf(sheet.book.chart.projects, project.code);
  const isPlanned = sheet.plans.some((one) => (one.project ?? 0) === id);
  return (
    <section class="card">
      <h3>{project.name}</h3>
      {project.done !== "" && (
        <DefinitionList
          t={t}
          facts={[
            { term: fieldWords.done, value: project.done, wide: true },
            project.came !== null && { term: fieldWords.came, value: project.came },
            project.result !== "" && { term: fieldWords.result, value: project.result, wide: true },
          ]}
        />
      )}
      {project.spent.length + project.planned.length > 0 && (
        <Sums
          visit={visit}
          caption={words.spentOf(project.name)}
          table={spentTable(project, t)}
          opens={entriesOf(asked, project)}
        />
      )}
      {project.deducted !== undefined && <p>{t(words.deductedHow(yenWord(project.deducted, ctx.locale)))}</p>}
      <Limited visit={visit} project={project} />
      {writes && isPlanned && id !== undefined && (
        <Actions>
          <ButtonLink href={routes.subsidyPerformance(programme.code, sheet.claim.id, id)}>
            {t(
              project.done === ""
                ? words.writePerformance(project.name)
                : words.editPerformance(project.name),
            )}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
};

/** What is still to be done with the money, in words. */
const leftOf = (claim: Claim, money: (amount: number) => string): Text => {
  const [pay, back] = [leftToPay(claim), leftToRepay(claim)];
  if (pay > 0) return words.leftToPay(money(pay));
  return back > 0 ? words.leftToRepay(money(back)) : words.settledNothingLeft;
};

/** What was done and spent, what of it is eligible, and what is still to be paid or given back. */
export const SettlementPart = (asked: Asked) => {
  const { visit, sheet, rights } = asked;
  const { t, ctx, programme } = visit;
  const { claim, content, book } = sheet;
  const { settled } = content;
  if (!settled || claim.decided === null) return null;
  const writes = canNow(claim, "perform") && mayApply(rights, claim.area) === null;
  const money = (amount: number) => yenWord(amount, ctx.locale);
  return (
    <section id="settlement">
      <h2>{t(words.settlement)}</h2>
      {sheet.isBookNewer && (
        <Alert t={t} tone="info">
          <p>{t(words.newerBook)}</p>
        </Alert>
      )}
      {settled.waiting.count > 0 && (
        <Alert t={t} tone="info">
          <p>
            {t(words.waiting(settled.waiting.count, settled.waiting.amount))}{" "}
            <a href={routes.approveSlips(programme.code, book.book.id)}>{t(words.toSlips)}</a>
          </p>
        </Alert>
      )}
      <p>{t(settled.spent === 0 ? words.nothingSpent : words.settlementHow)}</p>
      {content.projects.map((project) => (
        <One key={project.code ?? ""} {...asked} project={project} writes={writes} />
      ))}
      {settled.funds.length > 0 && (
        <section>
          <h3>{t(words.byFund)}</h3>
          <Sums
            visit={visit}
            caption={words.byFund}
            table={fundTable(settled, t)}
            opens={entriesOfFund(asked, settled.funds)}
          />
        </section>
      )}
      {claim.final !== null && <h3>{t(words.asHandedIn)}</h3>}
      <DefinitionList
        t={t}
        facts={[
          { term: fieldWords.spent, value: money(settled.spent) },
          { term: fieldWords.eligible, value: money(settled.eligible) },
          settled.deducted !== undefined && { term: fieldWords.deducted, value: money(settled.deducted) },
          { term: words.computed, value: money(settled.computed) },
          { term: fieldWords.decided, value: money(settled.decided) },
          { term: words.comesTo, value: <strong>{money(settled.final)}</strong> },
          { term: fieldWords.toPay, value: money(settled.toPay) },
          { term: fieldWords.toRepay, value: money(settled.toRepay) },
        ]}
      />
      {claim.final !== null && (
        <section id="as-of-now">
          <h3>{t(words.asOfNow)}</h3>
          <DefinitionList
            t={t}
            facts={[
              { term: fieldWords.final, value: money(claim.final) },
              { term: fieldWords.paid, value: money(claim.paid) },
              { term: fieldWords.repaid, value: money(claim.repaid) },
              { term: words.remaining, value: <strong>{t(leftOf(claim, money))}</strong> },
            ]}
          />
        </section>
      )}
    </section>
  );
};
