// A thread of its own for one look into a PDF from outside: whatever it does there can be ended from without.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const { bytes, page, longestSide } = workerData;

// The package looks for its program beside wherever it was bundled to; so it is handed over.
const wasm = readFileSync(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
const library = await PDFiumLibrary.init({
  wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
});

const look = async () => {
  const document = await library.loadDocument(bytes);
  const pages = document.getPageCount();
  if (page === null || page > pages) return { pages, drawn: null };
  const one = document.getPage(page - 1);
  const { originalWidth, originalHeight } = one.getOriginalSize();
  const scale = longestSide / Math.max(originalWidth, originalHeight, 1);
  const drawn = await one.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    render: "bitmap",
    renderFormFields: true,
  });
  return { pages, drawn: { width: drawn.width, height: drawn.height, pixels: drawn.data } };
};

// Broken, locked with a password, or no PDF at all: it can't be shown.
parentPort.postMessage(await look().catch(() => null));
