import { createHash } from "node:crypto";
import { join } from "node:path";
import sharp from "sharp";

export type Receipt = {
  readonly shop: string;
  readonly place: string;
  readonly to: string;
  readonly day: string;
  readonly what: string;
  /** Whole yen. */
  readonly amount: number;
};

const size = { width: 600, height: 800 };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** No two papers lie in the same light, or the photos would be taken for copies of one another. */
const paperOf = ({ shop, day, what, amount }: Receipt): Buffer =>
  Buffer.from(
    [...createHash("sha512").update([shop, day, what, amount].join(" ")).digest().subarray(0, 48)].flatMap(
      (one) => [214 + (one % 42), 210 + (one % 42), 196 + (one % 42)],
    ),
  );

/** Where the name of whoever took the money stands: left, top, width, height in percent, as it is written to blacken a place. */
export const nameOnReceipt = "5 74 70 6";

/**
 * The photo of an invented receipt, marked as a sample.
 * @param root folder of the project, whose fonts it is written with
 */
export const drawReceipt = async (root: string, receipt: Receipt): Promise<Buffer> => {
  const fontfile = join(
    root,
    "node_modules/@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf",
  );
  const sized = (text: string, points: number) => `<span size="${points}pt">${escaped(text)}</span>`;
  const lines = [
    sized("　　　領 収 書", 40),
    sized("　　　　　　　　（架空の見本）", 20),
    sized(`${receipt.to} 様`, 22),
    sized(`　¥ ${receipt.amount.toLocaleString("en")} −`, 48),
    sized(`但し ${receipt.what}`, 21),
    sized("上記の金額を領収しました", 20),
    sized(receipt.day, 21),
    sized(receipt.shop, 24),
    sized("担当 見本 花子", 21),
    sized(receipt.place, 19),
  ];
  const text = {
    text: lines.join("\n"),
    fontfile,
    font: "Noto Sans JP",
    width: 520,
    spacing: 28,
    rgba: true,
  };
  const print = await sharp({ text }).png({ compressionLevel: 1 }).toBuffer();
  return sharp(paperOf(receipt), { raw: { width: 6, height: 8, channels: 3 } })
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .composite([{ input: print, left: 50, top: 60 }])
    .jpeg()
    .toBuffer();
};
