import type { Choice } from "./shape.ts";

/** Choices under their headings, in the order in which the headings first appear. */
export const gather = (
  choices: readonly Choice[],
): readonly (readonly [group: string, readonly Choice[]])[] => {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const key = choice.group ?? "";
    const held = groups.get(key);
    if (held) held.push(choice);
    else groups.set(key, [choice]);
  }
  return [...groups];
};
