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

/** A PDF of so many empty pages, as a scanner makes one. */
export const pdfOf = (pages: number, name: string): File => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`).join(" ")}] >>`,
    ...Array.from({ length: pages }, () => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
  ];
  let text = "%PDF-1.7\n";
  const starts = objects.map((object, n) => {
    const start = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new File([text], name, { type: "application/pdf" });
};

/** A picture whose upper half is red and whose lower half is blue, taken with the telephone upside down. */
export const upsideDown = async (name: string): Promise<File> => {
  const half = (background: string) =>
    sharp({ create: { width: 80, height: 60, channels: 3, background } })
      .png()
      .toBuffer();
  const upright = await sharp({ create: { width: 80, height: 120, channels: 3, background: "#fff" } })
    .composite([
      { input: await half("#f00"), top: 0, left: 0 },
      { input: await half("#00f"), top: 60, left: 0 },
    ])
    .png()
    .toBuffer();
  const bytes = await sharp(upright).rotate(180).withMetadata({ orientation: 3 }).jpeg().toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
};
