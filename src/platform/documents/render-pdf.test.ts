import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderPdf } from "./index.ts";

const example = JSON.parse(readFileSync("documents/monthly-report.example.json", "utf8"));

test("the monthly report becomes a tagged PDF with its own fonts, quickly", async () => {
  await renderPdf("monthly-report", example);
  const times: number[] = [];
  let pdf = new Uint8Array();
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now();
    pdf = await renderPdf("monthly-report", { ...example, number: `第${turn}号` });
    times.push(performance.now() - from);
  }
  if (process.env.PAPER) writeFileSync(process.env.PAPER, pdf);
  const text = Buffer.from(pdf).toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toMatch(/\/Marked true/);
  expect(text).toMatch(/\/Lang ?\(ja-JP\)/);
  const fonts = new Set([...text.matchAll(/\/FontName ?\/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1]));
  for (const font of fonts) expect(font).toMatch(/^NotoSansJP/);
  console.info(`warm: ${times.map((time) => time.toFixed(0)).join(", ")} ms; ${pdf.length} bytes`);
  expect(Math.min(...times)).toBeLessThan(500);
});

test("a template that fails says where, and the next paper is rendered all the same", async () => {
  await expect(renderPdf("monthly-report", { ...example, sections: [{ kind: "work" }] })).rejects.toThrow(
    "monthly-report.typ",
  );
  expect((await renderPdf("monthly-report", example)).length).toBeGreaterThan(10_000);
});
