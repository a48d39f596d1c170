import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RecordsWorld, recordsWorld } from "../support/records-world.ts";

type Visitor = Awaited<ReturnType<RecordsWorld["as"]>>;
let world: RecordsWorld;
let worker: Visitor;
let advisor: Visitor;

beforeAll(async () => {
  world = await recordsWorld();
  worker = await world.as("worker");
  advisor = await world.as("advisor");
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const write = async (changes = {}): Promise<number> => {
  const { to } = await worker.post(at("/records/new"), [...world.filled(changes), ["key", randomUUID()]]);
  return Number(/(\d+)$/.exec(to ?? "")?.[1]);
};

describe("the review", () => {
  it("returns one with advice, which its writer finds on the first page, and approves it when it is mended", async () => {
    const id = await write({ done: "会議をした" });
    const queue = (await advisor.get(at("/review"))).html;
    expect(queue).toContain("会議をした");
    const wordless = await advisor.post(at(`/records/${id}/review`), {
      verdict: "returned",
      version: "1",
      note: "",
    });
    expect(wordless.status).toBe(422);
    expect(wordless.html).toContain("助言を書いてください");
    const note = "何を決めたかを書いてください";
    expect(
      (await advisor.post(at(`/records/${id}/review`), { verdict: "returned", version: "1", note })).status,
    ).toBe(303);
    const today = (await worker.get(at("/today"))).html;
    expect(today).toContain("差し戻されています");
    expect(today).toContain(note);
    await worker.post(at(`/records/${id}/edit`), [
      ...world.filled({ done: "会議で役員を決めた" }),
      ["version", "2"],
    ]);
    expect((await worker.get(at("/today"))).html).not.toContain(note);
    expect((await advisor.get(at("/review"))).html).toContain("出し直し");
    const done = await advisor.post(at("/review"), [["records", `${id}:3`]]);
    expect(done.status).toBe(303);
    const sheet = (await worker.get(at(`/records/${id}`))).html;
    expect(sheet).toContain("承認済み");
    expect(sheet).toContain(note);
  });

  it("isn't open to the writer, and says so where the button would be", async () => {
    const id = await write();
    const { status } = await worker.post(at(`/records/${id}/review`), { verdict: "approved", version: "1" });
    expect(status).toBe(403);
    expect((await worker.get(at("/review"))).status).toBe(404);
  });

  it("asks for a choice when nothing was ticked, and keeps the page", async () => {
    await write();
    const empty = await advisor.post(at("/review"), []);
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("承認する記録を選んでください");
  });
});

describe("the next step", () => {
  it("waits on its owner's first page until it is done, and can be opened again", async () => {
    const nextOwner = String(world.people.worker);
    const id = await write({ nextStep: "見積りを送る", nextDue: "2019-06-14", nextOwner });
    const today = (await worker.get(at("/today"))).html;
    expect(today).toContain("見積りを送る");
    expect(today).toContain("今日が期限");
    await worker.post(at(`/records/${id}/next`), { done: "yes", from: "today" });
    expect((await worker.get(at("/today"))).html).not.toContain("見積りを送る");
    await worker.post(at(`/records/${id}/next`), {});
    expect((await worker.get(at("/today"))).html).toContain("見積りを送る");
  });
});

describe("the list", () => {
  const rows = (html: string) => html.match(/<tr><th scope="row"/g)?.length ?? 0;

  it("filters by month, council, duty, worker, state and words, in the address", async () => {
    const [first, second] = world.councils;
    await write({ day: "2019-05-07", councils: [String(second?.id)], done: "花壇の手入れを相談した" });
    await write({
      day: "2019-05-08",
      councils: [String(first?.id), String(second?.id)],
      done: "合同の防災訓練",
    });
    const count = async (query: string) => rows((await worker.get(at(`/records?${query}`))).html);
    expect(await count("month=2019-05")).toBe(2);
    expect(await count(`month=2019-05&council=${first?.id}`)).toBe(1);
    expect(await count(`month=2019-05&council=${second?.id}`)).toBe(2);
    expect(await count("from=2019-05-08&to=2019-05-08")).toBe(1);
    expect(await count("month=2019-05&text=花壇")).toBe(1);
    expect(await count(`month=2019-05&council=${second?.id}&text=防災&worker=${world.people.worker}`)).toBe(
      1,
    );
    expect(await count(`worker=${world.people.advisor}`)).toBe(0);
    expect(await count("month=2019-05&state=approved")).toBe(0);
    expect(await count("month=x&council=-1&duty=;&state=y&sort=z&page=-3")).toBeGreaterThan(2);
  });

  it("sorts by its headings", async () => {
    const days = (html: string) =>
      [...html.matchAll(/records\/\d+">(\d{4}\/\d+\/\d+)/g)].map((match) => match[1]);
    const oldest = days((await worker.get(at("/records?sort=day"))).html);
    const newest = days((await worker.get(at("/records?sort=-day"))).html);
    expect(oldest[0]).toBe("2019/5/7");
    expect(newest.at(-1)).toBe("2019/5/7");
  });

  it("gives CSV and Excel of the same conditions, in which nothing runs", async () => {
    await write({ day: "2019-05-20", done: '=cmd|"/c calc"!A1', place: "+SUM(A1)" });
    const csv = (await worker.get(at("/records.csv?month=2019-05"))).html;
    expect(csv.split("\r\n").filter((line) => line !== "")).toHaveLength(4);
    expect(csv).not.toMatch(/(^|,|")[=+@-]\w/m);
    const excel = await worker.get(at("/records.xlsx?month=2019-05"));
    expect(new TextDecoder().decode(excel.bytes.subarray(0, 2))).toBe("PK");
  });

  it("shows a name as it is now, also right after it was changed", async () => {
    const page = async () => (await worker.get(at("/records?month=2019-05"))).html;
    expect(await page()).toContain("今津地域活動協議会");
    await world.db.owner.query(
      "update councils.council set name = '新今津地域活動協議会' where name = '今津地域活動協議会'",
    );
    expect(await page()).toContain("新今津地域活動協議会");
    await world.db.owner.query(
      "update councils.council set name = '今津地域活動協議会' where name = '新今津地域活動協議会'",
    );
    expect(await page()).not.toContain("新今津");
  });

  it("is there for those who read records, and for nobody else", async () => {
    const chair = await world.as("chair");
    for (const path of ["/records", "/records.csv", "/records/new", "/records/import", "/review"])
      expect((await chair.get(at(path))).status).toBe(404);
  });
});

describe("the import on the screen", () => {
  const bring = (text: string, step = "check") => {
    const body = new FormData();
    body.append("file", new File([text], "記録.csv"));
    body.append("step", step);
    return advisor.upload(at("/records/import"), body);
  };

  it("reads what the list's CSV wrote, and adds it nowhere twice", async () => {
    const before = await world.count();
    const csv = (await advisor.get(at("/records.csv?month=2019-05"))).html;
    expect((await bring(csv)).html).toContain("直すところはありません");
    expect(await world.count()).toBe(before);
    expect((await bring(csv, "import")).status).toBe(303);
    const after = await world.count();
    await bring(csv, "import");
    expect(await world.count()).toBe(after);
  });

  it("shows every bad line and heading, and brings in nothing", async () => {
    const before = await world.count();
    const head = "日付,記録した人,時間（分）,方法,地活協,主な業務,したこと\n";
    const good = "2019-05-10,支援 花子,30,電話,榎本地域活動協議会,ア,電話で相談\n";
    const bad = "2019-02-30,いない 人,-5,狼煙,榎本地域活動協議会,ア,\n";
    const { status, html } = await bring(head + good + bad, "import");
    expect(status).toBe(422);
    for (const text of ["暦に", "いない 人", "1分から1,440分", "狼煙"]) expect(html).toContain(text);
    expect((await bring("名前,何か\nx,y\n")).status).toBe(422);
    expect(await world.count()).toBe(before);
  });
});

describe("search", () => {
  it("groups what it finds and marks the words as they are written", async () => {
    await write({ done: "ﾊﾞｻﾞｰの準備を手伝った" });
    const { html } = await worker.get(at(`/search?q=${encodeURIComponent("バザー")}`));
    expect(html).toContain("<mark>ﾊﾞｻﾞｰ</mark>");
    const council = (await worker.get(at(`/search?q=${encodeURIComponent("榎本")}`))).html;
    expect(council).toContain("<mark>榎本</mark>地域活動協議会");
    expect((await worker.get(at("/search?q=x"))).html).toContain("2文字以上");
    expect((await worker.get(at(`/search?q=${encodeURIComponent("<b>ない")}`))).html).toContain(
      "見つかりませんでした",
    );
  });
});
