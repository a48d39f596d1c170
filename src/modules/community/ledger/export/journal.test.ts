import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hledger } from "../../../../../tests/support/hledger.ts";
import { type JournalEntry, journalOf } from "./journal.ts";

const facts = { council: { id: 1, name: "見本; 協議会\nその他" }, year: 2019, head: "0".repeat(64) };

/** What people type, and what a journal would take for its own. */
const typed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    ..."; comment|(12) x|* y|! z|  two  spaces |2019-01-01 open|a\nb|a\r\n    expenses:x  JPY 5|date:2018-01-01|[2019/1/1]|JPY 5|\u2028|\u0085\v\f|\t\t|= 5|~ monthly|include x|（株）見本; 薬局".split(
      "|",
    ),
    "a | b",
    "|",
    "",
  ),
);
const entries: fc.Arbitrary<JournalEntry[]> = fc
  .array(
    fc.record({
      party: typed,
      what: typed,
      voucher: fc.option(fc.integer({ min: 1, max: 999 })),
      reverses: fc.option(fc.integer({ min: 1, max: 99 })),
      day: fc.constantFrom("2019-04-01", "2020-02-29", "2020-03-31"),
      yen: fc.integer({ min: 1, max: 9_999_999_999 }),
      fund: fc.constantFrom("activity", "fees"),
      project: fc.option(fc.constantFrom("p1", "p2")),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ yen, fund, project, ...entry }, at) => ({
      ...entry,
      no: at + 1,
      kind: "out",
      lines: [
        { kind: "expense", account: "supplies", fund, project, amount: yen },
        { kind: "cash", account: "cash", fund, project: null, amount: -yen },
      ],
    })),
  );

type Read = { readonly head: string; readonly lines: readonly (readonly [string, number])[] };

/** The journal's transactions, read by rules that know nothing of how it was written. */
const read = (journal: string): Read[] =>
  journal
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line !== "" && !/^[;c]/.test(line)))
    .filter((block) => block.length > 0)
    .map(([head = "", ...lines]) => ({
      head,
      lines: lines.map((line) => {
        const [account = "", rest = ""] = line.trim().split(/ {2,}/);
        return [account, Number(rest.replace("JPY ", ""))] as const;
      }),
    }));

describe("a journal for hledger", () => {
  it("has one transaction for each entry, whatever was typed, and each comes to nothing", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const found = read(journalOf(facts, list));
        expect(found.length).toBe(list.length);
        for (const [at, { head, lines }] of found.entries()) {
          const entry = list[at];
          expect(head.startsWith(`${entry?.day} * (${at + 1}`)).toBe(true);
          expect(lines).toEqual(
            entry?.lines.map(({ kind, account, amount }) => [
              `${kind === "cash" ? "assets" : "expenses"}:${account}`,
              amount,
            ]),
          );
          expect(head.split(";").length).toBe(entry?.reverses === null ? 1 : 2);
        }
      }),
    );
  });

  it.skipIf(hledger === null)(
    "is read by hledger itself as it was meant, where it is there",
    () => {
      const program = hledger ?? "";
      const folder = mkdtempSync(join(tmpdir(), "journal-"));
      const file = join(folder, "book.journal");
      fc.assert(
        fc.property(entries, (list) => {
          writeFileSync(file, journalOf(facts, list));
          const printed = JSON.parse(
            execFileSync(program, ["-f", file, "print", "-O", "json"], {
              encoding: "utf8",
              env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
            }),
          ) as {
            tdate: string;
            tdate2: string | null;
            tcode: string;
            tpostings: {
              paccount: string;
              pdate: unknown;
              pamount: { aquantity: { floatingPoint: number } }[];
            }[];
          }[];
          const byNo = [...printed].sort(
            (one, other) => Number.parseInt(one.tcode, 10) - Number.parseInt(other.tcode, 10),
          );
          expect(
            byNo.map(({ tdate, tdate2, tpostings }) => [
              tdate,
              tdate2,
              tpostings.map(({ paccount, pdate, pamount }) => [
                paccount,
                pdate,
                pamount[0]?.aquantity.floatingPoint,
              ]),
            ]),
          ).toEqual(
            list.map(({ day, lines }) => [
              day,
              null,
              lines.map(({ kind, account, amount }) => [
                `${kind === "cash" ? "assets" : "expenses"}:${account}`,
                null,
                amount,
              ]),
            ]),
          );
        }),
        { numRuns: 25 },
      );
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});
