import type { Definition } from "../../src/modules/foundation/programme/index.ts";

/** An appointment in the words of the definition: codes and days, no ids. */
export type Seat = {
  readonly programme: string;
  readonly post: string;
  readonly centre: string | null;
  /** codes of the areas it is for */
  readonly areas: readonly string[];
  readonly starts: string;
  readonly ends: string | null;
};

/** area code → code of its parent */
export type Tree = ReadonlyMap<string, string | null>;

const liesIn = (tree: Tree, area: string, root: string): boolean => {
  for (let at: string | null = area; at !== null; at = tree.get(at) ?? null) if (at === root) return true;
  return false;
};

const areaCode = (definition: Definition, key: string): string => {
  for (const area of definition.areas) if (area.key === key) return area.code ?? area.key;
  throw new Error(key);
};

/**
 * Says from the definition files alone, with plain loops, in which areas somebody holds a power on a day. Shares no
 * line with the rules it judges: neither the SQL functions nor the TypeScript ones.
 */
export const areasByHand = (
  definitions: readonly Definition[],
  tree: Tree,
  seats: readonly Seat[],
  power: string,
  day: string,
  programme: string | null,
): string[] => {
  const found: string[] = [];
  for (const seat of seats) {
    if (programme !== null && seat.programme !== programme) continue;
    const definition = definitions.filter((one) => one.code === seat.programme)[0];
    const post = definition?.posts.filter((one) => one.code === seat.post)[0];
    if (!definition || !post) throw new Error(`${seat.programme} ${seat.post}`);
    if (day < seat.starts) continue;
    if (seat.ends !== null && day > seat.ends) continue;
    const roots: string[] = [];
    if (seat.centre !== null) {
      // The contract in which the term began is the one that ends it.
      let isOver = true;
      for (const contract of definition.contracts)
        if (
          contract.centres.includes(seat.centre) &&
          contract.from <= seat.starts &&
          seat.starts <= contract.to
        )
          isOver = day > contract.to;
      if (isOver) continue;
    }
    const reach = Object.entries(post.powers).filter(([name]) => name === power)[0]?.[1];
    if (reach === "appointment") roots.push(...seat.areas);
    if (reach === "centre")
      for (const centre of definition.centres)
        if (centre.code === seat.centre)
          for (const key of centre.serves) roots.push(areaCode(definition, key));
    for (const area of tree.keys())
      if (roots.some((root) => liesIn(tree, area, root)) && !found.includes(area)) found.push(area);
  }
  return found.sort();
};
