import fc from "fast-check";
import { expect, test } from "vitest";
import { grid, pixelsOf, readBoxes } from "./cells.ts";

const side = fc.integer({ min: 20, max: 3000 });

test("all cells together cover every pixel, and none reaches out of the picture", () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const names = Array.from({ length: grid.rows * grid.columns }, (_, at) => {
        return `${Math.floor(at / grid.columns) + 1}-${(at % grid.columns) + 1}`;
      });
      const read = readBoxes(names, "");
      if (!read.ok) throw new Error("cells");
      const [across, down] = [new Set<number>(), new Set<number>()];
      for (const box of read.boxes) {
        const { left, top, width: w, height: h } = pixelsOf(box, { width, height });
        expect(left >= 0 && top >= 0 && left + w <= width && top + h <= height).toBe(true);
        for (let x = left; x < left + w; x += 1) across.add(x);
        for (let y = top; y < top + h; y += 1) down.add(y);
      }
      expect([across.size, down.size]).toEqual([width, height]);
    }),
    { numRuns: 20 },
  );
});

test("a place that was written covers at least what it says", () => {
  const percent = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(percent, percent, side, side, (left, top, width, height) => {
      const read = readBoxes([], `${left}, ${top}, ${100 - left}, ${100 - top}`);
      if (!read.ok || !read.boxes[0]) throw new Error("places");
      const box = pixelsOf(read.boxes[0], { width, height });
      expect(box.left).toBeLessThanOrEqual((left * width) / 100);
      expect(box.left + box.width).toBe(width);
      expect(box.top + box.height).toBe(height);
    }),
  );
});

test("what is no place is named", () => {
  for (const cell of ["0-1", "17-1", "1-13", "1", "x-1", "-1-1"])
    expect(readBoxes([cell], "")).toEqual({ ok: false, path: "cell", what: cell });
  for (const place of ["1 2 3", "90 0 20 10", "a b c d", "0 0 0 10", "-1 0 10 10", "0 0 1e2 5"])
    expect(readBoxes([], place)).toEqual({ ok: false, path: "places", what: place });
  expect(readBoxes([], "１０、２０、３０、４０\n\n 5 5 5 5 ")).toMatchObject({ ok: true });
});
