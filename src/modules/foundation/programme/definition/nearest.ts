/** The known word a mistyped one most likely meant, or null when nothing is close. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const farthest = Math.floor(Math.max(word.length, candidate.length) / 3);
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= farthest && (best === null || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
};

/** Insertions, deletions, replacements and swaps of neighbours count one each. */
const editDistance = (one: string, other: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
};
