import fc from "fast-check";
import { expect, test } from "vitest";
import { degree, roundMaximum } from "./scale.ts";

test("the scale always holds its largest value and is never more than twice as long", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (values) => {
      const largest = Math.max(...values);
      expect(roundMaximum(values)).toBeGreaterThanOrEqual(largest);
      if (largest > 0) expect(roundMaximum(values)).toBeLessThanOrEqual(largest * 2);
    }),
  );
});
test("only nothing is unshaded, and the largest is the darkest", () => {
  expect(degree(0, 10)).toBe(0);
  expect(degree(1, 1000)).toBe(1);
  expect(degree(10, 10)).toBe(4);
});
