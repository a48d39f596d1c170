import type { Claim, ClaimEvent } from "../model.ts";

/** What was decided, fixed, paid and given back. */
export type Money = Pick<Claim, "decided" | "final" | "paid" | "repaid">;

type Moved = Pick<ClaimEvent, "id" | "kind" | "amount" | "reverses">;

/** How a claim's money stood after one of its events; after the last one it is the claim's. */
export const moneyAt = (events: readonly Moved[], last: number): Money => {
  let money: Money = { decided: null, final: null, paid: 0, repaid: 0 };
  for (const { id, kind, amount, reverses } of events) {
    if (id > last) break;
    const was = events.find((one) => one.id === reverses);
    const moved = kind === "reversed" ? -(amount ?? 0) : (amount ?? 0);
    const of = was?.kind ?? kind;
    if (of === "paid") money = { ...money, paid: money.paid + moved };
    else if (of === "repaid") money = { ...money, repaid: money.repaid + moved };
    else if (of === "fixed") money = { ...money, final: was ? null : amount };
    else if (of === "decided") money = { ...money, decided: amount };
    else if (of === "cancelled") money = { ...money, final: 0 };
  }
  return money;
};
