import { expect, it } from "vitest";
import { formatYen } from "./yen.ts";

it("groups thousands and marks what is below nothing as accountants do", () => {
  expect([0, -0, 999, 1_980, 1_234_567, -1, -1_980, -1_000_000].map(formatYen)).toEqual([
    "0",
    "0",
    "999",
    "1,980",
    "1,234,567",
    "△1",
    "△1,980",
    "△1,000,000",
  ]);
});
