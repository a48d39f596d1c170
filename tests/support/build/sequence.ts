const counts = new Map<string, number>();

/** 1, 2, 3 … for each kind of thing: the same test makes the same world every time. */
export const nextNumber = (kind: string): number => {
  const next = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, next);
  return next;
};
