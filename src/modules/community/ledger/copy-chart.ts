import type { Ctx } from "../../../platform/database/run-as.ts";
import { insertAccounts, insertFunds, insertProjects } from "./chart-store.ts";
import type { Book } from "./model.ts";
import { nextYear } from "./rules/next-year.ts";
import { chartOf } from "./store.ts";

/** A new year can name what the year before could; its projects move on by a year. */
export const copyChart = async (ctx: Ctx, from: Book, to: Pick<Book, "id" | "area">): Promise<void> => {
  const { accounts, funds, projects } = nextYear(await chartOf(ctx, from.id));
  await insertAccounts(ctx, to, accounts);
  await insertFunds(ctx, to, funds);
  await insertProjects(ctx, to, projects);
};
