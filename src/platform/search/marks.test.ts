import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt, mark } from "./marks.ts";

const shown = (text: string, query: string) =>
  mark(text, query)
    .map((one) => (one.found ? `[${one.text}]` : one.text))
    .join("");

describe("marks", () => {
  it.each([
    ["髙橋さんと高橋さん", "高橋", "[髙橋]さんと[高橋]さん"],
    ["カラオケとからおけ", "カラオケ", "[カラオケ]と[からおけ]"],
    ["ﾊﾞｻﾞｰの準備", "バザー", "[ﾊﾞｻﾞｰ]の準備"],
    ["ＮＰＯ法人とnpo", "NPO", "[ＮＰＯ]法人と[npo]"],
    ["夏祭りの予算と決算", "予算 決算", "夏祭りの[予算]と[決算]"],
    ["㍿と株式会社", "株式", "[㍿]と[株式]会社"],
    ["100%達成", "%", "100[%]達成"],
    ["何もない", "予算", "何もない"],
  ])("%s, searched for %s", (text, query, expected) => expect(shown(text, query)).toBe(expected));

  it("change nothing of the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary", maxLength: 4 }),
        (text, query) => {
          expect(
            mark(text, query)
              .map((one) => one.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  it("cut a long text around the first find", () => {
    const piece = excerpt(`${"あ".repeat(300)}予算${"い".repeat(300)}`, "予算", 40);
    expect(piece[0]?.text).toBe("…");
    expect(piece.some((one) => one.found && one.text === "予算")).toBe(true);
    expect(piece.at(-1)?.text).toBe("…");
  });
});
