/** What the books of a council name, of any year. */
export type Known = { readonly kind: string; readonly code: string; readonly name: string };

/**
 * A code nobody has to think of. Years are matched by codes, so a code means one thing in all of a council's books: what another year has
 * already keeps its own, what is new gets the next free number behind its stem.
 * @param here codes that the book itself has
 */
export const codeFor = (
  known: readonly Known[],
  here: readonly { readonly code: string }[],
  stem: string,
  one: Pick<Known, "kind" | "name">,
): string => {
  const taken = new Set(here.map(({ code }) => code));
  const same = known.find(
    ({ kind, name, code }) => kind === one.kind && name === one.name && !taken.has(code),
  );
  if (same) return same.code;
  for (const { code } of known) taken.add(code);
  let number = here.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
};
