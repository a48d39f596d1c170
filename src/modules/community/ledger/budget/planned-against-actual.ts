import type { AccountId, Chart, ProjectId, Yen } from "../model.ts";

/** Yen of one category and project. */
export type Share = { readonly account: AccountId; readonly project: ProjectId | null; readonly amount: Yen };

/** What was planned of a category in a project, what came of it, and what is left. */
export type Compared = {
  readonly account: AccountId;
  readonly project: ProjectId | null;
  readonly planned: Yen;
  readonly posted: Yen;
  /** Written down and not approved yet. */
  readonly waiting: Yen;
  /** planned − posted − waiting; below nothing where more was spent than planned. */
  readonly left: Yen;
};

const keyOf = ({ account, project }: Pick<Share, "account" | "project">): string =>
  `${account} ${project ?? 0}`;

const summed = (shares: readonly Share[]): ReadonlyMap<string, Yen> => {
  const sums = new Map<string, Yen>();
  for (const share of shares) sums.set(keyOf(share), (sums.get(keyOf(share)) ?? 0) + share.amount);
  return sums;
};

/**
 * Every category of every project for which something was planned, posted or written down: nothing that was spent is left out because
 * nobody planned it. In the order of the chart, the running of the council last.
 */
export const plannedAgainstActual = (
  chart: Pick<Chart, "accounts" | "projects">,
  around: {
    readonly planned: readonly Share[];
    readonly posted: readonly Share[];
    readonly waiting: readonly Share[];
  },
): readonly Compared[] => {
  const [planned, posted, waiting] = [summed(around.planned), summed(around.posted), summed(around.waiting)];
  const projects: readonly (ProjectId | null)[] = [...chart.projects.map(({ id }) => id), null];
  return projects.flatMap((project) =>
    chart.accounts.flatMap(({ id: account, kind }) => {
      if (kind !== "income" && kind !== "expense") return [];
      const key = keyOf({ account, project });
      if (![planned, posted, waiting].some((sums) => sums.has(key))) return [];
      const of = (sums: ReadonlyMap<string, Yen>): Yen => sums.get(key) ?? 0;
      const one = { planned: of(planned), posted: of(posted), waiting: of(waiting) };
      return [{ account, project, ...one, left: one.planned - one.posted - one.waiting }];
    }),
  );
};

/** What is spent beyond its plan, or would be as soon as what waits is approved. */
export const overspent = (
  chart: Pick<Chart, "accounts">,
  compared: readonly Compared[],
): readonly Compared[] => {
  const spending = new Set(chart.accounts.filter(({ kind }) => kind === "expense").map(({ id }) => id));
  return compared.filter(({ account, left }) => left < 0 && spending.has(account));
};

/** Which of these shares' categories and projects are beyond their plan. */
export const overAmong = (
  over: readonly Compared[],
  shares: readonly { readonly account: AccountId | null; readonly project: ProjectId | null }[],
): readonly Compared[] =>
  over.filter(({ account, project }) =>
    shares.some((share) => share.account === account && share.project === project),
  );
