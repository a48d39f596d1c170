import sharp from "sharp";
import { type Box, pixelsOf } from "./rules/cells.ts";

/** A few kilobytes can claim to be a picture of a gigapixel; none is unpacked beyond this. */
const mostPixels = 200_000_000;

/**
 * Draws a picture anew from its pixels, with the boxes black: what was under them is in no layer, thumbnail or metadata of it.
 * @returns a JPEG; null when it is no picture
 */
export const burn = async (picture: Uint8Array, boxes: readonly Box[]): Promise<Buffer | null> => {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const box of boxes) {
      const { left, top, width, height } = pixelsOf(box, info);
      for (let y = top; y < top + height; y += 1) {
        const start = (y * info.width + left) * info.channels;
        data.fill(0, start, start + width * info.channels);
      }
    }
    const { width, height, channels } = info;
    return await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 85 }).toBuffer();
  } catch {
    return null;
  }
};
