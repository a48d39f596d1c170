/** Keys in one order everywhere, so that equal content is equal text and has one digest. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/** The JSON file of a report, to the byte: `sha256sum FILE` gives the digest printed on the paper. */
export const canonical = (content: unknown): string => `${JSON.stringify(ordered(content), null, 2)}\n`;
