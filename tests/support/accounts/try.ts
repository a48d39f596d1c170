import type { Outcome } from "../../../src/kernel/problem.ts";
import type { Ctx } from "../../../src/platform/database/run-as.ts";
import type { AccountsWorld, Side } from "./world.ts";

/** What is tried, made anew for each try: a form that is sent again would only lead to what is there. */
export type Try = (ctx: Ctx) => Promise<Outcome<unknown>>;

/** A moment in the life of a council's accounts: how it comes about, and what can be done in it, by the name of the action. */
export type Stage = {
  readonly name: string;
  readonly reach: (world: AccountsWorld, side: Side) => Promise<void>;
  readonly tries: (world: AccountsWorld, side: Side) => Promise<Readonly<Record<string, Try>>>;
};
