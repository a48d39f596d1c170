import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type EnteredNamed, readName, readPeriod, unknownChoice } from "../chart-input.ts";
import * as store from "../chart-store.ts";
import { openToEnter } from "../ground.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { Account, Book, BookId, Chart, Fund, Project } from "../model.ts";
import { isOwnCategory, standardCategory } from "../rules/default-chart.ts";
import { isCategory } from "../rules/kinds.ts";
import { chartOf } from "../store.ts";
import { announceBook } from "../tell.ts";
import { slipsOfCategory, slipsOfFund, slipsOfProject } from "../warning-store.ts";

type Asked = {
  readonly book: BookId;
  readonly part: keyof Chart;
  readonly id: number;
  readonly entered: EnteredNamed;
};

const mendAccount = async (ctx: Ctx, book: Book, account: Account, entered: EnteredNamed, name: string) => {
  await store.setName(ctx, book.id, "account", account.id, name);
  const { kind, code, countsAs } = account;
  const chosen = entered.countsAs ?? "";
  if (chosen === "" || chosen === countsAs) return ok(null);
  const standard =
    isCategory(kind) && isOwnCategory(account) && (kind === "income" || kind === "expense")
      ? standardCategory(kind, chosen)
      : null;
  if (!standard || code === chosen) return unknownChoice("countsAs");
  await store.setCountsAs(ctx, book.id, account.id, { countsAs: standard.code, class: standard.class });
  for (const slip of await slipsOfCategory(ctx, account.id)) await lookOverSlip(ctx, slip);
  return ok(null);
};

const mendFund = async (ctx: Ctx, book: Book, fund: Fund, name: string) => {
  await store.setName(ctx, book.id, "fund", fund.id, name);
  for (const slip of await slipsOfFund(ctx, fund.id)) await lookOverSlip(ctx, slip);
  return ok(null);
};

const mendProject = async (ctx: Ctx, book: Book, project: Project, entered: EnteredNamed, name: string) => {
  const period = readPeriod(entered, book.year);
  if (!period.ok) return period;
  await store.setName(ctx, book.id, "project", project.id, name);
  await store.setPeriod(ctx, book.id, project.id, period.value);
  for (const slip of await slipsOfProject(ctx, project.id, [project, period.value]))
    await lookOverSlip(ctx, slip);
  return ok(null);
};

/**
 * Puts a name, a project's period or what a category counts as right, as long as the book is open; what was published keeps what
 * it said. The hints about slips that it touches are looked over again.
 */
export const mendInChart = async (ctx: Ctx, { book: id, part, ...asked }: Asked): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, id);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const chart = await chartOf(ctx, id);
  const all: readonly (Account | Fund | Project)[] = chart[part];
  if (!all.some((one) => one.id === asked.id)) return notFound();
  const name = readName(
    asked.entered.name,
    all.filter((one) => one.id !== asked.id),
  );
  if (!name.ok) return name;
  const account = part === "accounts" && chart.accounts.find((one) => one.id === asked.id);
  const fund = part === "funds" && chart.funds.find((one) => one.id === asked.id);
  const project = part === "projects" && chart.projects.find((one) => one.id === asked.id);
  const mended = account
    ? account.kind === "opening"
      ? notFound()
      : await mendAccount(ctx, book, account, asked.entered, name.value)
    : fund
      ? await mendFund(ctx, book, fund, name.value)
      : project
        ? await mendProject(ctx, book, project, asked.entered, name.value)
        : notFound();
  if (mended.ok) await announceBook(ctx, book);
  return mended;
};
