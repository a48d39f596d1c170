import type { Issue } from "../../../kernel/problem.ts";
import { type LoadedPack, listPacks, type SubsidyRules } from "../../../modules/community/packs/index.ts";
import { packsInUse } from "../../../modules/community/subsidy/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearsFor } from "../list/years.ts";
import { changedIn } from "./changed.ts";

/** A version in the address. */
export const keyOf = ({ code, version }: Pick<LoadedPack, "code" | "version">): string =>
  `${code}@${version}`;

/** What the address of "what if" asks for. */
export type AskedRules = {
  readonly years: readonly number[];
  readonly year: number;
  readonly of: "spent" | "planned";
  /** The packs in use; the councils of one of them are computed. */
  readonly packs: readonly LoadedPack[];
  readonly pack: LoadedPack | null;
  /** Every other version that it can be compared with. */
  readonly others: readonly LoadedPack[];
  /** The one that it is compared with; null = the rules are changed in the boxes. */
  readonly other: LoadedPack | null;
  readonly after: readonly SubsidyRules[];
  readonly issues: readonly Issue[];
};

export const askedRules = async (visit: ProgrammeVisit): Promise<AskedRules> => {
  const { ctx, url } = visit;
  const query = url.searchParams;
  const { years, year } = await yearsFor(visit);
  const packs = await packsInUse(ctx, year);
  const pack = packs.find(({ code }) => code === query.get("pack")) ?? packs[0] ?? null;
  const others = (await listPacks(ctx)).filter((one) => one.id !== pack?.id);
  const other = others.find((one) => keyOf(one) === query.get("with")) ?? null;
  const changes = (pack?.subsidies ?? []).map((rules) => changedIn(query, rules));
  return {
    years,
    year,
    of: query.get("of") === "planned" ? "planned" : "spent",
    packs,
    pack,
    others,
    other,
    after: other?.subsidies ?? changes.map(({ rules }) => rules),
    issues: other ? [] : changes.flatMap(({ issues }) => issues),
  };
};
