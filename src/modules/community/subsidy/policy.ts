import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Claim, ClaimEvent, ClaimState } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be; the screen shows the same sentence on the disabled button. */

/** The council's treasurer and chair write, hand in and report. */
export const mayApply = (rights: Rights, area: AreaId): Text | null =>
  rights.has("subsidy.apply", area) ? null : words.onlyCouncil;

/** The ward decides, pays and fixes the final amount. */
export const mayDecide = (rights: Rights, area: AreaId): Text | null =>
  rights.has("subsidy.decide", area) ? null : words.onlyWard;

/** What can be done while a claim is in a state. */
export type Move =
  | "write"
  | "submit"
  | "withdraw"
  | "return"
  | "decide"
  | "request"
  | "pay"
  | "change"
  | "drop"
  | "perform"
  | "report"
  | "fix"
  | "demand"
  | "repay"
  | "refuse"
  | "cancel"
  | "reverse";

const moves: Readonly<Record<Move, readonly ClaimState[]>> = {
  write: ["draft", "changing"],
  submit: ["draft", "changing"],
  withdraw: ["submitted", "change-submitted", "reported"],
  return: ["submitted", "change-submitted", "reported"],
  decide: ["submitted", "change-submitted"],
  request: ["decided", "changing", "change-submitted", "reported", "final"],
  pay: ["decided", "changing", "change-submitted", "reported", "final"],
  change: ["decided"],
  drop: ["changing"],
  perform: ["decided"],
  report: ["decided"],
  fix: ["reported"],
  demand: ["decided", "changing", "change-submitted", "reported", "final", "cancelled"],
  repay: ["decided", "changing", "change-submitted", "reported", "final", "cancelled"],
  refuse: ["submitted"],
  cancel: ["decided", "changing", "change-submitted", "reported", "final", "settled"],
  reverse: ["decided", "changing", "change-submitted", "reported", "final", "settled", "cancelled"],
};

export const canNow = (claim: Pick<Claim, "state">, move: Move): boolean => moves[move].includes(claim.state);

/** Why a step isn't possible as the claim stands, or null when it is. What was refused or cancelled stays so, and says so. */
export const whyNotNow = (claim: Pick<Claim, "state">, move: Move): Text | null => {
  if (canNow(claim, move)) return null;
  return finalWords(claim) ?? words.notNow;
};

/** That a claim has ended for good; null where it hasn't. */
export const finalWords = ({ state }: Pick<Claim, "state">): Text | null =>
  state === "refused" ? words.refusedForGood : state === "cancelled" ? words.cancelledForGood : null;

/** What the ward can still pay. */
export const leftToPay = ({
  decided,
  final,
  paid,
  repaid,
}: Pick<Claim, "decided" | "final" | "paid" | "repaid">): number =>
  Math.max(0, (final ?? decided ?? 0) - paid + repaid);

/** What the council still has to give back: what it holds above what was fixed, or, before that, granted. */
export const leftToRepay = ({
  decided,
  final,
  paid,
  repaid,
}: Pick<Claim, "decided" | "final" | "paid" | "repaid">): number =>
  Math.max(0, paid - repaid - (final ?? decided ?? 0));

/** Whether the book agrees with what the ward paid; what was given back stands there as less income, or as an expense. */
export const agreesWithBook = ({ paid, repaid }: Pick<Claim, "paid" | "repaid">, received: number): boolean =>
  received === paid || received === paid - repaid;

/** What can be taken back of a claim's way: payments, repayments and the final amount, each once. */
export const reversible = (
  claim: Pick<Claim, "state">,
  events: readonly Pick<ClaimEvent, "id" | "kind" | "reverses">[],
): readonly number[] => {
  if (!canNow(claim, "reverse")) return [];
  const gone = new Set(events.map(({ reverses }) => reverses));
  const fixed = events.findLast(({ kind }) => kind === "fixed");
  return events
    .filter(
      ({ id, kind }) =>
        !gone.has(id) &&
        (kind === "paid" || kind === "repaid" || (id === fixed?.id && claim.state !== "cancelled")),
    )
    .map(({ id }) => id);
};

/** What the council has asked for since it was paid last; 0 = nothing. */
export const openRequest = (events: readonly Pick<ClaimEvent, "kind" | "amount">[]): number => {
  const last = events.findLast(({ kind }) => kind === "requested" || kind === "paid");
  return last?.kind === "requested" ? (last.amount ?? 0) : 0;
};
