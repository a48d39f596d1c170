import sharp from "sharp";
import { expect, it } from "vitest";
import { anyPaper } from "../../../tests/support/any-paper.ts";
import { drawPage, pagesOf } from "./draw-page.ts";

it("counts the pages of a PDF and draws each as a picture, upright and on white", async () => {
  const pdf = await anyPaper(120);
  const pages = (await pagesOf(pdf)) ?? 0;
  expect(pages).toBeGreaterThan(1);
  const drawn = await Promise.all([drawPage(pdf, 1), drawPage(pdf, pages)]);
  for (const one of drawn) {
    if (!one) throw new Error("not drawn");
    const { width, height, format } = await sharp(one).metadata();
    expect([format, height]).toEqual(["jpeg", 2560]);
    expect(width).toBeLessThan(2560);
    const { channels } = await sharp(one).stats();
    expect(channels[0]?.max).toBeGreaterThan(250);
    expect(channels[0]?.min).toBeLessThan(60);
  }
  expect(drawn[0]?.equals(drawn[1] ?? Buffer.alloc(0))).toBe(false);
  expect(await drawPage(pdf, pages + 1)).toBeNull();
}, 60_000);

it("says of what is no PDF, is cut off or is much too long that it can't be drawn, and goes on", async () => {
  const pdf = await anyPaper(1);
  expect(await pagesOf(Buffer.from("%PDF-1.4 nothing"))).toBeNull();
  expect(await drawPage(pdf.slice(0, 200), 1)).toBeNull();
  expect(await drawPage(pdf, 1_000_000)).toBeNull();
  expect(await pagesOf(pdf)).toBe(1);
}, 60_000);
