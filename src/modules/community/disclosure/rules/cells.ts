/** The picture is divided into this many columns and rows; each cell can be blackened. */
export const grid = { columns: 12, rows: 16 } as const;

/** In parts of the picture's width and height, 0 to 1. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** In pixels, whole. */
export type PixelBox = Box;

/** A cell by its name, `row-column` counted from 1; null when there is none of that name. */
const cellBox = (name: string): Box | null => {
  const [, row, column] = /^(\d{1,2})-(\d{1,2})$/.exec(name) ?? [];
  const [r, c] = [Number(row), Number(column)];
  if (!(r >= 1 && r <= grid.rows && c >= 1 && c <= grid.columns)) return null;
  return {
    left: (c - 1) / grid.columns,
    top: (r - 1) / grid.rows,
    width: 1 / grid.columns,
    height: 1 / grid.rows,
  };
};

/** A place written by hand: left, top, width, height in percent of the picture. */
const writtenBox = (line: string): Box | null => {
  const parts = line
    .normalize("NFKC")
    .split(/[\s,、%]+/)
    .filter((part) => part !== "");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}(\.\d{1,2})?$/.test(part))) return null;
  const [left = 0, top = 0, width = 0, height = 0] = parts.map((part) => Number(part) / 100);
  return width > 0 && height > 0 && left + width <= 1.000001 && top + height <= 1.000001
    ? { left, top, width, height }
    : null;
};

export type ReadBoxes =
  | { readonly ok: true; readonly boxes: readonly Box[] }
  | { readonly ok: false; readonly path: "cell" | "places"; readonly what: string };

const mostWritten = 50;

/** What is to be blackened: cells that were ticked and places that were written, one a line. */
export const readBoxes = (cells: readonly string[], places: string): ReadBoxes => {
  const boxes: Box[] = [];
  for (const name of new Set(cells)) {
    const box = cellBox(name);
    if (!box) return { ok: false, path: "cell", what: name };
    boxes.push(box);
  }
  const lines = places.split("\n").filter((line) => line.trim() !== "");
  for (const line of lines) {
    const box = writtenBox(line);
    if (!box || lines.length > mostWritten) return { ok: false, path: "places", what: line.trim() };
    boxes.push(box);
  }
  return { ok: true, boxes };
};

/** The pixels that a box covers, also those that it touches only: rather one too many than a letter that can be read. */
export const pixelsOf = (
  box: Box,
  picture: { readonly width: number; readonly height: number },
): PixelBox => {
  const left = Math.max(0, Math.floor(box.left * picture.width));
  const top = Math.max(0, Math.floor(box.top * picture.height));
  return {
    left,
    top,
    width: Math.min(picture.width, Math.ceil((box.left + box.width) * picture.width)) - left,
    height: Math.min(picture.height, Math.ceil((box.top + box.height) * picture.height)) - top,
  };
};
