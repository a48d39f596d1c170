import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalTraces } from "./personal-traces.ts";

const names = ["見本 さくら", "髙崎 一郎", "林 緑"];

describe("traces of people", () => {
  it.each([
    ["見本さくらさんから電話があった。", ["見本 さくら"]],
    ["見本　さくら様", ["見本 さくら"]],
    ["高﨑会長に聞いた。", ["髙崎 一郎"]],
    ["ﾐﾎﾝではなく見本の様式を使った。", []],
    ["林さんが来た。", ["林 緑"]],
    ["林の手入れをした。", []],
    ["さくらさんと話した。", ["見本 さくら"]],
    ["090-1234-5678に電話", ["090-1234-5678"]],
    ["０６（１２３４）５６７８", ["06(1234)5678"]],
    ["+81 90 1234 5678", ["+81 90 1234 5678"]],
    ["0612345678まで", ["0612345678"]],
    ["mail: hana.ko+1@example.or.jp へ", ["hana.ko+1@example.or.jp"]],
    ["令和元年度の予算は1,234,567円、2019-06-14に提出。", []],
    ["郵便番号 538-0000、100人が参加。", []],
    ["", []],
  ])("in %s", (text, found) => expect(personalTraces(text, names)).toEqual(found));

  it("are found wherever a whole name stands in a text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...names), (before, after, name) => {
        expect(personalTraces(`${before}。${name.replace(" ", "")}。${after}`, names)).toContain(name);
      }),
    );
  });
});
