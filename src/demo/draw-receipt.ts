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

const size = { width: 480, height: 640 };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** No two papers lie in the same light, or the photos would be taken for copies of one another. */
const paperOf = ({ shop, day, what, amount }: Receipt): Buffer =>
  Buffer.from(
    [...createHash("sha512").update([shop, day, what, amount].join(" ")).digest().subarray(0, 48)].flatMap(
      (one) => [214 + (one % 42), 210 + (one % 42), 196 + (one % 42)],
    ),
  );

/** Where the name of whoever took the money stands: left, top, width, height in percent, as it is written to blacken a place. */
export const nameOnReceipt = "5 73 70 7";

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
    sized("　　　領 収 書", 32),
    sized("　　　　　　　　（架空の見本）", 16),
    sized(`${receipt.to} 様`, 18),
    sized(`　¥ ${receipt.amount.toLocaleString("en")} −`, 38),
    sized(`但し ${receipt.what}`, 17),
    sized("上記の金額を領収しました", 16),
    sized(receipt.day, 17),
    sized(receipt.shop, 19),
    sized("担当 見本 花子", 17),
    sized(receipt.place, 15),
  ];
  const text = {
    text: lines.join("\n"),
    fontfile,
    font: "Noto Sans JP",
    width: 416,
    spacing: 22,
    rgba: true,
  };
  const print = await sharp({ text }).png({ compressionLevel: 1 }).toBuffer();
  return sharp(paperOf(receipt), { raw: { width: 6, height: 8, channels: 3 } })
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .composite([{ input: print, left: 40, top: 48 }])
    .jpeg()
    .toBuffer();
};
