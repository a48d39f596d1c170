import { type Issue, invalid, type Outcome } from "../../../../../kernel/problem.ts";
import { ok } from "../../../../../kernel/result.ts";
import type { Yen } from "../../model.ts";
import { words } from "../text.ts";
import type { Carried, StatedLine } from "./read-statement.ts";

const isMovement = (one: StatedLine | Carried): one is StatedLine => "amount" in one;

/** The first line that doesn't follow from the one before it. */
const firstBreak = (lines: readonly (StatedLine | Carried)[]): Issue | null => {
  let before: Yen | null = null;
  let day = "";
  for (const one of lines) {
    const at = { path: "file", line: one.line };
    if (!isMovement(one)) {
      if (before !== null && before !== one.carried)
        return { ...at, message: words.balanceBroken(before, one.carried) };
      before = one.carried;
      continue;
    }
    if (one.day < day) return { ...at, message: words.daysMixed };
    day = one.day;
    if (one.balance !== null) {
      const expected: Yen | null = before === null ? null : before + one.amount;
      if (expected !== null && expected !== one.balance)
        return { ...at, message: words.balanceBroken(expected, one.balance) };
      before = one.balance;
    } else if (before !== null) before += one.amount;
  }
  return null;
};

/** Puts movements in the order in which they happened; some banks give the latest first. */
export const inOrder = (lines: readonly (StatedLine | Carried)[]): Outcome<readonly StatedLine[]> => {
  const movements = lines.filter(isMovement);
  const [first, last] = [movements[0], movements.at(-1)];
  if (!first || !last) return invalid({ path: "file", message: words.noLines });
  const backwards = [...lines].reverse();
  const ways = first.day > last.day ? [backwards] : first.day < last.day ? [lines] : [lines, backwards];
  const broken = ways.map(firstBreak);
  const way = ways[broken.indexOf(null)];
  const [issue] = broken;
  return way ? ok(way.filter(isMovement)) : invalid(...(issue ? [issue] : []));
};
