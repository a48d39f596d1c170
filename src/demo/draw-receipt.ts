import { createHash } from "node:crypto";
import { join } from "node:path";
import sharp from "sharp";
import type { Paper } from "../modules/community/ledger/index.ts";
import { diceOf } from "./dice.ts";

export type Receipt = {
  readonly paper: Paper;
  readonly shop: string;
  readonly place: string;
  /** As it is written there; empty = nobody. */
  readonly to: string;
  readonly day: string;
  readonly what: string;
  /** Whole yen. */
  readonly amount: number;
};

const size = { width: 600, height: 800 };

/** What each kind of paper says of itself and of its amount. */
const saying: Partial<Record<Paper, readonly [title: string, amount: string]>> = {
  estimate: ["御 見 積 書", "上記のとおりお見積りいたします"],
  invoice: ["請 求 書", "上記の金額をご請求いたします"],
};
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the name of whoever took the money stands: left, top, width, height in percent, as it is written to blacken a place. */
export const nameOnReceipt = "10 74 70 8";

const fontfile = "node_modules/@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf";
const lines = new Map<string, Promise<Buffer>>();

/** Letters as a picture; what stands on every receipt is drawn once. */
const lettersOf = (root: string, text: string, points: number): Promise<Buffer> => {
  const key = `${points} ${text}`;
  const known = lines.get(key);
  if (known) return known;
  const drawn = sharp({
    text: {
      text: escaped(text),
      fontfile: join(root, fontfile),
      font: `Noto Sans JP ${points}`,
      rgba: true,
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  lines.set(key, drawn);
  return drawn;
};

/** Soft shade as on a photo taken by hand, other on each, or they would be taken for copies of one another. */
const shadeOf = (seed: string): Promise<Buffer> => {
  const dice = diceOf(createHash("sha256").update(seed).digest().readUInt32LE(0));
  const [wide, high] = [8, 9];
  const spots = Buffer.from(
    Array.from({ length: wide * high }, () => dice.between(226, 255)).flatMap((light) => [
      light,
      light - 4,
      light - 14,
    ]),
  );
  return sharp(spots, { raw: { width: wide, height: high, channels: 3 } })
    .resize({ ...size, fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
};

/**
 * The photo of an invented receipt, marked as a sample.
 * @param root folder of the project, whose fonts it is written with
 */
export const drawReceipt = async (root: string, receipt: Receipt): Promise<Buffer> => {
  const { paper, to } = receipt;
  const [title, said] = saying[paper] ?? ["領 収 書", "上記の金額を領収しました"];
  const line = async (text: string, points: number, left: number, top: number) =>
    text === "" ? [] : [{ input: await lettersOf(root, text, points), left, top }];
  const written = await Promise.all([
    line(title, 40, 200, 60),
    line("（架空の見本）", 20, 233, 120),
    line(to === "" || to === "上様" ? to : `${to} 様`, 23, 60, 193),
    line(`¥ ${receipt.amount.toLocaleString("en")} −`, 48, 113, 280),
    line(`但し ${receipt.what}`, 21, 60, 393),
    line(said, 20, 60, 440),
    line(receipt.day, 21, 60, 493),
    line(receipt.shop, 24, 60, 540),
    line("担当 見本 花子", 21, 60, 603),
    line(receipt.place, 19, 60, 673),
  ]);
  return sharp(await shadeOf(JSON.stringify(receipt)), { raw: { ...size, channels: 3 } })
    .composite(written.flat())
    .jpeg({ quality: 70 })
    .toBuffer();
};
