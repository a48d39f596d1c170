import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShare } from "./read-share.ts";

const said = (written: string) => {
  const share = readShare(written);
  return share && `${share.numerator}/${share.denominator}`;
};

describe("a share", () => {
  it.each([
    ["2/3", "2/3"],
    ["50/100", "50/100"],
    ["３分の２", "2/3"],
    ["100分の50", "50/100"],
    ["50", "50/100"],
    ["５０％", "50/100"],
    [" 1 / 2 ", "1/2"],
    ["100%", "100/100"],
  ])("is read from %s as it was written", (written, read) => expect(said(written)).toBe(read));

  it.each(["", "0", "0/3", "101", "3/2", "2/0", "-1/2", "0.5", "12.5%", "半分", "1/2/3", "10000/10000"])(
    "is not read from “%s”",
    (written) => expect(said(written)).toBeNull(),
  );

  it("is the same fraction however it is written, and never more than the whole", () => {
    const number = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(number, number, (numerator, denominator) => {
        const isShare = numerator > 0 && numerator <= denominator;
        const read = isShare ? { numerator, denominator } : null;
        expect(readShare(`${numerator}/${denominator}`)).toEqual(read);
        expect(readShare(`${denominator}分の${numerator}`)).toEqual(read);
      }),
    );
  });
});
