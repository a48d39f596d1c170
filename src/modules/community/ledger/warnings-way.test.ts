import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setToday } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { plainMonth } from "../../../kernel/dates.ts";
import type { AreaId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import { loadShippedPacks } from "../packs/index.ts";
import { makeBook } from "./actions/begin-book.ts";
import {
  answerWarning,
  type BookId,
  bookSheet,
  correctEntry,
  countOpenWarnings,
  type EnteredSlip,
  editSlip,
  enterSlip,
  listWarnings,
  type SlipId,
  slipSheet,
  type WarningId,
  warningsInMonth,
  warningsOfSlip,
  withdrawSlip,
} from "./index.ts";

let world: LedgerWorld;
let book: BookId;
beforeAll(async () => {
  world = await ledgerWorld();
  await asSystem(world.db, (ctx) => loadShippedPacks(ctx, "."));
  book = await world.begin();
  // Enough in the cash box and in the fund for everything that is bought here.
  await world.enter(book, {
    kind: "in",
    day: "2019-05-15",
    amount: "900,000",
    paper: "bank",
    party: "見本区役所",
  });
});
afterAll(() => world.close());
beforeEach(() => setToday(world.db, "2020-02-14", world.code));

/** Something of its own each time, so that no slip is like another by chance. */
let n = 0;
const own = (changes: Partial<EnteredSlip> = {}): Partial<EnteredSlip> => {
  n += 1;
  return { amount: String(1000 + n), ...changes };
};
const photo = (name: string): KeptFile => ({
  sha256: createHash("sha256").update(name).digest("hex"),
  mediaType: "image/jpeg",
  size: 10,
  name: `${name}.jpg`,
});
const enter = async (changes: Partial<EnteredSlip> = {}, pictures = [photo(randomUUID())]) => {
  const entered = await world.typed(book, own(changes));
  const done = await world.as("treasurer", (ctx) =>
    enterSlip(ctx, { book, entered, key: randomUUID(), pictures }),
  );
  if (!done.ok) throw new Error("not entered");
  return done.value.id;
};
const edit = async (id: SlipId, changes: Partial<EnteredSlip>) => {
  const entered = await world.typed(book, own(changes));
  const done = await world.as("treasurer", async (ctx) =>
    editSlip(ctx, { id, version: (await slipSheet(ctx, id))?.slip.version ?? 0, entered }),
  );
  expect(done.ok).toBe(true);
};
const withdraw = (id: SlipId) =>
  world.as("treasurer", async (ctx) =>
    withdrawSlip(ctx, { id, version: (await slipSheet(ctx, id))?.slip.version ?? 0, words: "二度書いた" }),
  );
const all = (id: SlipId, who: Officer = "ward") => world.as(who, (ctx) => warningsOfSlip(ctx, id));
const open = async (id: SlipId): Promise<string[]> =>
  (await all(id)).filter(({ mendedOn }) => mendedOn === null).map(({ code }) => code);

describe("a slip that is written", () => {
  it("is kept without a word where it is in order, and never refused for a warning", async () => {
    expect(await all(await enter())).toEqual([]);
    expect(
      await open(await enter({ addressedTo: "上様", what: "品代", shopPlace: "", paper: "receipt" })),
    ).toEqual(["addressee-nobody", "no-shop", "vague-what"]);
  });

  it("loses a warning that no longer holds, keeps the one that does, and remembers both", async () => {
    const id = await enter({ addressedTo: "上様", what: "品代" });
    await setToday(world.db, "2020-02-20", world.code);
    await edit(id, { addressedTo: "上様" });
    const [kept, mended] = await all(id);
    expect(kept).toMatchObject({ code: "addressee-nobody", foundOn: "2020-02-14", mendedOn: null });
    expect(mended).toMatchObject({ code: "vague-what", foundOn: "2020-02-14", mendedOn: "2020-02-20" });
    await edit(id, { addressedTo: "上様", what: "品代" });
    expect((await all(id)).map(({ code, mendedOn }) => [code, mendedOn])).toEqual([
      ["addressee-nobody", null],
      ["vague-what", null],
      ["vague-what", "2020-02-20"],
    ]);
  });

  it("says what it says now when the figures change", async () => {
    const food = async (amount: string) => {
      const [part] = (await world.typed(book)).parts;
      const category = String((await world.chart(book)).accounts.find(({ code }) => code === "food")?.id);
      return { amount, parts: part ? [{ ...part, category }] : [] };
    };
    const id = await enter(await food("90,000"));
    await edit(id, await food("95,000"));
    expect((await all(id)).map(({ code, values }) => [code, values])).toEqual([
      ["food", { spent: 95000, most: 80000 }],
    ]);
  });

  it("is asked about money to the council's own people, and names nobody", async () => {
    const id = await enter({ party: "見本会長 様" });
    expect((await all(id)).map(({ code, values }) => [code, values])).toEqual([
      ["to-member", { is: "officer" }],
    ]);
    expect(await open(await enter({ party: "見本 隣" }))).toEqual([]);
  });

  it("is asked about the cash box when it brings money in", async () => {
    const { accounts } = await world.chart(book);
    const place = (code: string) => String(accounts.find((one) => one.code === code)?.id);
    const draw = { kind: "move", account: place("bank"), to: place("cash"), party: "" } as const;
    const first = await enter({ ...draw, day: "2019-04-02", amount: "150,000" });
    expect(await open(first)).toEqual([]);
    const second = await enter({ ...draw, day: "2019-04-03", amount: "60,000" });
    expect((await all(second)).map(({ code, values }) => [code, values])).toEqual([
      ["cash-held", { held: 210_000, most: 200_000 }],
    ]);
    // The same once it is posted, and not of what lies before it.
    await world.approve(book, [first, second]);
    expect(await open(await enter({ ...draw, day: "2019-04-01", amount: "1,000" }))).toEqual([]);
    expect(await open(await enter({ ...draw, day: "2019-05-01", amount: "1,000" }))).toEqual(["cash-held"]);
  });
});

describe("the same receipt twice", () => {
  const withPhoto = async (name: string, likeness: string | null = null, into = book, day = "2019-06-03") => {
    const entered = await world.typed(into, own({ day }));
    const pictures = [{ ...photo(name), likeness }];
    const done = await world.as("treasurer", (ctx) =>
      enterSlip(ctx, { book: into, entered, key: randomUUID(), pictures }),
    );
    if (!done.ok) throw new Error("not entered");
    return done.value.id;
  };
  const why = async (id: SlipId) => (await all(id)).map(({ values }) => values.why);

  it("is found by its figures, and settled when the other one is withdrawn", async () => {
    const first = await enter({ amount: "77,700", party: "株式会社 見本商店" });
    const second = await enter({ amount: "77,700" });
    expect(await open(first)).toEqual([]);
    expect(await why(second)).toEqual(["figures"]);
    await withdraw(first);
    expect(await open(second)).toEqual([]);
  });

  it("is found by its photo, and by a copy of it", async () => {
    const first = await withPhoto("one", "f0f0f0f0f0f0f0f0");
    expect(await open(first)).toEqual([]);
    expect(await why(await withPhoto("one", "f0f0f0f0f0f0f0f0"))).toEqual(["picture"]);
    expect(await why(await withPhoto("copy", "f0f0f0f0f0f0f0ff"))).toEqual(["likeness"]);
    expect(await why(await withPhoto("other", "0f0f0f0f0f0f0f0f"))).toEqual([]);
    expect(await why(await withPhoto("pdf"))).toEqual([]);
    expect(await why(await withPhoto("another pdf"))).toEqual([]);
  });

  it("is found by a copy of its photo in this year and the years beside it, by the very photo in any", async () => {
    const area = (await world.as("treasurer", (ctx) => bookSheet(ctx, book)))?.book.area;
    if (!area) throw new Error("no book");
    const likeness = "123456789abcdef0";
    const of = async (year: number) => {
      const place = { area, council: world.council, year };
      const own = await world.as("treasurer", (ctx) => makeBook(ctx, place, world.people.treasurer));
      return withPhoto(`of ${year}`, likeness, own, `${year}-06-03`);
    };
    await of(2016);
    expect(await why(await withPhoto("years later", likeness))).toEqual([]);
    const beside = await of(2018);
    expect(
      (await all(beside)).filter(({ code }) => code === "twice").map(({ values }) => values.why),
    ).toEqual(["likeness"]);
    expect(await why(await withPhoto("of 2016"))).toEqual(["picture"]);
  });

  it("is no such thing when an entry was taken back and written anew", async () => {
    const wrong = await enter({ amount: "88,800", addressedTo: "上様" });
    await world.approve(book, [wrong]);
    const entry = (await world.as("treasurer", (ctx) => slipSheet(ctx, wrong)))?.entry;
    if (!entry) throw new Error("not posted");
    const taken = await world.as("treasurer", (ctx) =>
      correctEntry(ctx, { entry: entry.id, words: "宛名の間違い", key: randomUUID() }),
    );
    if (!taken.ok) throw new Error("not corrected");
    expect(await open(wrong)).toEqual(["addressee-nobody"]);
    await world.approve(book, [taken.value]);
    expect(await open(wrong)).toEqual([]);
    expect(await open(await enter({ amount: "88,800" }))).toEqual([]);
  });
});

describe("whatever is written, edited and withdrawn", () => {
  it("leaves open exactly what the last writing has", async () => {
    const wrongs = {
      "addressee-nobody": { addressedTo: "上様" },
      "vague-what": { what: "品代" },
      "no-shop": { shopPlace: "" },
      "to-member": { party: "見本 会計" },
    } as const satisfies Record<string, Partial<EnteredSlip>>;
    type Wrong = keyof typeof wrongs;
    const codes = Object.keys(wrongs) as Wrong[];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(codes), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (writings, gone) => {
          const typed = (some: readonly Wrong[]): Partial<EnteredSlip> =>
            Object.assign({}, ...some.map((one) => wrongs[one]));
          const [first = [], ...then] = writings;
          const id = await enter(typed(first));
          for (const next of then) await edit(id, typed(next));
          if (gone) await withdraw(id);
          const last = gone ? [] : (writings.at(-1) ?? []);
          expect((await open(id)).sort()).toEqual([...last].sort());
          // Opened once for each time it came up after it was not there.
          const comings = codes.map(
            (code) => writings.filter((w, k) => w.includes(code) && !writings[k - 1]?.includes(code)).length,
          );
          const kept = await all(id);
          expect(codes.map((code) => kept.filter((one) => one.code === code).length)).toEqual(comings);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("an answer", () => {
  const first = async (id: SlipId): Promise<WarningId> => (await all(id))[0]?.id as WarningId;
  const answer = (who: Officer, slip: SlipId, warning: WarningId, words: string) =>
    world.as(who, (ctx) => answerWarning(ctx, { slip, warning, words }));

  it("is the treasurer's, in words, also to what is posted; the warning stays for the ward to decide", async () => {
    const id = await enter({ addressedTo: "上様" });
    const warning = await first(id);
    await world.approve(book, [id]);
    expect(await answer("treasurer", id, warning, "  ")).toMatchObject({
      ok: false,
      error: { kind: "invalid", issues: [{ path: "answer" }] },
    });
    for (const who of ["chair", "ward", "auditor"] as const)
      expect(await answer(who, id, warning, "だめ")).toMatchObject({
        ok: false,
        error: { kind: "forbidden" },
      });
    expect(await answer("stranger", id, warning, "だめ")).toMatchObject({
      ok: false,
      error: { kind: "not-found" },
    });
    expect(await answer("treasurer", await enter(), warning, "ほかの証憑")).toMatchObject({
      error: { kind: "not-found" },
    });
    expect(await answer("treasurer", id, warning, "書き直しを断られた。区役所に相談済み。")).toMatchObject({
      ok: true,
    });
    expect(await all(id)).toMatchObject([
      { mendedOn: null, answer: "書き直しを断られた。区役所に相談済み。", answeredBy: "見本 会計" },
    ]);
  });

  it("isn't taken once the warning is settled", async () => {
    const id = await enter({ addressedTo: "上様" });
    const warning = await first(id);
    await edit(id, {});
    expect(await answer("treasurer", id, warning, "もう直した")).toMatchObject({
      ok: false,
      error: { kind: "conflict" },
    });
  });

  it("is refused by the database to anybody else, and so is changing what was settled", async () => {
    const id = await enter({ addressedTo: "上様" });
    const warning = await first(id);
    const write = (who: Officer) =>
      world.as(who, (ctx) =>
        ctx.db
          .updateTable("ledger.warning")
          .set({ answer: "x", answered_at: new Date(), answered_by: world.people[who] })
          .where("id", "=", warning)
          .executeTakeFirst(),
      );
    await expect(write("chair")).rejects.toThrow(/answered by the treasurer/);
    for (const who of ["ward", "auditor", "stranger"] as const)
      expect((await write(who)).numUpdatedRows, who).toBe(0n);
    await edit(id, {});
    await expect(write("treasurer")).rejects.toThrow(/is mended/);
    await expect(
      world.as("treasurer", (ctx) => ctx.db.deleteFrom("ledger.warning").execute()),
    ).rejects.toThrow(/permission denied/);
  });
});

const listed = async (ctx: Ctx) =>
  (await listWarnings(ctx, book, { standing: "open", codes: null, order: "day", page: 1, size: 1000 })).rows;

describe("the warnings of a book", () => {
  it("are listed with their slips, and counted", async () => {
    const before = await world.as("auditor", (ctx) => countOpenWarnings(ctx, book));
    const id = await enter({ addressedTo: "上様", what: "お品代", day: "2019-04-05" });
    const rows = await world.as("ward", listed);
    expect(rows).toHaveLength(before.open + 2);
    expect(rows.filter(({ slip }) => slip === id)).toMatchObject([
      { code: "addressee-nobody", day: "2019-04-05", what: "お品代" },
      { code: "vague-what" },
    ]);
    expect(await world.as("ward", (ctx) => countOpenWarnings(ctx, book))).toEqual({
      open: before.open + 2,
      unanswered: before.unanswered + 2,
    });
    expect(await world.as("stranger", listed)).toEqual([]);
  });

  it("are counted by month as they were opened and mended, by the programme's days", async () => {
    const { area_id: area } = (
      await world.db.owner.query("select area_id from councils.council where id = $1", [world.council])
    ).rows[0];
    const counts = async (month: string) => {
      const rows = await world.as("ward", (ctx) =>
        warningsInMonth(ctx, { areas: [area] }, plainMonth(month)),
      );
      const {
        opened = 0,
        mended = 0,
        open: still = 0,
      } = rows.find(({ council }) => council === world.council) ?? {};
      return { opened, mended, still };
    };
    await setToday(world.db, "2020-03-05", world.code);
    const before = { march: await counts("2020-03"), february: await counts("2020-02") };
    const id = await enter({ addressedTo: "上様", what: "お品代" });
    await edit(id, { addressedTo: "上様" });
    expect(await counts("2020-03")).toEqual({
      opened: before.march.opened + 2,
      mended: before.march.mended + 1,
      still: before.march.still + 1,
    });
    expect(await counts("2020-02")).toEqual(before.february);
    expect(await counts("2019-01")).toEqual({ opened: 0, mended: 0, still: 0 });
    const seenBy = (who: Officer, areas: readonly AreaId[]) =>
      world.as(who, (ctx) => warningsInMonth(ctx, { areas }, plainMonth("2020-03")));
    expect(await seenBy("stranger", [area])).toEqual([]);
    await world.db.owner.query(
      "update ledger.warning set mended_at = found_at, mended_on = found_on where mended_at is null",
    );
    const later = (month: string) =>
      world.as("ward", (ctx) => warningsInMonth(ctx, { areas: [area] }, plainMonth(month)));
    expect(await later("2020-04")).toEqual([]);
    expect(await seenBy("ward", [])).toEqual([]);
  });
});
