import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** The declarations of the Japanese font's subsets, pointing at `fonts/` beside the stylesheet. */
const fontFaces = async (fontFolder) =>
  (await readFile(join(fontFolder, "index.css"), "utf8"))
    .replaceAll("url(./files/", "url(fonts/")
    .replaceAll(/\/\*.*?\*\/\s*/g, "")
    .replaceAll(/\s*\n\s*/g, "");

/**
 * Builds `main.css` and lays the font subsets and the icon beside it.
 * @param {string} folder where the public files go, e.g. `dist/public`
 */
export const buildStyles = async (folder = join(root, "dist", "public")) => {
  const fontFolder = dirname(require.resolve("@fontsource-variable/noto-sans-jp/package.json"));
  const tailwind = join(dirname(require.resolve("@tailwindcss/cli/package.json")), "dist", "index.mjs");
  const sheet = join(folder, "main.css");
  await mkdir(folder, { recursive: true });
  await Promise.all([
    run(
      process.execPath,
      [tailwind, "--input", join(root, "src/web/styles/main.css"), "--output", sheet, "--minify"],
      {
        // Tailwind looks for class names from here on.
        cwd: join(root, "src/web"),
      },
    ),
    cp(join(fontFolder, "files"), join(folder, "fonts"), { recursive: true }),
    copyFile(join(root, "src/web/styles/icon.svg"), join(folder, "icon.svg")),
  ]);
  await writeFile(sheet, (await fontFaces(fontFolder)) + (await readFile(sheet, "utf8")));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStyles(process.argv[2]);
