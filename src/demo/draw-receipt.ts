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

/** From where the light falls on the paper: x and y of the bright and the dark end. */
const lights = [
  [0, 0, 1, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 1, 0, 0],
] as const;
const size = { width: 900, height: 1200 };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the name of whoever took the money stands: left, top, width, height in percent, as it is written to blacken a place. */
export const nameOnReceipt = "10 74 70 8";

/**
 * The photo of an invented receipt, marked as a sample.
 * @param root folder of the project, whose fonts it is written with
 */
export const drawReceipt = async (root: string, receipt: Receipt): Promise<Buffer> => {
  const fontfile = join(
    root,
    "node_modules/@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf",
  );
  const line = async (text: string, points: number, left: number, top: number) => ({
    input: await sharp({
      text: { text: escaped(text), fontfile, font: `Noto Sans JP ${points}`, rgba: true },
    })
      .png()
      .toBuffer(),
    left,
    top,
  });
  const paper = await Promise.all([
    line("領 収 書", 60, 300, 90),
    line("（架空の見本）", 30, 350, 180),
    line(`${receipt.to} 様`, 34, 90, 290),
    line(`¥ ${receipt.amount.toLocaleString("en")} −`, 72, 170, 420),
    line(`但し ${receipt.what}`, 32, 90, 590),
    line("上記の金額を領収しました", 30, 90, 660),
    line(receipt.day, 32, 90, 740),
    line(receipt.shop, 36, 90, 810),
    line("担当 見本 花子", 32, 90, 905),
    line(receipt.place, 28, 90, 1010),
  ]);
  // Each shop has paper of its own, or the photos would be taken for copies of one another.
  const [x1, y1, x2, y2] = lights[receipt.shop.length % lights.length] ?? [0, 0, 1, 1];
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <linearGradient id="g" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#fffdf6"/><stop offset="1" stop-color="#b9ab8d"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(Buffer.from(ground)).composite(paper).jpeg().toBuffer();
};
