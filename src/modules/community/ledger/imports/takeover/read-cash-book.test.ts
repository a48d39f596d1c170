import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type PlainDate, plainDate } from "../../../../../kernel/dates.ts";
import { formatDate, formatEra, formatNumber } from "../../../../../kernel/era.ts";
import { readCashBook } from "./read-cash-book.ts";

const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const days: readonly ((day: PlainDate) => string)[] = [
  (day) => day,
  (day) => day.replaceAll("-", "/"),
  (day) => day.replaceAll("-", ""),
  (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
  (day) => formatEra(day),
  (day) => formatDate(day, "ja"),
  (day) => wide(formatEra(day)),
];
const amounts: readonly ((yen: number) => string)[] = [
  String,
  formatNumber,
  (yen) => `¥${formatNumber(yen)}`,
  (yen) => `${wide(formatNumber(yen))}円`,
  (yen) => `\\${yen}`,
];

const year = fc.array(
  fc.record({
    later: fc.integer({ min: 0, max: 20 }),
    isIn: fc.boolean(),
    yen: fc.integer({ min: 1, max: 9_999_999 }),
    day: fc.constantFrom(...days),
    amount: fc.constantFrom(...amounts),
  }),
  { minLength: 1, maxLength: 18 },
);

/** What somebody may have typed in Excel, and what it means. */
const written = (lines: typeof year extends fc.Arbitrary<infer T> ? T : never) => {
  let [day, held] = [plainDate("2019-04-01"), 50_000_000];
  const meant = lines.map((line, place) => {
    day = addDays(day, line.later);
    held += line.isIn ? line.yen : -line.yen;
    return {
      line: place + 4,
      day,
      kind: line.isIn ? ("in" as const) : ("out" as const),
      amount: line.yen,
      held,
    };
  });
  const rows = lines.map(({ isIn, yen, day: dayAs, amount }, place) => {
    const one = meant[place];
    const typed = amount(yen);
    const held = one && one.held < 0 ? `△${formatNumber(-one.held)}` : amount(one?.held ?? 0);
    return [
      one ? dayAs(one.day) : "",
      "品",
      isIn ? typed : "",
      isIn ? "" : typed,
      one?.held === 0 ? "0" : held,
    ];
  });
  return { meant, rows };
};
const asRows = (rows: readonly (readonly string[])[]) =>
  [
    ["出納帳"],
    ["日付", "摘要", "収入（円）", "支出（円）", "差引残高"],
    ["4/1", "前年度繰越", "", "", "50,000,000"],
    ...rows,
  ].map((cells, place) => ({ line: place + 1, cells }));
const until = plainDate("2020-03-31");

it("reads what was written, in whatever notation", () => {
  fc.assert(
    fc.property(year, (lines) => {
      const { meant, rows } = written(lines);
      const read = readCashBook(asRows(rows), 2019, until);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const [opening, ...others] = read.value.lines;
      expect(opening).toMatchObject({ kind: "opening", day: "2019-04-01", amount: 50_000_000 });
      expect(others.map(({ line, day, kind, amount }) => ({ line, day, kind, amount }))).toEqual(
        meant.map(({ held: _, ...one }) => one),
      );
      expect(read.value.closing).toBe(meant.at(-1)?.held);
    }),
  );
});

it("names the one line whose balance was changed, and the next that no longer follows from it", () => {
  fc.assert(
    fc.property(year, fc.nat(), fc.integer({ min: 1, max: 999 }), (lines, which, more) => {
      const { meant, rows } = written(lines);
      const at = which % rows.length;
      const changed = rows.map((cells, place) =>
        place === at ? [...cells.slice(0, 4), String(Math.abs(meant[place]?.held ?? 0) + more)] : cells,
      );
      fc.pre((meant[at]?.held ?? 0) >= 0);
      const read = readCashBook(asRows(changed), 2019, until);
      const found =
        !read.ok && read.error.kind === "invalid" ? read.error.issues.map(({ line }) => line) : [];
      expect(found).toEqual(at === rows.length - 1 ? [at + 4] : [at + 4, at + 5]);
    }),
  );
});

it("names an amount or a balance whose separators stand in the wrong place", () => {
  const read = readCashBook(
    asRows([
      ["4/2", "茶", "", "1,98", "49,998,020"],
      ["4/3", "花", "", "1,980", "49,99,6040"],
    ]),
    2019,
    until,
  );
  const found = !read.ok && read.error.kind === "invalid" ? read.error.issues : [];
  expect(found.map(({ line, message }) => [line, message.ja.split("は、")[0]])).toEqual([
    [4, "「1,98」"],
    [5, "「49,99,6040」"],
  ]);
});
