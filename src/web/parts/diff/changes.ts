/** One stretch of a text: kept, taken out or put in. */
export type Change = { readonly kind: "same" | "removed" | "added"; readonly text: string };

const words = new Intl.Segmenter("ja", { granularity: "word" });
const partsOf = (text: string): string[] => [...words.segment(text)].map((part) => part.segment);

/** Longest texts that are compared word by word; beyond, only the whole is shown as replaced. */
const maxCells = 4_000_000;

/** Word-by-word difference of two texts: joined, `same + removed` is the first and `same + added` the second. */
export const changes = (before: string, after: string): readonly Change[] => {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const a = partsOf(before);
  const b = partsOf(after);
  const found: Change[] = [];
  const push = (kind: Change["kind"], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ kind, text });
  };
  if (a.length * b.length > maxCells) {
    if (before) push("removed", before);
    if (after) push("added", after);
    return found;
  }
  const wide = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * wide);
  const at = (i: number, j: number): number => longest[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const fresh = b[j];
    if (old !== undefined && old === fresh) {
      push("same", old);
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push("removed", old);
      i++;
    } else if (fresh !== undefined) {
      push("added", fresh);
      j++;
    }
  }
  return found;
};
