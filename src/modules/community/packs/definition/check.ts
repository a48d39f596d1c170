import { err, ok, type Result } from "../../../../kernel/result.ts";
import {
  definitionWords,
  inReadingOrder,
  type Mistake,
  nearest,
  type Path,
  readSource,
  type Source,
  shapeMistakes,
  visit,
} from "../../../foundation/programme/index.ts";
import type { Pack } from "../model.ts";
import { readShare } from "../read-share.ts";
import { words } from "../text.ts";
import { packOf } from "./pack-of.ts";
import { packSchema, shareShape } from "./schema.ts";

/** An `invalid` problem whose issues also carry file, line, column and mend; it serves wherever an `Outcome` is expected. */
export type WrongPack = { readonly kind: "invalid"; readonly issues: readonly Mistake[] };

/** Reads a rule pack; tells every mistake in it, in reading order, or hands out the pack. */
export const checkPack = (text: string, fileName: string): Result<Pack, WrongPack> => {
  const { source, mistakes } = readSource(text, fileName);
  if (source === null) return wrong(mistakes);
  const all = [
    ...mistakes,
    ...shapeMistakes(source, packSchema),
    ...repeated(source, "subsidies.*.code"),
    ...repeated(source, "areas.*"),
    ...repeated(source, "years.*"),
    ...rateMistakes(source),
    ...shareMistakes(source),
    ...payableAndNot(source),
    ...repeatedIn(source, "caps.*.category"),
    ...capMistakes(source),
    ...incomeMistakes(source),
    ...projectMistakes(source),
    ...unprovenMistakes(source),
  ];
  return all.length > 0 ? wrong(all) : ok(packOf(packSchema.parse(source.raw)));
};

const wrong = (mistakes: readonly Mistake[]) =>
  err({ kind: "invalid" as const, issues: inReadingOrder(mistakes) });

const repeated = (source: Source, pattern: string): Mistake[] => {
  const firstLine = new Map<unknown, number>();
  return visit(source.raw, pattern).flatMap(({ path, value }) => {
    const first = firstLine.get(value);
    if (first !== undefined) return [source.mistake(path, definitionWords.twice(String(value), first))];
    firstLine.set(value, source.mistake(path, definitionWords.empty).line);
    return [];
  });
};

const one = (source: Source, pattern: string): unknown => visit(source.raw, pattern)[0]?.value;

/** The same inside of each subsidy: two subsidies may name the same. */
const repeatedIn = (source: Source, pattern: string): Mistake[] =>
  visit(source.raw, "subsidies.*").flatMap(({ path }) => repeated(source, [...path, pattern].join(".")));

/** What stands at a place inside the same subsidy as this path. */
const beside = (source: Source, path: Path, pattern: string) =>
  visit(source.raw, [...path.slice(0, 2), pattern].join("."));

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Percent or a fraction, one of both, and no more than the whole. */
const shareMistakes = (source: Source): Mistake[] =>
  visit(source.raw, "subsidies.*.rate").flatMap(({ path, value }) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
    const share = one(source, [...path, "share"].join("."));
    const hasPercent = one(source, [...path, "percent"].join(".")) !== undefined;
    if (share === undefined) return hasPercent ? [] : [source.mistake(path, words.noShare)];
    if (hasPercent) return [source.mistake([...path, "share"], words.twoShares, "key")];
    return typeof share === "string" && (!shareShape.test(share) || readShare(share) === null)
      ? [source.mistake([...path, "share"], words.wrongShare(share))]
      : [];
  });

/** A share of another subsidy: that one stands in the pack, and is itself a share of the cost. */
const rateMistakes = (source: Source): Mistake[] => {
  const all = visit(source.raw, "subsidies.*");
  const byCost = all.flatMap(({ path }) => {
    const at = path.join(".");
    const named = one(source, `${at}.code`);
    return typeof named === "string" && one(source, `${at}.rate.of`) === undefined ? [named] : [];
  });
  const known = visit(source.raw, "subsidies.*.code").map(({ value }) => value);
  return visit(source.raw, "subsidies.*.rate.of").flatMap(({ path, value }) => {
    if (typeof value !== "string" || byCost.includes(value)) return [];
    return [
      source.mistake(
        path,
        known.includes(value)
          ? words.rateOfRate(value)
          : definitionWords.unknownReference(value, "subsidies", nearest(value, byCost), byCost),
      ),
    ];
  });
};

/** A category is paid or never paid, not both. */
const payableAndNot = (source: Source): Mistake[] =>
  visit(source.raw, "subsidies.*.excluded.*.category").flatMap(({ path, value }) => {
    const payable = visit(source.raw, [...path.slice(0, 2), "categories", "*"].join("."));
    return payable.some((found) => found.value === value)
      ? [source.mistake(path, words.paidAndNot(String(value)))]
      : [];
  });

/** What is capped is paid in the first place. */
const capMistakes = (source: Source): Mistake[] =>
  visit(source.raw, "subsidies.*.caps.*.category").flatMap(({ path, value }) =>
    typeof value !== "string" || beside(source, path, "categories.*").some((found) => found.value === value)
      ? []
      : [source.mistake(path, words.capOfUnpaid(value))],
  );

/** What is taken off is income; the categories of a subsidy are expenses. */
const incomeMistakes = (source: Source): Mistake[] =>
  visit(source.raw, "subsidies.*.deducted.*").flatMap(({ path, value }) =>
    ["categories.*", "excluded.*.category"].some((pattern) =>
      beside(source, path, pattern).some((found) => found.value === value),
    )
      ? [source.mistake(path, words.deductedExpense(String(value)))]
      : [],
  );

/** What is said of projects needs fields of projects; a limit for one project needs a share of its cost. */
const projectMistakes = (source: Source): Mistake[] =>
  (["capPerProject", "deducted", "projectReportDays"] as const).flatMap((key) =>
    visit(source.raw, `subsidies.*.${key}`).flatMap(({ path, value }) => {
      if (isEmpty(value)) return [];
      const isForProjects = beside(source, path, "fields").some(({ value: fields }) => !isEmpty(fields));
      if (!isForProjects) return [source.mistake(path, words.noProjects(key), "key")];
      return key === "capPerProject" && beside(source, path, "rate.of").length > 0
        ? [source.mistake(path, words.capOfShare, "key")]
        : [];
    }),
  );

/** Whoever says that it is confirmed says where and when it was read. */
const unprovenMistakes = (source: Source): Mistake[] => {
  if (one(source, "confirmed") !== true) return [];
  const at = (path: Path) => source.mistake(path, words.unproven);
  const sources = visit(source.raw, "sources.*");
  if (sources.length === 0) return [at(["confirmed"])];
  return sources.flatMap(({ path }) =>
    ["url", "seen"].every((key) => one(source, [...path, key].join(".")) !== undefined) ? [] : [at(path)],
  );
};
