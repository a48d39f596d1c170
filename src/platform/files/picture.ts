import sharp from "sharp";

/** Longest side of a kept picture in pixels: enough to read a notice board, small enough for a year of them. */
const longestSide = 2560;
/** A few kilobytes can claim to be a picture of a gigapixel; none is unpacked beyond this. */
const mostPixels = 200_000_000;

/**
 * Draws a picture anew: turned upright and without anything but the picture, so neither the place where it was taken
 * nor a script hidden in it is kept. Null when it is no picture after all.
 */
export const redraw = async (bytes: Uint8Array, format: "jpeg" | "png" | "webp"): Promise<Buffer | null> => {
  const drawn = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
  const encoded = {
    jpeg: () => drawn.jpeg({ quality: 85, mozjpeg: true }),
    png: () => drawn.png({ compressionLevel: 9 }),
    webp: () => drawn.webp({ quality: 85 }),
  }[format]();
  try {
    return await encoded.toBuffer();
  } catch {
    return null;
  }
};

/** Longest side of a picture on a sheet of several, in pixels: small print stays readable. */
const sheetSide = 1200;

/** A picture for paper as JPEG, on white; null when it is none. */
export const smallPicture = async (bytes: Uint8Array): Promise<Buffer | null> => {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ width: sheetSide, height: sheetSide, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 72, mozjpeg: true })
      .toBuffer();
  } catch {
    return null;
  }
};
