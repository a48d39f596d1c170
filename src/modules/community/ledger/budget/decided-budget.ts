import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";
import type { Budget } from "./model.ts";
import { budgetsOf } from "./store.ts";

/** The budget of a book that a meeting decided last; null where none was. */
export const decidedBudget = async (ctx: Ctx, book: BookId): Promise<Budget | null> =>
  (await budgetsOf(ctx, book)).findLast(({ state }) => state === "decided") ?? null;
