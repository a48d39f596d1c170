import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  buildRecord,
  setToday,
} from "../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { type DocumentKind, findDocuments } from "./index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let worker: PersonId;
let chair: PersonId;
let stranger: PersonId;
let council: BuiltCouncil;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    council = await buildCouncil(ctx, { name: "髙崎﨑地域活動協議会", kana: "たかさきさき" });
    worker = (await buildAppointment(ctx, { name: "渡邊 ｶｽﾞｺ" })).person;
    chair = (await buildAppointment(ctx, { post: "chair", council: council.id, name: "会長 一郎" })).person;
    const town = await buildProgramme(ctx, { file: "town" });
    stranger = (await buildAppointment(ctx, { programme: town, name: "町の人" })).person;
  });
  await setToday(db, "2019-06-14", code);
  await asSystem(
    db,
    async (ctx) => {
      const councils = [String(council.id)];
      await buildRecord(ctx, {
        worker,
        councils,
        day: "2019-06-03",
        done: "バザーの予算を話した。達成は100%だった。",
        asked: "",
      });
      await buildRecord(ctx, {
        worker,
        councils,
        day: "2019-06-10",
        done: "ﾊﾞｻﾞｰのちらしを作った。file_name.txt",
        asked: "",
      });
    },
    code,
  );
});
afterAll(() => db.drop());

const find = async (text: string, kind: DocumentKind = "record", by = worker) =>
  (await asPerson(db, by, code, (ctx) => findDocuments(ctx, { text, kind, size: 20 }))).found.map(
    (one) => one.day ?? one.title,
  );

describe("search", () => {
  it("finds two-character words, in any width and kana, newest first", async () => {
    expect(await find("予算")).toEqual(["2019-06-03"]);
    expect(await find("ばざー")).toEqual(["2019-06-10", "2019-06-03"]);
    expect(await find("ﾊﾞｻﾞｰ　予算")).toEqual(["2019-06-03"]);
    expect(await find("予算 ちらし")).toEqual([]);
  });

  it("finds 髙 and 高 by each other, also in names", async () => {
    expect(await find("高崎崎", "council")).toEqual(["髙崎﨑地域活動協議会"]);
    expect(await find("タカサキ", "council")).toEqual(["髙崎﨑地域活動協議会"]);
    expect(await find("渡辺", "person")).toEqual(["渡邊 ｶｽﾞｺ"]);
  });

  it("takes signs as signs, never as wildcards", async () => {
    expect(await find("100%")).toEqual(["2019-06-03"]);
    expect(await find("file_name")).toEqual(["2019-06-10"]);
    for (const text of ["10_%", "%%", "__", "fileXname", "", " ", "予", "'; drop table", "\\"])
      expect(await find(text)).toEqual([]);
  });

  it("shows each person what they may see, and nothing to strangers", async () => {
    expect(await find("予算", "record", chair)).toEqual([]);
    expect(await find("高崎", "council", chair)).toEqual(["髙崎﨑地域活動協議会"]);
    expect(await find("会長", "person", chair)).toEqual(["会長 一郎"]);
    expect(await find("町の", "person", worker)).toEqual([]);
    for (const kind of ["record", "council"] as const) expect(await find("予算", kind, stranger)).toEqual([]);
  });

  it("follows a change", async () => {
    await db.owner.query("update support.record set done = '防災訓練をした' where day = '2019-06-10'");
    expect(await find("ちらし")).toEqual([]);
    expect(await find("防災")).toEqual(["2019-06-10"]);
  });

  it("leaves the documents themselves out of reach", async () => {
    await expect(
      asPerson(db, worker, code, (ctx) =>
        ctx.db
          .selectFrom("search.document" as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it("says the same after being built anew", async () => {
    const before = await find("ばざー");
    await db.owner.query("select search.rebuild()");
    expect(await find("ばざー")).toEqual(before);
  });
});
