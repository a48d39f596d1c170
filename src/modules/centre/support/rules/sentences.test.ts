import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, sentencesIn } from "./sentences.ts";

const letters = fc.constantFrom(..."あ会議です。！？「」（）\n 　a\r\n𠮷");
const text = fc.string({ unit: letters, maxLength: 60 });
const sentence = fc.string({ unit: fc.constantFrom(..."会計を見直す予定"), minLength: 1, maxLength: 8 });

describe("the sentences of a text", () => {
  it("end with 。！？ or a line break", () => {
    expect(sentencesIn("会計を見た。よかった！次は？\n資料を渡す")).toEqual([
      "会計を見た。",
      "よかった！",
      "次は？\n",
      "資料を渡す",
    ]);
  });

  it("keep what somebody said together with who said it", () => {
    expect(sentencesIn("「分からない。困った。」と聞いた。資料を渡した。")).toEqual([
      "「分からない。困った。」と聞いた。",
      "資料を渡した。",
    ]);
    expect(sentencesIn("「閉じ忘れた。\n次の行。その次。")).toEqual([
      "「閉じ忘れた。\n",
      "次の行。",
      "その次。",
    ]);
  });

  it("give the text back when they are joined, and none is empty or blank unless the text is", () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = sentencesIn(written);
        expect(found.join("")).toBe(written);
        if (written.trim() !== "") for (const one of found) expect(one.trim()).not.toBe("");
      }),
    );
  });

  it("are split where a plain reading says, for texts without brackets", () => {
    const line = fc.array(
      fc.tuple(sentence, fc.constantFrom("。", "！", "？", "\n", "。\n")).map((pair) => pair.join("")),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(line, (lines) => {
        expect(sentencesIn(lines.join(""))).toEqual(lines);
      }),
    );
  });
});

describe("the place of a comment", () => {
  it("is its own sentence as long as that stands, wherever others were added or taken away", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.array(fc.string({ unit: fc.constantFrom(..."xyz"), minLength: 1 }), { maxLength: 4 }),
        fc.boolean(),
        (sentences, pick, added, before) => {
          const position = pick % sentences.length;
          const anchor = { sentence: sentences[position] ?? "", position };
          expect(placeOf(anchor, sentences)).toBe(position);
          const now = before ? [...added, ...sentences] : [...sentences, ...added];
          expect(now[placeOf(anchor, now) ?? -1]).toBe(anchor.sentence);
          expect(
            placeOf(
              anchor,
              now.filter((one) => one !== anchor.sentence),
            ),
          ).toBeNull();
        },
      ),
    );
  });

  it("is the nearest of the same words, by a plain search", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("A", "B"), { maxLength: 12 }),
        fc.nat(12),
        (sentences, position) => {
          const expected = sentences
            .map((one, place) => ({ one, place }))
            .filter(({ one }) => one === "A")
            .sort(
              (a, b) => Math.abs(a.place - position) - Math.abs(b.place - position) || a.place - b.place,
            )[0];
          expect(placeOf({ sentence: "A", position }, sentences)).toBe(expected?.place ?? null);
        },
      ),
    );
  });

  it("doesn't mind blanks around it", () => {
    expect(placeOf({ sentence: "会議をした。", position: 3 }, ["会議をした。\n"])).toBe(0);
  });
});
