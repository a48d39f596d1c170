import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../../kernel/dates.ts";
import type { OtherSlip, SeenSlip, Warning } from "./shape.ts";
import {
  around,
  bank,
  cash,
  equipment,
  food,
  id,
  other,
  part,
  printing,
  slip,
  snacks,
  supplies,
  told,
} from "./warnings.fixture.ts";
import { warningsOf } from "./warnings-of.ts";

it("says nothing of a receipt that is in order", () => {
  expect(told()).toEqual([]);
  expect(
    told({ pictures: [{ sha256: "a", likeness: "00ff00ff00ff00ff", turned: [] }] }, { others: [other()] }),
  ).toEqual([]);
});

describe("whom a receipt is made out to", () => {
  it.each(["上様", "上 様", "お客様", "ｵ客様", "上様御中", ""])("is nobody: 「%s」", (addressedTo) =>
    expect(told({ addressedTo })).toEqual(["addressee-nobody"]),
  );
  it.each(["架空連合町会", "榎本福祉会", "新榎本地域活動協議会", "見本 会計様"])(
    "is another body: %s",
    (addressedTo) => expect(told({ addressedTo })).toEqual(["addressee-other"]),
  );
  it.each([
    "榎本地域活動協議会",
    "榎本地域活動協議会 様",
    "榎本 地域活動協議会　御中",
    "大阪市鶴見区榎本地域活動協議会",
    "榎本地域活動協議会 防災部会",
    "NPO法人榎本地域活動協議会",
    "ＮＰＯ法人　榎本地域活動協議会",
    "特定非営利活動法人 榎本地域活動協議会殿",
    "榎夲地域活動協議会".replace("夲", "本"),
  ])("is the council: %s", (addressedTo) => expect(told({ addressedTo })).toEqual([]));

  it("is the council also where its registered name has a legal form", () => {
    const council = "認定NPO法人　榎本まちづくり";
    expect(told({ addressedTo: "榎本まちづくり 御中" }, { council })).toEqual([]);
    expect(told({ addressedTo: "榎本まちづくり株式会社" }, { council })).toEqual([]);
    expect(told({ addressedTo: "榎本まち" }, { council })).toEqual(["addressee-other"]);
  });
  it("is not asked of a transfer, of what has no paper, or of money that came in", () => {
    for (const paper of ["bank", "none"] as const) expect(told({ paper, addressedTo: "上様" })).toEqual([]);
    expect(told({ kind: "in", addressedTo: "上様" })).toEqual([]);
  });
  it("is compared in whatever way it is written", () => {
    const widths = (text: string) =>
      fc
        .array(fc.constantFrom("", " ", "　"), { minLength: text.length, maxLength: text.length })
        .map((blanks) => [...text].map((letter, n) => `${letter}${blanks[n] ?? ""}`).join(""));
    fc.assert(
      fc.property(
        widths("榎本地域活動協議会"),
        fc.constantFrom("", "様", "御中", "殿"),
        fc.constantFrom("", "NPO法人", "ＮＰＯ法人", "一般社団法人", "㈱"),
        (name, polite, form) => {
          expect(told({ addressedTo: `${form}${name}${polite}` })).toEqual([]);
        },
      ),
    );
  });
});

describe("what was bought", () => {
  it.each(["品代", "お品代", "品 代", "商品代として", "ｼﾅ代".replace("ｼﾅ", "品")])(
    "is not said by 「%s」",
    (what) => expect(told({ what })).toEqual(["vague-what"]),
  );
  it.each(["紙コップ代", "品代（紙コップ 200個）", "防災用品"])("is said by 「%s」", (what) =>
    expect(told({ what })).toEqual([]),
  );
});

describe("a project's period", () => {
  const on = (day: string, parts = [part({ project: 1 })]) => told({ day: plainDate(day), parts });
  it("has its first and last day inside", () => {
    for (const day of ["2019-06-01", "2019-07-15", "2019-08-31"]) expect(on(day)).toEqual([]);
    for (const day of ["2019-05-31", "2019-09-01"]) expect(on(day)).toEqual(["outside-project 1"]);
  });
  it("is asked of each part, and of none that belongs to no project", () => {
    const parts = [part(), part({ project: 1 }), part({ project: 1 })];
    expect(on("2020-01-10", parts)).toEqual(["outside-project 2", "outside-project 3"]);
    expect(on("2020-01-10", [part()])).toEqual([]);
  });
});

describe("the paper", () => {
  it("is no receipt where it is an estimate, an invoice or a delivery note", () => {
    for (const paper of ["estimate", "invoice", "delivery"] as const)
      expect(told({ paper })).toEqual(["not-a-receipt"]);
    for (const paper of ["receipt", "bank", "none"] as const) expect(told({ paper })).toEqual([]);
    expect(told({ paper: "invoice", kind: "in" })).toEqual([]);
  });
  it("says who gave it and where they are", () => {
    const missing = (changes: Partial<SeenSlip>) =>
      warningsOf(slip(changes), around()).map(({ values }) => values);
    expect(missing({ shopPlace: " " })).toEqual([{ missing: "place" }]);
    expect(missing({ party: "" })).toEqual([{ missing: "name" }]);
    expect(missing({ party: "", shopPlace: "" })).toEqual([{ missing: "both" }]);
    expect(told({ shopPlace: "", paper: "bank" })).toEqual([]);
  });
});

describe("money to the council's own people", () => {
  it("is told for officers and member organisations, however the name is written", () => {
    for (const party of [
      "見本 会計",
      "見本会計様",
      "見本　会計 さん",
      "榎本子ども会",
      "榎本子供会".replace("供", "ども"),
    ])
      expect(told({ party })).toEqual(["to-member"]);
    for (const party of ["見本商店", "見本 会計士事務所", "見本"]) expect(told({ party })).toEqual([]);
    expect(told({ kind: "in", party: "榎本子ども会" })).toEqual([]);
  });
  it("names nobody", () => {
    expect(warningsOf(slip({ party: "見本会計様" }), around())[0]?.values).toEqual({ is: "officer" });
  });
});

describe("limits of the ward's rules", () => {
  it("hold for food and drink of one slip, up to the limit itself", () => {
    const spent = (...amounts: number[]) =>
      told({ parts: amounts.map((amount) => part({ category: food, amount })) });
    expect(spent(80_000)).toEqual([]);
    expect(spent(80_001)).toEqual(["food"]);
    expect(spent(50_000, 30_001)).toEqual(["food"]);
    expect(told({ parts: [part({ category: supplies, amount: 90_000 })] })).toEqual([]);
  });
  it("hold for a category of the council's own as for the standard one it counts as", () => {
    expect(told({ parts: [part({ category: snacks, amount: 80_001 })] })).toEqual(["food"]);
    const both = [
      part({ category: snacks, amount: 40_001, note: "菓子" }),
      part({ category: food, amount: 40_000, note: "茶" }),
    ];
    expect(told({ parts: both })).toEqual(["food"]);
  });
  it("hold for things to be listed, from the amount itself, however the receipt is divided", () => {
    const divided = [60_000, 40_000].map((amount) => part({ category: equipment, amount, note: "机" }));
    expect(told({ parts: divided })).toEqual(["asset"]);
    expect(told({ parts: [...divided.slice(1), part({ amount: 90_000, note: "紙" })] })).toEqual([]);
    const bought = (amount: number, category = equipment) => told({ parts: [part({ category, amount })] });
    expect(bought(99_999)).toEqual([]);
    expect(bought(100_000)).toEqual(["asset"]);
    expect(bought(100_000, supplies)).toEqual([]);
  });
  it("hold for the cash box, told of what brought money in", () => {
    const into = (changes: Partial<SeenSlip>, held: number) => told(changes, { cash: held });
    const drawn = {
      kind: "move",
      account: id<SeenSlip["account"]>(bank),
      to: id<SeenSlip["account"]>(cash),
    } as const;
    expect(into(drawn, 200_000)).toEqual([]);
    expect(into(drawn, 200_001)).toEqual(["cash-held"]);
    expect(into({ kind: "in" }, 200_001)).toEqual(["cash-held"]);
    expect(into({ kind: "opening" }, 200_001)).toEqual(["cash-held"]);
    expect(into({}, 200_001)).toEqual([]);
    expect(into({ kind: "in", account: id(bank) }, 200_001)).toEqual([]);
    expect(into({ kind: "move", to: id(bank) }, 200_001)).toEqual([]);
  });
  it("hold for nothing where the rules have none", () => {
    const rules = { food: null, asset: null, cash: null, empty: [], nobody: [] };
    const parts = [
      part({ category: food, amount: 900_000, note: "弁当" }),
      part({ category: equipment, amount: 900_000, note: "机" }),
    ];
    for (const none of [rules, null]) {
      expect(told({ parts, what: "品代" }, { rules: none, cash: 9_000_000 })).toEqual([]);
      expect(told({ kind: "in" }, { rules: none, cash: 9_000_000 })).toEqual([]);
    }
  });
});

describe("one receipt for several categories", () => {
  it("says of each what it was", () => {
    const parts = (...notes: string[]) =>
      notes.map((note, n) => part({ category: [supplies, printing, food][n % 3] ?? supplies, note }));
    expect(told({ parts: parts("", "") })).toEqual(["no-breakdown"]);
    expect(told({ parts: parts("軍手", " ") })).toEqual(["no-breakdown"]);
    expect(told({ parts: parts("軍手", "ちらし") })).toEqual([]);
    expect(told({ parts: [part(), part()] })).toEqual([]);
    expect(told({ parts: [part()] })).toEqual([]);
  });
});

describe("the same receipt on another slip", () => {
  const photo = (sha256: string, likeness: string | null = null, turned: string[] = []) => [
    { sha256, likeness, turned },
  ];
  const why = (changes: Partial<SeenSlip>, ...others: OtherSlip[]) =>
    warningsOf(slip(changes), around({ others })).map(({ values }) => values);
  it("is known by its photo", () =>
    expect(why({ pictures: photo("a") }, other({ pictures: photo("a") }))).toEqual([
      { slip: 7, voucher: 7, why: "picture" },
    ]));
  it("is known by a copy of its photo, up to four bits apart", () => {
    const seen = (likeness: string) =>
      why({ pictures: photo("a", "f0f0f0f0f0f0f0f0") }, other({ pictures: photo("b", likeness) })).map(
        (v) => v.why,
      );
    expect(seen("f0f0f0f0f0f0f0ff")).toEqual(["likeness"]);
    expect(seen("f0f0f0f0f0f0f1ff")).toEqual([]);
    expect(why({ pictures: photo("a", null) }, other({ pictures: photo("b", null) }))).toEqual([]);
  });
  it("is known when one of the photos was turned, whichever it is", () => {
    const one = photo("a", "f0f0f0f0f0f0f0f0", ["00000000ffffffff"]);
    const turned = (likeness: string, more: string[] = []) => photo("b", likeness, more);
    const seen = (mine: typeof one, theirs: typeof one) =>
      why({ pictures: mine }, other({ pictures: theirs })).map((v) => v.why);
    expect(seen(one, turned("00000000fffffff0"))).toEqual(["likeness"]);
    expect(seen(turned("00000000fffffff0"), one)).toEqual(["likeness"]);
    expect(seen(one, turned("0123456789abcdef", ["00000000fffffff0"]))).toEqual([]);
  });
  it("is known by amount, day and shop together", () => {
    const same = { amount: 1980, day: plainDate("2019-07-06"), party: "株式会社 見本商店" };
    expect(why({}, other(same))).toEqual([{ slip: 7, voucher: 7, why: "figures" }]);
    for (const different of [
      { amount: 1981 },
      { day: plainDate("2019-07-07") },
      { party: "見本商会" },
      { kind: "in" as const },
    ])
      expect(why({}, other({ ...same, ...different }))).toEqual([]);
  });
  it("is not the slip itself, and the earliest one is named", () => {
    const same = { amount: 1980, day: plainDate("2019-07-06"), party: "見本商店" };
    expect(why({}, other({ ...same, id: id(10) }))).toEqual([]);
    expect(
      why({}, other({ ...same, id: id(9), voucher: null }), other({ ...same, id: id(3), voucher: 3 })),
    ).toEqual([{ slip: 3, voucher: 3, why: "figures" }]);
  });
});

it("asks nothing of a slip that takes another one back", () =>
  expect(told({ kind: "reversal", addressedTo: "上様", what: "品代" })).toEqual([]));

describe("whatever a slip is like", () => {
  const anyPart = fc
    .record({
      category: fc.constantFrom(supplies, printing, food, equipment),
      project: fc.option(fc.constant(1), { nil: undefined }),
      amount: fc.integer({ min: 1, max: 150_000 }),
      note: fc.constantFrom("", "軍手"),
    })
    .map(({ project, ...rest }) => part(project === undefined ? rest : { ...rest, project }));
  const anySlip = fc
    .record({
      kind: fc.constantFrom("in" as const, "out" as const),
      day: fc.constantFrom("2019-05-01", "2019-07-06", "2020-01-01").map(plainDate),
      party: fc.constantFrom("見本商店", "見本 会計", "榎本子ども会"),
      what: fc.constantFrom("品代", "紙コップ"),
      paper: fc.constantFrom("receipt" as const, "invoice" as const, "bank" as const),
      addressedTo: fc.constantFrom("上様", "榎本地域活動協議会", "町会", ""),
      shopPlace: fc.constantFrom("", "大阪市"),
      parts: fc.array(anyPart, { minLength: 1, maxLength: 6 }),
    })
    .map(slip);
  const key = ({ code, part: at, values }: Warning) => JSON.stringify([code, at, values]);

  it("is told the same twice, whatever the order of what lies around it", () => {
    const others = [other({ id: id(3), amount: 5 }), other({ id: id(4), day: plainDate("2019-07-06") })];
    fc.assert(
      fc.property(anySlip, fc.integer({ min: 0, max: 400_000 }), (seen, held) => {
        const once = warningsOf(seen, around({ others, cash: held }));
        expect(
          warningsOf(
            seen,
            around({ others: others.toReversed(), cash: held, members: around().members.toReversed() }),
          ),
        ).toEqual(once);
      }),
    );
  });

  it("has the same warnings in whatever order its parts stand, each at its part", () => {
    const shuffled = anySlip.chain((seen) =>
      fc
        .shuffledSubarray(
          seen.parts.map((_, n) => n),
          { minLength: seen.parts.length },
        )
        .map((order) => ({ seen, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ seen, order }) => {
        const before = warningsOf(seen, around());
        const parts = order.flatMap((n) => seen.parts[n] ?? []);
        const after = warningsOf({ ...seen, parts }, around());
        const back = after.map((one) => ({
          ...one,
          part: one.part === null ? null : (order[one.part - 1] ?? 0) + 1,
        }));
        expect(back.map(key).sort()).toEqual(before.map(key).sort());
      }),
    );
  });

  it("has each warning at most once for each part", () => {
    fc.assert(
      fc.property(anySlip, (seen) => {
        const places = warningsOf(seen, around()).map(({ code, part: at }) => `${code} ${at}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
