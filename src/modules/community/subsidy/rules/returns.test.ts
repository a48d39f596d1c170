import { describe, expect, it } from "vitest";
import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import type { BookId, ReturnedEntry } from "../../ledger/index.ts";
import { agreesOnReturns, returnsOf } from "./returns.ts";

const [own, next] = [1 as BookId, 2 as BookId];
const back = (book: BookId, day: string, amount: number): ReturnedEntry => ({
  book,
  slip: null,
  day: plainDate(day),
  amount,
});
const claim = (repaid: number, final: number | null = 70) => ({
  book: own,
  decided: 100,
  final,
  paid: 100,
  repaid,
});
const paid = (day: string, id = 1, reverses: number | null = null) => ({
  id,
  kind: reverses === null ? ("paid" as const) : ("reversed" as const),
  day: plainDate(day) as PlainDate,
  reverses,
});
const amounts = (entries: readonly ReturnedEntry[]) => entries.map(({ amount }) => amount);

describe("money given back in the book", () => {
  it("belongs to the claim from its first payment on; before that it is the year before's", () => {
    const entries = [back(own, "2019-05-20", 9), back(own, "2020-03-25", 30)];
    expect(amounts(returnsOf(claim(30), [paid("2019-06-10")], entries))).toEqual([30]);
    expect(returnsOf({ ...claim(0), paid: 0 }, [], entries)).toEqual([]);
    const mended = [paid("2019-05-01"), paid("2019-05-02", 2, 1), paid("2019-06-10", 3)];
    expect(amounts(returnsOf(claim(30), mended, entries))).toEqual([30]);
  });

  it("stands in the next book until all is given back that was or is owed; the rest is the next year's", () => {
    const entries = [back(next, "2020-05-20", 10), back(next, "2020-05-21", 20), back(next, "2021-03-01", 5)];
    const of = (repaid: number) => amounts(returnsOf(claim(repaid), [paid("2019-06-10")], entries));
    expect(of(30)).toEqual([10, 20]);
    // The ward hasn't written anything down yet, but 30 are to be given back.
    expect(of(0)).toEqual([10, 20]);
    expect(
      amounts(returnsOf(claim(30), [paid("2019-06-10")], [back(own, "2020-03-25", 30), ...entries])),
    ).toEqual([30]);
    expect(returnsOf(claim(0, 100), [paid("2019-06-10")], entries)).toEqual([]);
  });

  it("agrees with the ward where the sums do, also as less income", () => {
    const entry = [{ amount: 30 }];
    expect(agreesOnReturns(claim(30), entry, 100)).toBe(true);
    expect(agreesOnReturns(claim(20), entry, 100)).toBe(false);
    expect(agreesOnReturns(claim(0), entry, 100)).toBe(false);
    expect(agreesOnReturns(claim(0), [], 100)).toBe(true);
    expect(agreesOnReturns(claim(30), [], 70)).toBe(true);
    expect(agreesOnReturns(claim(30), [], 100)).toBe(false);
  });
});
