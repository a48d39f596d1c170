import { Worker } from "node:worker_threads";
import sharp from "sharp";
import { findDocument } from "./find-document.ts";

/** No receipt is longer. */
export const mostPages = 200;
/** As large as a photo is kept; small print stays readable. */
const longestSide = 2560;
/** A page that takes longer is meant to. */
const patience = 15_000;

type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
type Looked = { readonly pages: number; readonly drawn: Pixels | null };

const look = (bytes: Uint8Array, page: number | null): Promise<Looked | null> =>
  new Promise((done) => {
    const thread = new Worker(findDocument("draw-page.mjs"), {
      workerData: { bytes: Uint8Array.from(bytes), page, longestSide },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const end = (answer: Looked | null): void => {
      clearTimeout(late);
      void thread.terminate();
      done(answer);
    };
    const late = setTimeout(() => end(null), patience);
    thread.once("message", end);
    thread.once("error", () => end(null));
    thread.once("exit", () => end(null));
  });

// One at a time: several large ones at once would take the memory of everybody.
let before: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = before.then(work);
  before = next.catch(() => null);
  return next;
};

/** How many pages a PDF has, at most {@link mostPages}; null when it can't be read. */
export const pagesOf = async (pdf: Uint8Array): Promise<number | null> => {
  const looked = await inTurn(() => look(pdf, null));
  return looked && Math.min(looked.pages, mostPages);
};

/** A page of a PDF as a JPEG on white, counted from 1; null when there is no such page or it can't be drawn. */
export const drawPage = async (pdf: Uint8Array, page: number): Promise<Buffer | null> => {
  if (page > mostPages) return null;
  const drawn = (await inTurn(() => look(pdf, page)))?.drawn;
  if (!drawn) return null;
  const { width, height, pixels } = drawn;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 90 })
    .toBuffer();
};
