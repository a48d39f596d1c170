import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it("finds the word that was meant", () => {
  expect(nearest("purpse", ["period", "purpose", "posts"])).toBe("purpose");
  expect(nearest("recrod", ["record", "report"])).toBe("record");
});
it("keeps silent when nothing is close", () => expect(nearest("colour", ["period", "purpose"])).toBeNull());
it("knows every word itself", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      expect(nearest(word, [word])).toBe(word);
    }),
  );
});
