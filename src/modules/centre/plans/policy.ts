import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Plan, Side, State } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be; the screen shows the same sentence on the disabled button. */

/** Plans are written by whoever holds plan.write in the council's area. */
export const mayWrite = (rights: Rights, area: AreaId): Text | null =>
  rights.has("plan.write", area) ? null : words.notYours;

/** For a side agrees whoever holds plan.agree in the area on a post of that side; the centre writes down what a council has said. */
export const mayAgree = (
  rights: Rights,
  sides: readonly Side[],
  plan: Pick<Plan, "area">,
  side: Side,
): Text | null => {
  if (!sides.includes(side)) return side === "council" ? words.onlyCouncil : words.onlyClient;
  return rights.has("plan.agree", plan.area) ? null : words.notYours;
};

/** What can be done while a plan is in a state. */
export type Move = "write" | "offer" | "withdraw" | "return" | "agree" | "revise" | "close-step";

const moves: Readonly<Record<Move, readonly State[]>> = {
  write: ["draft"],
  offer: ["draft"],
  withdraw: ["offered"],
  return: ["offered"],
  agree: ["offered"],
  revise: ["agreed"],
  "close-step": ["agreed"],
};

export const canNow = (plan: Pick<Plan, "state">, move: Move): boolean => moves[move].includes(plan.state);
