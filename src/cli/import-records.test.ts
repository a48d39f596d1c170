import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildAppointment, buildCouncil, setToday } from "../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { importFile, recordsImporter } from "./import.ts";

let db: TestDatabase;
let folder: string;
const said: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "import-"));
  await asSystem(db, async (ctx) => {
    await buildCouncil(ctx, { name: "見本地域活動協議会" });
    await buildAppointment(ctx, { name: "書手 花子" });
  });
  await setToday(db, "2019-06-14");
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((text: string) => void said.push(text));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
  await db.drop();
});

const head = "日付,時間（分）,方法,地活協,記録した人,主な業務,したこと";
const good = "2019-06-04,30,電話,見本地域活動協議会,書手花子,1-ア,話を聞いた";
const bring = async (
  lines: readonly string[],
  options: { readonly dryRun?: boolean; readonly programme?: string } = { programme: "tsurumi-2019" },
) => {
  const path = join(folder, "records.csv");
  await writeFile(path, [head, ...lines].join("\r\n"));
  said.length = 0;
  return importFile(db.database, recordsImporter, path, options);
};
const count = async () => (await db.owner.query("select count(*)::int as n from support.record")).rows[0].n;

describe("importing records from the command line", () => {
  it("tries the file out, brings it in once, and says so", async () => {
    expect(await bring([good], { programme: "tsurumi-2019", dryRun: true })).toBe(0);
    expect(await count()).toBe(0);
    expect([await bring([good]), await bring([good])]).toEqual([0, 0]);
    expect(await count()).toBe(1);
    expect(said.join()).toMatch(/追加0 すでにあるもの1|0 added, 1 there already/);
  });

  it("ends with 1, names every bad place and changes nothing", async () => {
    const bad = [
      "2019-02-30,30,電話,見本地域活動協議会,書手花子,1-ア,ない日",
      "2019-06-04,−5,電話,見本地域活動協議会,書手花子,1-ア,負の時間",
      '2019-06-04,"3,000",電話,知らない協議会,書手花子,1-ア,長い時間',
    ];
    expect(await bring([good, ...bad])).toBe(1);
    expect(said).toHaveLength(4);
    for (const [n, place] of [":3:1 日付", ":4:2 時間（分）", ":5:2 時間（分）", ":5:4 地活協"].entries())
      expect([...said].sort()[n]).toContain(place);
    expect(await count()).toBe(1);
  });

  it("names the lines of an exported file whose records are here, and brings in the others", async () => {
    const { rows } = await db.owner.query("select id from support.record");
    const path = join(folder, "exported.csv");
    await writeFile(
      path,
      [`番号,${head}`, `${rows[0].id},${good}`, `,${good.replace("30", "45")}`].join("\n"),
    );
    said.length = 0;
    expect(await importFile(db.database, recordsImporter, path, { programme: "tsurumi-2019" })).toBe(0);
    expect(said.join()).toMatch(/2行目: 番号|line 2: Record/);
    expect(said.join()).toMatch(/追加1 すでにあるもの0 飛ばした行1|1 added, 0 there already, 1 line skipped/);
    expect(await count()).toBe(2);
  });

  it("asks for the programme", async () => {
    expect(await bring([good], {})).toBe(1);
    expect(said[0]).toContain("--programme");
  });
});
