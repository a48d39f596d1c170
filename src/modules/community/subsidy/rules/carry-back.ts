import type { ClaimContent } from "../content.ts";
import { apportion } from "./apportion.ts";
import { eligibleOf, type Line } from "./eligible-of.ts";

/** What of a subsidy is given back, to the yen: both lists add up to the whole. */
export type CarryBack = {
  readonly total: number;
  /** `paid` by what the plan of each draws, `used` by what was spent of it; negative `back` = more was used there than was paid for it. */
  readonly projects: readonly {
    readonly name: string;
    readonly paid: number;
    readonly used: number;
    readonly back: number;
  }[];
  readonly funds: readonly {
    /** Left in the fund, not booked as it was paid, spent from it beyond what it comes to, or paid by other money instead. */
    readonly kind: "left" | "unbooked" | "beyond" | "instead";
    /** Of the funds; empty where all of them are meant. */
    readonly name: string;
    readonly amount: number;
  }[];
};

/** What the council was paid, and what of it is due to it. */
export type Held = { readonly paid: number; readonly due: number };

/** How much of the subsidy a project draws, in proportion to the others: its share of the cost less its income, at most its cap. */
const drawn = (
  { share, capPerProject }: ClaimContent["rules"],
  lines: readonly Line[],
  income: number,
): number => {
  const parts = Math.max(0, eligibleOf(lines) - Math.max(0, income)) * share.numerator;
  return capPerProject === null ? parts : Math.min(parts, capPerProject * share.denominator);
};

const byProject = (
  { projects, council, rules }: ClaimContent,
  { paid, due }: Held,
): CarryBack["projects"] => {
  const named =
    projects.length > 0 ? projects : [{ name: council, planned: [], spent: [], income: 0, deducted: 0 }];
  const planned = named.map((one) => drawn(rules, one.planned, one.income ?? 0));
  const spent = named.map((one) => drawn(rules, one.spent, one.deducted ?? 0));
  const some = (weights: readonly number[]) => weights.some((weight) => weight > 0);
  const parts = apportion(paid, some(planned) ? planned : spent);
  const used = apportion(due, some(spent) ? spent : planned);
  return named
    .map(({ name }, at) => {
      const [its, spentOf] = [parts[at] ?? 0, used[at] ?? 0];
      return { name, paid: its, used: spentOf, back: its - spentOf };
    })
    .filter((one) => one.paid !== 0 || one.used !== 0);
};

const byFund = ({ settled, subsidy }: ClaimContent, { paid, due }: Held): CarryBack["funds"] => {
  const own = (settled?.funds ?? []).filter((fund) => fund.own !== false);
  const known = own.every(({ received }) => received !== undefined);
  // What was handed in before funds said what they received: one fund has received it all.
  const funds =
    own.length > 0 && (known || own.length === 1)
      ? own.map((fund) => ({
          name: fund.name,
          received: fund.received ?? paid,
          spent: fund.spent - (fund.returned ?? 0),
        }))
      : [
          {
            name: subsidy.name.ja,
            received: paid,
            spent: own.reduce((sum, fund) => sum + fund.spent - (fund.returned ?? 0), 0),
          },
        ];
  const all = (key: "received" | "spent") => funds.reduce((sum, fund) => sum + fund[key], 0);
  const beyond = all("spent") - due;
  return [
    ...funds.map(({ name, received, spent }) => ({
      kind: "left" as const,
      name,
      amount: received - spent,
    })),
    { kind: "unbooked" as const, name: "", amount: paid - all("received") },
    {
      kind: beyond > 0 ? ("beyond" as const) : ("instead" as const),
      name: funds.map(({ name }) => name).join("、"),
      amount: beyond,
    },
  ].filter(({ kind, amount }) => kind === "left" || amount !== 0);
};

/** How much of what was paid was not used for what; null where nothing is to be given back. */
export const carryBack = (content: ClaimContent, held: Held): CarryBack | null =>
  held.paid <= held.due
    ? null
    : { total: held.paid - held.due, projects: byProject(content, held), funds: byFund(content, held) };

/** Of a settlement as it was handed in. */
export const carryBackOf = (content: ClaimContent): CarryBack | null =>
  content.settled &&
  carryBack(content, {
    paid: content.settled.paid - content.settled.repaid,
    due: content.settled.final,
  });
