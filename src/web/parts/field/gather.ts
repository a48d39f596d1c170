import type { Choice } from "./shape.ts";

type Gathered = readonly (readonly [group: string, readonly Choice[]])[];

const known = new WeakMap<readonly Choice[], Gathered>();

/** Choices under their headings, in the order in which the headings first appear. Worked out once for each list. */
export const gather = (choices: readonly Choice[]): Gathered => {
  const before = known.get(choices);
  if (before) return before;
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const key = choice.group ?? "";
    const held = groups.get(key);
    if (held) held.push(choice);
    else groups.set(key, [choice]);
  }
  const gathered = [...groups];
  known.set(choices, gathered);
  return gathered;
};
