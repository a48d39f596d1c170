import { readFileSync } from "node:fs";

/** The second version of the rules for tests: with a fraction, caps of projects and categories, income taken off, rounding to the nearest. */
export const limitsPack = readFileSync("tests/fixtures/rule-packs/without-food.yaml", "utf8")
  .replace("version: 1", "version: 2")
  .replace(
    "rate: { percent: 50 }\n    rounding: { unit: 1000, direction: down }",
    `rate: { share: 2/3 }
    cap: 900000
    capPerProject: 60000
    caps:
      - { category: supplies, most: 150000, reason: { ja: 年度を通した消耗品の上限です。, en: The most for supplies in a year. } }
    deducted: [takings]
    rounding: { unit: 100, direction: half-up }
    projectReportDays: 20`,
  );
