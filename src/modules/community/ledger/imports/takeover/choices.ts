import { daysOf } from "../../../../../kernel/fiscal-year.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../../foundation/programme/index.ts";
import { insertAccounts, insertFunds, insertProjects, knownIn } from "../../chart-store.ts";
import { type AccountId, type Book, type Chart, type FundKind, fundKinds } from "../../model.ts";
import { codeFor } from "../../rules/code-for.ts";
import { standardCategory } from "../../rules/default-chart.ts";
import { isSlipPlace } from "../../rules/kinds.ts";
import { longest } from "../../text.ts";
import type { Choice, Chosen, Name, UnknownName } from "./understand.ts";

type Around = { readonly chart: Chart; readonly account: AccountId; readonly fields: readonly string[] };

/** The programme's fields, in which projects can be made. */
export const fieldsFor = async (ctx: Ctx) =>
  ctx.programme ? (await definitionOf(ctx, ctx.programme.id)).council.fields : [];

const isPossible = ({ part, name }: Name, choice: Choice, { chart, account, fields }: Around): boolean => {
  const isCategory = part === "income" || part === "expense";
  switch (choice.kind) {
    case "is":
      return (
        isCategory
          ? chart.accounts.filter(({ kind }) => kind === part)
          : part === "fund"
            ? chart.funds
            : chart.projects
      ).some(({ id }) => id === choice.id);
    case "new":
      return (
        name !== "" &&
        name.length <= longest.name &&
        (part === "income" || part === "expense"
          ? standardCategory(part, choice.as) !== null
          : (part === "fund" ? (fundKinds as readonly string[]) : fields).includes(choice.as))
      );
    case "move":
      return (
        isCategory &&
        choice.id !== account &&
        chart.accounts.some(({ id, kind }) => id === choice.id && isSlipPlace(kind))
      );
    case "skip":
      return isCategory;
    case "none":
      return part === "project";
  }
};

/** What was chosen, as far as it is possible for that name in that book. */
export const possible =
  (chosen: Chosen, around: Around): Chosen =>
  (name) => {
    const choice = chosen(name);
    return choice && isPossible(name, choice, around) ? choice : null;
  };

/** Makes the categories, funds and projects that are new. */
export const makeNew = async (
  ctx: Ctx,
  book: Book,
  chart: Chart,
  names: readonly UnknownName[],
): Promise<void> => {
  const fresh = names.flatMap(({ part, name, choice }) =>
    choice?.kind === "new" ? [{ part, name, as: choice.as }] : [],
  );
  const coded = async <T>(
    list: keyof Chart,
    of: readonly { part: string; name: string; as: string }[],
    make: (one: { name: string; as: string; part: string }, code: string) => T,
  ): Promise<T[]> => {
    const codes: { code: string }[] = [...chart[list]];
    const known = of.length === 0 ? [] : await knownIn(ctx, book, list);
    return of.map((one) => {
      const kind = list === "accounts" ? one.part : one.as;
      const code = codeFor(known, codes, one.part, { kind, name: one.name });
      codes.push({ code });
      return make(one, code);
    });
  };
  const accounts = await coded(
    "accounts",
    fresh.filter(({ part }) => part === "income" || part === "expense"),
    ({ part, name, as }, code) => {
      const kind = part as "income" | "expense";
      const standard = standardCategory(kind, as);
      return { kind, code, name, class: standard?.class ?? "", countsAs: standard?.code ?? "" };
    },
  );
  const funds = await coded(
    "funds",
    fresh.filter(({ part }) => part === "fund"),
    // Only kinds that there are were let through.
    ({ name, as }, code) => ({ kind: as as FundKind, code, name }),
  );
  const { from, to } = daysOf(book.year);
  const projects = await coded(
    "projects",
    fresh.filter(({ part }) => part === "project"),
    ({ name, as }, code) => ({ field: as, code, name, starts: from, ends: to }),
  );
  await insertAccounts(ctx, book, accounts, chart.accounts.length);
  await insertFunds(ctx, book, funds, chart.funds.length);
  await insertProjects(ctx, book, projects, chart.projects.length);
};
