import sharp from "sharp";

const mostPixels = 200_000_000;

/** A picture turned by a quarter to the right; null when it is none. It is drawn anew as it is kept, so nothing is lost here. */
export const turnPicture = async (bytes: Uint8Array): Promise<Buffer | null> => {
  try {
    const drawn = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient();
    const { format } = await drawn.metadata();
    const turned = drawn.rotate(90);
    return await (format === "jpeg" || format === "webp"
      ? turned.toFormat(format, { quality: 100 })
      : turned
    ).toBuffer();
  } catch {
    return null;
  }
};
