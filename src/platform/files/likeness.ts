import sharp from "sharp";

const [wide, high] = [9, 8];
/** Each place is the mean of so many pixels by as many, so that fine print weighs the same at any scale. */
const fine = 8;
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
      .resize({ width: wide * fine, height: high * fine, fit: "fill", fastShrinkOnLoad: false })
      .raw({ depth: "uchar" })
      .toBuffer();
    return bitsOf(differencesOf(meansOf(grey)));
  } catch {
    return null;
  }
};

/** How a picture is known again, also when somebody turns it. */
export type Likenesses = {
  readonly likeness: string | null;
  /** Of the picture turned by a quarter, a half and three quarters. */
  readonly turned: readonly string[];
};

/** Fine enough that a turned picture is measured as if it had been photographed like that. */
const small = 576;

/** The likeness of a picture as it lies, and turned. It is unpacked twice, however often it is turned. */
export const likenessesOf = async (bytes: Uint8Array): Promise<Likenesses> => {
  const likeness = await likenessOf(bytes);
  if (likeness === null) return { likeness, turned: [] };
  const grey = await sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .greyscale()
    .resize({ width: small, height: small, fit: "fill" })
    .raw({ depth: "uchar" })
    .toBuffer();
  const turned = await Promise.all(
    [90, 180, 270].map(async (angle) => {
      const rotated = await sharp(grey, { raw: { width: small, height: small, channels: 1 } })
        .rotate(angle)
        .greyscale()
        .resize({ width: wide * fine, height: high * fine, fit: "fill" })
        .raw({ depth: "uchar" })
        .toBuffer();
      return bitsOf(differencesOf(meansOf(rotated)));
    }),
  );
  return { likeness, turned: turned.filter((one) => one !== null) };
};

const meansOf = (grey: Uint8Array): number[] => {
  const means = new Array<number>(wide * high).fill(0);
  for (const [pixel, bright] of grey.entries()) {
    const column = Math.floor((pixel % (wide * fine)) / fine);
    const row = Math.floor(pixel / (wide * fine * fine));
    const place = row * wide + column;
    means[place] = (means[place] ?? 0) + bright / (fine * fine);
  }
  return means;
};

/** Of each place to the one on its right, row by row. */
const differencesOf = (means: readonly number[]): number[] =>
  means.flatMap((bright, place) => (place % wide === wide - 1 ? [] : [bright - (means[place + 1] ?? 0)]));

const bitsOf = (differences: readonly number[]): string | null => {
  if (differences.filter((one) => Math.abs(one) > clearly).length < leastDifferences) return null;
  const bits = differences.reduce((sum, one) => (sum << 1n) | (one > clearly ? 1n : 0n), 0n);
  return bits.toString(16).padStart(16, "0");
};
