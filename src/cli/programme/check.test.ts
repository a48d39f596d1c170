import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { programmeCheck } from "./check.ts";

const run = async (files: string[], locale: "ja" | "en" = "ja") => {
  const lines: string[] = [];
  return { code: await programmeCheck(files, (line) => lines.push(line), locale), lines };
};

const written = async (name: string, content: string | Uint8Array) => {
  const file = join(await mkdtemp(join(tmpdir(), "machisen-")), name);
  await writeFile(file, content);
  return file;
};

it("finds nothing wrong with the programmes that come along", async () => {
  const files = ["programmes/tsurumi-2019.yaml", "programmes/osaka-2012.yaml"];
  expect(await run(files)).toEqual({ code: 0, lines: files.map((file) => `${file} 誤りはありません`) });
});

it("prints file, line, column, what is wrong and the mend, and goes on with the next file", async () => {
  const file = await written("bad.yaml", "version: 1\n\tcode: x\n");
  const { code, lines } = await run([file, "programmes/tsurumi-2019.yaml"], "en");
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${file}:2:1 a tab is used for indentation → replace the tab with two spaces`,
    "programmes/tsurumi-2019.yaml no mistakes",
  ]);
});

it("says so when a file isn't there or isn't UTF-8", async () => {
  const cp932 = await written("old.yaml", Uint8Array.from([0x92, 0xdf, 0x8c, 0xa9]));
  expect(await run(["nowhere.yaml", cp932])).toEqual({
    code: 1,
    lines: [
      "nowhere.yaml:1:1 ファイルを読めません → 場所と名前を確かめてください",
      `${cp932}:1:1 文字コードが UTF-8 ではありません → UTF-8 で保存してください`,
    ],
  });
});
