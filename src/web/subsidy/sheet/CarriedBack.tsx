import { daysOf } from "../../../kernel/fiscal-year.ts";
import {
  type ClaimSheet,
  carryBack,
  carryBackByFund,
  carryBackByProject,
  leftToRepay,
} from "../../../modules/community/subsidy/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { Sums } from "./Tables.tsx";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: ClaimSheet };

/** What was paid and what of it is due: as fixed, else as the settlement comes to, else as granted. */
const heldOf = ({ claim, content }: ClaimSheet) => {
  if (claim.final !== null) return { paid: claim.paid, due: claim.final };
  const { settled } = content;
  return settled
    ? { paid: settled.paid - settled.repaid, due: settled.final }
    : { paid: claim.paid - claim.repaid, due: claim.decided ?? 0 };
};

/** How much of what was paid was not used for what; while the year runs, nobody is told that the rest is to be given back. */
export const CarriedBack = ({ visit, sheet }: Asked) => {
  const { t, ctx } = visit;
  const { claim, content } = sheet;
  const isOver =
    ["reported", "final", "settled", "cancelled"].includes(claim.state) ||
    ctx.today > daysOf(claim.year).to ||
    leftToRepay(claim) > 0;
  const back = isOver ? carryBack(content, heldOf(sheet)) : null;
  if (!back) return null;
  return (
    <section id="carried-back">
      <h2>{t(words.carriedBack)}</h2>
      <p>{t(words.carriedBackHow)}</p>
      <section>
        <h3>{t(words.backByProject)}</h3>
        <Sums visit={visit} caption={words.backByProject} table={carryBackByProject(back, t)} />
      </section>
      <section>
        <h3>{t(words.backByFund)}</h3>
        <Sums visit={visit} caption={words.backByFund} table={carryBackByFund(back, t)} />
      </section>
    </section>
  );
};
