import fc from "fast-check";
import { expect, test } from "vitest";
import { changes } from "./changes.ts";

const joined = (before: string, after: string, without: "added" | "removed"): string =>
  changes(before, after)
    .filter((change) => change.kind !== without)
    .map((change) => change.text)
    .join("");

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.stringMatching(/^[会計領収書をの確認した。、]{0,40}$/),
);

test("leaving out what was added gives the old text, leaving out what was removed the new one", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(joined(before, after, "added")).toBe(before);
      expect(joined(before, after, "removed")).toBe(after);
    }),
  );
});
test("equal texts have no difference", () => {
  expect(changes("同じ", "同じ")).toEqual([{ kind: "same", text: "同じ" }]);
});
test("very long texts are shown as replaced, not compared for minutes", () => {
  const long = "会計 ".repeat(4000);
  expect(changes(long, `${long}済`).map((change) => change.kind)).toEqual(["removed", "added"]);
});
