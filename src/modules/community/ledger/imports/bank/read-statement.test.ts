import Encoding from "encoding-japanese";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../../kernel/dates.ts";
import { readRows } from "../../../../../platform/documents/index.ts";
import { readStatement } from "./read-statement.ts";
import { sameMovements, shapes } from "./statements.fixture.ts";

const near = plainDate("2019-10-01");
const bytesOf = (text: string, encoding: "SJIS" | "UTF8" = "UTF8"): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: encoding, from: "UNICODE" }));
const read = async (text: string, encoding: "SJIS" | "UTF8" = "UTF8") => {
  const rows = await readRows(bytesOf(text, encoding), "statement.csv");
  return rows.ok ? readStatement(rows.value, near, plainDate("2020-03-31")) : rows;
};
const head = "日付,摘要,出金,入金,残高";
const told = async (...lines: string[]): Promise<string[]> => {
  const done = await read([head, ...lines].join("\r\n"));
  if (done.ok || done.error.kind !== "invalid") throw new Error("nothing was refused");
  return done.error.issues.map(({ line, message }) => `${line}: ${message.ja}`);
};

describe("a bank's file", () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))("is read: %s", async (_, shape) => {
    const done = await read(shape.text, shape.encoding);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    expect(done.value.map(({ day, amount, balance }) => ({ day, amount, balance }))).toEqual(sameMovements);
    expect(done.value[1]?.words).toContain("見本文具店");
  });

  it("is read in the order of the balances, also when all of it is of one day", async () => {
    const lines = ["2019/4/1,三,,30,160", "2019/4/1,二,,20,130", "2019/4/1,一,,10,110"];
    const done = await read([head, ...lines].join("\n"));
    expect(done.ok && done.value.map(({ words }) => words)).toEqual(["一", "二", "三"]);
  });

  it("keeps what it has no balance of", async () => {
    const done = await read("取引日,入金額,出金額,備考\n2019/4/1,100,,会費\n2019/4/2,,50,切手");
    expect(done.ok && done.value.map(({ amount, balance }) => [amount, balance])).toEqual([
      [100, null],
      [-50, null],
    ]);
  });

  it("names the line whose balance doesn't follow from the one before", async () => {
    expect(await told("2019/4/1,一,,100,1100", "2019/4/2,二,50,,1051", "2019/4/3,三,,1,1052")).toEqual([
      "3: 残高が合いません。前の行からの計算では1,050円ですが、1,051円と書かれています。この行か前の行に、抜けや書き間違いがないか確かめてください。",
    ]);
    expect((await told("2019/4/1,前月繰越,,,1000", "2019/4/2,二,50,,951"))[0]).toContain(
      "3: 残高が合いません",
    );
  });

  it("names every line that can't be read, and how to mend it", async () => {
    const issues = await told(
      "平成31年5月1日,改元,,100,1100",
      "2019/4/31,ない日,,100,1200",
      "4月3日,年がない,,100,1300",
      "2019/4/3,両方,10,100,1390",
      "2019/4/3,どちらもない,,0,1390",
      "2019/4/3,負,-10,,1380",
      "2019/4/3,多すぎる,,1000000000000,1390",
      "2019/4/3,式,=SUM(C2:C3),,1390",
      "2019/4/3,文字,十円,,1390",
      '2019/4/3,けた落ち,,"1,98",1588',
      '2019/4/3,残高のけた落ち,,198,"1,58"',
    );
    expect(issues).toHaveLength(11);
    for (const [place, piece] of [
      "2: 「平成31年5月1日」という日はありません。令和元年5月1日のことでしたら",
      "3: 「2019/4/31」は暦にない日です",
      "4: 「4月3日」を日付として読めません",
      "5: 入金と出金の両方に金額があります",
      "6: 金額がありません",
      "7: マイナスは書けません",
      "8: 金額が大きすぎます",
      "9: 式「=SUM(C2:C3)」のまま",
      "10: 金額を、1円以上の数字で書いてください",
      "11: 「1,98」は、区切りの「,」の位置が合いません",
      "12: 「1,58」は、区切りの「,」の位置が合いません",
    ].entries())
      expect(issues[place]).toContain(piece);
  });

  it("is refused when it isn't one", async () => {
    for (const [text, piece] of [
      ["名前,住所\n見本,大阪", "見出しが見つかりません"],
      [head, "1行もありません"],
      [`${head}\n2019/4/2,二,,1,1\n2019/4/1,一,,1,2\n2019/4/3,三,,1,3`, "日付の順に並んでいません"],
      ["取引日,入払区分,取引金額\n2019/4/1,?,100", "入金か出金かが分かりません"],
    ] as const) {
      const done = await read(text);
      expect(JSON.stringify(done), text).toContain(piece);
      expect(done.ok).toBe(false);
    }
  });
});
