import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { programmeLoad } from "../../src/cli/programme/load.ts";
import { formatMinutes, formatNumber } from "../../src/kernel/era.ts";
import type { PersonId } from "../../src/kernel/ids.ts";
import { readTable } from "../../src/platform/documents/index.ts";
import { routes } from "../../src/web/routes.ts";
import { buildAppointment, setToday } from "../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { everyPage } from "../support/every-page.ts";
import { pdfText } from "../support/pdf-text.ts";
import { type Answer, visitor } from "../support/visitor.ts";

let db: TestDatabase;
let app: Hono;
let officer: PersonId;
const workers: PersonId[] = [];
const councils: number[] = [];
const p = "yamanobe-town";
const [month, centre] = ["2024-06", "office"] as const;
const report = routes.report(p, month, centre);

beforeAll(async () => {
  db = await testDatabase();
  app = everyPage(db);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  expect(await programmeLoad(db.database, [`tests/fixtures/programmes/${p}.yaml`])).toBe(0);
  await setToday(db, "2024-07-05", p);
  officer = await asSystem(
    db,
    async (ctx) => (await buildAppointment(ctx, { post: "town-officer", name: "役場 町子" })).person,
    p,
  );
});
afterAll(async () => {
  vi.restoreAllMocks();
  await db.drop();
});

const as = (person: PersonId | undefined) => visitor(db, app, person ?? null);
const one = async (query: string, ...values: unknown[]) => (await db.owner.query(query, values)).rows[0];
const idIn = ({ status, to, html }: Answer): number => {
  expect([status, html]).toEqual([303, ""]);
  return Number(/(\d+)(?:\/appoint)?$/.exec(to ?? "")?.[1]);
};
const areaOf = async (code: string): Promise<string> =>
  String((await one("select id from programme.area where code = $1", code)).id);
const duties = ["talk", "watch", "field", "young", "money"] as const;
type Written = readonly [
  worker: number,
  duty: (typeof duties)[number],
  day: string,
  minutes: number,
  councils: readonly number[],
];
const dutyOf = async (code: string): Promise<string> =>
  String((await one("select id from programme.duty where code = $1", code)).id);

/** [who, duty, day, minutes, which hamlets]; the last three don't count: another month, not approved, returned. */
const month12: readonly Written[] = [
  [0, "talk", "2024-06-01", 75, [0]],
  [0, "talk", "2024-06-04", 50, [0, 1]],
  [1, "talk", "2024-06-30", 125, [1]],
  [0, "watch", "2024-06-05", 20, [0]],
  [1, "watch", "2024-06-06", 35, []],
  [0, "field", "2024-06-10", 240, [0, 1]],
  [1, "field", "2024-06-11", 95, [1]],
  [0, "young", "2024-06-14", 61, [0]],
  [1, "money", "2024-06-20", 1440, [0]],
  [1, "money", "2024-05-31", 45, [1]],
  [0, "young", "2024-06-21", 333, [1]],
  [1, "watch", "2024-06-24", 17, [0]],
];

const write = async ([who, duty, day, minutes, where]: Written): Promise<number> => {
  const fields: [string, string][] = [
    ["key", randomUUID()],
    ["day", day],
    ["minutes", String(minutes)],
    ["how", "visit"],
    ["duty", await dutyOf(duty)],
    ...where.map((at): [string, string] => ["councils", String(councils[at])]),
    ["area", where.length === 0 ? await areaOf("yamanobe") : ""],
    ["asked", "相談を受けた。"],
    ["done", `${duty}の支援をした。`],
  ];
  return idIn(await (await as(workers[who])).post(routes.newRecord(p), fields));
};

/** What a person with nothing but SQL gets. */
const plainSum = (from: string, to: string) =>
  one(
    `select count(*)::int as records, sum(r.minutes)::int as minutes
       from support.record r join programme.programme p on p.id = r.programme_id
      where p.code = $1 and r.state = 'approved' and r.day between $2 and $3`,
    p,
    from,
    to,
  ) as Promise<{ records: number; minutes: number }>;
const perDuty = async () =>
  (
    await db.owner.query(
      `select d.code, count(*)::int as records, sum(r.minutes)::int as minutes from support.record r join programme.duty d on d.id = r.duty_id
        where r.state = 'approved' and r.day between '2024-06-01' and '2024-06-30' group by d.code, d.position order by d.position`,
    )
  ).rows as { code: string; records: number; minutes: number }[];

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const fileIn = async (format: "pdf" | "xlsx" | "csv" | "json", who = officer) => {
  const answer = await (await as(who)).get(routes.reportFile(p, month, centre, format));
  expect([format, answer.status]).toEqual([format, 200]);
  return answer.bytes;
};
const tableIn = async (bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> => {
  const table = await readTable(bytes, name);
  if (!table.ok) throw new Error(`unreadable: ${name}`);
  return table.value.rows.map(({ cells }) => cells);
};

/** Month and year in each format, and on the page, as the reader of that format finds them. */
const everywhere = async () => {
  const [sum, year] = [
    await plainSum("2024-06-01", "2024-06-30"),
    await plainSum("2024-04-01", "2024-06-30"),
  ];
  expect(year.records).toBeGreaterThan(sum.records);

  const json = JSON.parse(new TextDecoder().decode(await fileIn("json")));
  expect([json.work.total, json.yearWork.total]).toEqual([sum, year]);
  const counted = json.work.duties.map((line: { duty: string; records: number; minutes: number }) => ({
    code: line.duty,
    records: line.records,
    minutes: line.minutes,
  }));
  expect(counted).toEqual(await perDuty());

  const csv = await tableIn(await fileIn("csv"), "report.csv");
  const totals = (table: string, row: string) =>
    csv.filter((cells) => cells[0] === table && cells[1] === row).map((cells) => Number(cells[4]));
  const lines = await perDuty();
  expect(totals("当月の件数", "計")).toEqual([...lines.map(({ records }) => records), sum.records]);
  expect(totals("当月の時間（分）", "計")).toEqual([...lines.map(({ minutes }) => minutes), sum.minutes]);
  expect(totals("年度累計の件数", "計").at(-1)).toBe(year.records);
  expect(totals("年度累計の時間（分）", "計").at(-1)).toBe(year.minutes);

  const sheet = new Map(
    (await tableIn(await fileIn("xlsx"), "report.xlsx")).map((cells) => [cells[0], cells[1]]),
  );
  expect([sheet.get("支援記録の件数"), sheet.get("支援時間（分）")]).toEqual([
    String(sum.records),
    String(sum.minutes),
  ]);

  const paper = pdfText(await fileIn("pdf"));
  expect(paper).toContain("集落づくり伴走事業");
  expect(paper).toContain(`${sum.records}件／${year.records}件`);
  expect(paper).toContain(`${clock(sum.minutes)}／${clock(year.minutes)}`);

  const { html } = await (await as(officer)).get(report);
  const stats = [...html.matchAll(/<span class="stat-value[^"]*">([^<]*)<\/span>/g)].map(
    ([, shown]) => shown,
  );
  expect(stats.slice(0, 2)).toEqual([formatNumber(sum.records), formatMinutes(sum.minutes, "ja")]);
  const foot = /<tfoot>([\s\S]*?)<\/tfoot>/.exec(html)?.[1] ?? "";
  const hours = [...foot.matchAll(/<small class="cell-note">([^<]*)<\/small>/g)].map(([, shown]) => shown);
  expect(hours.slice(0, 6)).toEqual([...lines, sum].map(({ minutes }) => clock(minutes)));
  return sum;
};

const step = async (who: PersonId | undefined, name: string, reason = "") => {
  const { version } = (await one("select version from reports.report")) ?? { version: 0 };
  return (await as(who)).post(routes.reportMove(p, month, centre), {
    step: name,
    version: String(version),
    reason,
  });
};

describe("a programme that nobody thought of, for a whole month", () => {
  it("is peopled on its two posts by its own client", async () => {
    const boss = await as(officer);
    const { id: post } = await one("select id from programme.post where code = 'hamlet-worker'");
    const { id: place } = await one("select id from programme.centre where code = $1", centre);
    for (const name of ["里 花子", "里 次郎"]) {
      const area = await areaOf("yamanobe");
      const person = idIn(
        await boss.post(routes.newPerson(p), { name, kana: "", area, mail: "", phone: "", fictitious: "1" }),
      );
      const seat = { post: String(post), centre: String(place), areas: area, starts: "2024-04-01", ends: "" };
      idIn(await boss.post(routes.appoint(p, person), seat));
      workers.push(person as PersonId);
    }
    const { html } = await boss.get(routes.people(p));
    for (const seen of ["里 花子", "里 次郎", "集落支援員", "町の担当者"]) expect(html).toContain(seen);
  });

  it("has its councils, under its own name for them", async () => {
    const worker = await as(workers[0]);
    for (const code of ["kawakami", "nakazato"]) {
      const fields = { area: await areaOf(code), name: `${code}集落会`, stage: "talking" };
      councils.push(idIn(await worker.post(routes.newCouncil(p), fields)));
    }
    expect((await worker.get(routes.councils(p))).html).toContain("集落会");
  });

  it("gets its records written, and approved but for one, by the town", async () => {
    const written: number[] = [];
    for (const line of month12) written.push(await write(line));
    const { rows } = await db.owner.query("select id, version from support.record order by id");
    const chosen = rows.filter(({ id }) => ![written.at(-1), written.at(-2)].includes(id));
    const boss = await as(officer);
    const approved = await boss.post(
      routes.review(p),
      chosen.map(({ id, version }): [string, string] => ["records", `${id}:${version}`]),
    );
    expect(approved.status).toBe(303);
    const returned = await boss.post(routes.reviewRecord(p, written.at(-2) ?? 0), {
      verdict: "returned",
      version: "1",
      note: "時間を確かめてください。",
    });
    expect(returned.status).toBe(303);
    const { rows: states } = await db.owner.query(
      "select state, count(*)::int as n from support.record group by state order by state",
    );
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
      approved: 10,
      returned: 1,
      submitted: 1,
    });
  });

  it("counts the month before anybody has started its report: page and every file as a plain sum", async () => {
    const sum = await everywhere();
    expect(sum).toEqual({ records: 9, minutes: 75 + 50 + 125 + 20 + 35 + 240 + 95 + 61 + 1440 });
  });

  it("goes its own way, which has no review: draft, submit, accept", async () => {
    expect((await step(workers[0], "start")).to).toBe(routes.reportNarrative(p, month, centre));
    const narrative = routes.reportNarrative(p, month, centre);
    const form = await (await as(workers[0])).get(narrative);
    expect(form.html).toContain("来月すること");
    const fields = { version: "1", duties: "", outlook: "水路の手入れを続ける。" };
    expect((await (await as(workers[0])).post(narrative, fields)).status).toBe(303);
    expect((await (await as(workers[0])).get(report)).html).not.toContain('value="send-to-review"');
    expect((await step(workers[0], "send-to-review")).status).not.toBe(303);
    expect((await step(officer, "submit")).status).toBe(403);
    expect((await step(workers[1], "submit")).status).toBe(303);
    expect((await step(workers[0], "accept")).status).toBe(403);
    expect((await step(officer, "accept")).status).toBe(303);
    expect((await one("select state from reports.report")).state).toBe("accepted");
  });

  it("says the same afterwards, in every file and on the page", async () => {
    await everywhere();
    const paper = pdfText(await fileIn("pdf"));
    expect(paper).toContain("水路の手入れを続ける。");
    expect(paper).not.toContain("未提出");
  });

  it("keeps what was accepted when a record that counted is changed", async () => {
    const before = await plainSum("2024-06-01", "2024-06-30");
    await db.owner.query(
      "update support.record set minutes = 600, version = version + 1 where minutes = 1440",
    );
    const json = JSON.parse(new TextDecoder().decode(await fileIn("json")));
    expect(json.work.total).toEqual(before);
    expect((await plainSum("2024-06-01", "2024-06-30")).minutes).not.toBe(before.minutes);
    expect(pdfText(await fileIn("pdf"))).toContain(`${clock(before.minutes)}／`);
  });
});
