import { expect, it } from "vitest";
import { writeCsv, writeLongCsv } from "./write-csv.ts";

it("writes a long table as it would a short one, and lets others have their turn in between", async () => {
  const rows = Array.from({ length: 5001 }, (_, at) => [at, `=${at}`, null, "a\nb,c"]);
  let turns = 0;
  const waiting = setInterval(() => {
    turns += 1;
  }, 0);
  const long = await writeLongCsv(["番号", "=式"], rows);
  clearInterval(waiting);
  expect(turns).toBeGreaterThan(0);
  expect(Buffer.compare(long, writeCsv(["番号", "=式"], rows))).toBe(0);
  expect(Buffer.compare(await writeLongCsv(["a"], []), writeCsv(["a"], []))).toBe(0);
});
