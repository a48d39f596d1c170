import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { bitsApart } from "../../kernel/bits-apart.ts";
import { likenessOf } from "./likeness.ts";

/** A receipt as a camera sees it: 6 × 8 soft patches of some brightness, and lines of print on them. */
const picture = fc.record({
  patches: fc.array(fc.noBias(fc.integer({ min: 0, max: 255 })), { minLength: 48, maxLength: 48 }),
  lines: fc.array(fc.integer({ min: 4, max: 60 }), { minLength: 4, maxLength: 12 }),
});
type Picture = typeof picture extends fc.Arbitrary<infer P> ? P : never;

const print = (lines: readonly number[], width: number, height: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 140">${lines
      .map((long, n) => `<rect x="10" y="${10 + n * 10}" width="${long}" height="3" fill="#222"/>`)
      .join("")}</svg>`,
  );

const drawn = async ({ patches, lines }: Picture): Promise<Buffer> => {
  const [width, height] = [300, 420];
  const paper = await sharp(Buffer.from(patches), { raw: { width: 6, height: 8, channels: 1 } })
    .resize({ width, height, fit: "fill", kernel: "cubic" })
    .toColourspace("srgb")
    .png()
    .toBuffer();
  return sharp(paper)
    .composite([{ input: print(lines, width, height) }])
    .png()
    .toBuffer();
};

const of = async (bytes: Uint8Array): Promise<string> => (await likenessOf(bytes)) ?? "none";

describe("the likeness of a picture", () => {
  it("stays nearly the same when it is scaled and compressed anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        picture,
        fc.integer({ min: 120, max: 700 }),
        fc.integer({ min: 45, max: 95 }),
        fc.constantFrom("jpeg" as const, "webp" as const),
        async (seen, width, quality, format) => {
          const original = await drawn(seen);
          const copy = await sharp(original).resize({ width }).toFormat(format, { quality }).toBuffer();
          expect(bitsApart(await of(original), await of(copy))).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  }, 60_000);

  it("is another one for another picture, nearly always", async () => {
    let alike = 0;
    await fc.assert(
      fc.asyncProperty(picture, picture, async (one, other) => {
        if (bitsApart(await of(await drawn(one)), await of(await drawn(other))) <= 4) alike += 1;
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(alike).toBeLessThanOrEqual(1);
  }, 60_000);

  it("is the same upright and as a telephone turns it by a mark", async () => {
    const seen = await drawn({
      patches: Array.from({ length: 48 }, (_, n) => (n * 37) % 256),
      lines: [20, 50, 30, 44],
    });
    const turned = await sharp(seen).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(bitsApart(await of(seen), await of(turned))).toBeLessThanOrEqual(4);
  });

  it("is none for a PDF, for what is no picture, and for a sheet with next to nothing on it", async () => {
    expect(await likenessOf(Buffer.from("%PDF-1.7 …"))).toBeNull();
    expect(await likenessOf(Buffer.from("no picture"))).toBeNull();
    const white = await sharp({ create: { width: 300, height: 400, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer();
    expect(await likenessOf(white)).toBeNull();
    // Two plain slips of one till would otherwise pass for one another.
    const scarce = await sharp(white)
      .composite([{ input: print([9], 300, 400) }])
      .jpeg()
      .toBuffer();
    expect(await likenessOf(scarce)).toBeNull();
  });

  it("differs by the bits in which two numbers differ", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.uniqueArray(fc.nat(63)),
        (number, flipped) => {
          const other = flipped.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), number);
          expect(bitsApart(number.toString(16), other.toString(16))).toBe(flipped.length);
        },
      ),
    );
  });
});
