import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { buildAppointment } from "../../support/build/index.ts";
import { asSystem } from "../../support/database.ts";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";
import { visitor } from "../../support/visitor.ts";

let world: RecordsWorld;
let late: PersonId;

beforeAll(async () => {
  world = await recordsWorld();
  late = await asSystem(
    world.db,
    async (ctx) => (await buildAppointment(ctx, { name: "着任 五月", starts: "2019-05-01" })).person,
    world.code,
  );
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const asLate = () => visitor(world.db, world.app, late);
const whole = async () =>
  JSON.stringify(
    (await world.db.owner.query("select to_jsonb(r) from support.record r order by id")).rows.concat(
      (await world.db.owner.query("select to_jsonb(s) from support.share s order by record_id, position"))
        .rows,
    ),
  );

const wrong: [string, Record<string, string>, string][] = [
  ["a day before the contract", { day: "2019-03-31" }, "委託契約の期間（2019-04-01〜2020-03-31）の外"],
  ["a day after the contract", { day: "2020-04-01" }, "委託契約の期間（2019-04-01〜2020-03-31）の外"],
  [
    "a day before the worker's term",
    { day: "2019-04-30" },
    "この事業の職に就いていた期間（2019-05-01〜2020-03-31）の外",
  ],
  ["minutes below nothing", { minutes: "-5" }, "1分から1,440分（24時間）まで"],
  ["minutes below nothing, in full width", { minutes: "−５" }, "1分から1,440分（24時間）まで"],
  ["more minutes than a day has", { minutes: "3,000" }, "1分から1,440分（24時間）まで"],
  ["no minutes at all", { minutes: "0" }, "1分から1,440分（24時間）まで"],
  ["minutes beyond every number", { minutes: "9".repeat(400) }, "1分から1,440分（24時間）まで"],
];

describe("a record with", () => {
  it.each(wrong)(
    "%s is not written, and is told at the field with everything else kept",
    async (_, changes, message) => {
      const before = await whole();
      const fields = world.filled({ asked: "なくしてはいけない文", ...changes });
      const { status, html } = await (await asLate()).post(at("/records/new"), [
        ...fields,
        ["key", randomUUID()],
      ]);
      expect(status).toBe(422);
      const [field = ""] = Object.keys(changes);
      expect(html).toContain(`href="#f-${field}"`);
      expect(html).toMatch(
        new RegExp(`id="f-${field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="f-${field}"`),
      );
      expect(html).toContain(message);
      expect(html).toContain("なくしてはいけない文");
      expect(await whole()).toBe(before);
    },
  );

  it.each(wrong)("%s is not changed into either: what stood there stays", async (_, changes, message) => {
    const one = await asLate();
    const { to } = await one.post(at("/records/new"), [...world.filled(), ["key", randomUUID()]]);
    const before = await whole();
    const { status, html } = await one.post(`${to}/edit`, [
      ...world.filled({ asked: "なくしてはいけない文", ...changes }),
      ["version", "1"],
    ]);
    expect(status).toBe(422);
    expect(html).toContain(message);
    expect(html).toContain("なくしてはいけない文");
    expect(html).toContain('name="version" value="1"');
    expect(await whole()).toBe(before);
  });
});
