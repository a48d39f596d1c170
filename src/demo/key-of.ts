import { createHash } from "node:crypto";

/** The same UUID for the same parts: the demonstration world is the same on every machine. */
export const keyOf = (...parts: readonly (string | number)[]): string => {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
