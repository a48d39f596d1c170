import sharp from "sharp";

/** A photo of an invented receipt; each number is another picture. */
export const photo = async (n: number, name = `領収書${n}.jpg`): Promise<File> => {
  const background = { r: (n * 53) % 256, g: (n * 97) % 256, b: (n * 31) % 256 };
  const bytes = await sharp({ create: { width: 60, height: 90, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
};

/** The first bytes of a telephone's photo in another format. @param brand e.g. heic */
export const telephonePhoto = (brand: string, name: string): File =>
  new File([`\u0000\u0000\u0000\u0018ftyp${brand}\u0000\u0000\u0000\u0000mif1heic`], name);
