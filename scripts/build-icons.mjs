import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "./prepare.mjs";

const ground = { r: 255, g: 255, b: 255, alpha: 1 };

/**
 * Draws the icons of a home screen from the one icon. A phone may cut them round, so the drawing keeps to the middle.
 * @param {string} folder where the public files go, e.g. `dist/public`
 */
export const buildIcons = async (folder) => {
  const drawing = await readFile(join(root, "src/web/styles/icon.svg"));
  await mkdir(folder, { recursive: true });
  for (const size of [192, 512]) {
    const inner = Math.round(size * 0.64);
    const rest = size - inner;
    await sharp(drawing, { density: (72 * inner) / 32 })
      .resize(inner, inner)
      .extend({
        top: Math.floor(rest / 2),
        bottom: Math.ceil(rest / 2),
        left: Math.floor(rest / 2),
        right: Math.ceil(rest / 2),
        background: ground,
      })
      .flatten({ background: ground })
      .png({ compressionLevel: 9 })
      .toFile(join(folder, `icon-${size}.png`));
  }
};
