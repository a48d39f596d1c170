import sharp from "sharp";

const [wide, high] = [9, 8];
/** By how many of 256 greys a place has to be brighter than its neighbour; on blank paper less than that is chance. */
const clearly = 3;
/** A picture with fewer clear differences is a blank sheet, and every blank sheet is like another. */
const leastDifferences = 12;
/** A few kilobytes can claim to be a picture of a gigapixel; none is unpacked beyond this. */
const mostPixels = 200_000_000;

/**
 * 64 bits, as 16 hex digits, that stay nearly the same when a picture is scaled or compressed anew: whether each of 8 × 8
 * places is clearly brighter than the one to its right (difference hash, N. Krawetz 2013). Null for a PDF, for what can't
 * be read, and for a picture on which there is next to nothing.
 */
export const likenessOf = async (bytes: Uint8Array): Promise<string | null> => {
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-") return null;
  try {
    const grey = await sharp(bytes, { limitInputPixels: mostPixels })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .greyscale()
      .resize({ width: wide, height: high, fit: "fill", kernel: "cubic", fastShrinkOnLoad: false })
      .raw({ depth: "uchar" })
      .toBuffer();
    return bitsOf(differencesOf(grey));
  } catch {
    return null;
  }
};

/** Of each place to the one on its right, row by row. */
const differencesOf = (grey: Uint8Array): number[] =>
  [...grey].flatMap((bright, place) => (place % wide === wide - 1 ? [] : [bright - (grey[place + 1] ?? 0)]));

const bitsOf = (differences: readonly number[]): string | null => {
  if (differences.filter((one) => Math.abs(one) > clearly).length < leastDifferences) return null;
  const bits = differences.reduce((sum, one) => (sum << 1n) | (one > clearly ? 1n : 0n), 0n);
  return bits.toString(16).padStart(16, "0");
};
