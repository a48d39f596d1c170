import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld } from "../../../tests/support/audit-world.ts";
import { setToday } from "../../../tests/support/build/index.ts";
import type { Officer } from "../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { routes } from "../routes.ts";
import { todayPages } from "./pages.ts";
import { words } from "./text.ts";

let world: AuditWorld;
let app: Hono;
const p = "tsurumi-2019";
const council = "見本榎本地域活動協議会";
const officers: readonly Officer[] = ["treasurer", "chair", "auditor", "ward", "stranger"];
const steps = ["draw", "look", "conclude", "sign", "answer", "publish"] as const;

beforeAll(async () => {
  world = await auditWorld();
  app = appWith(world.db, todayPages);
});
afterAll(() => world.end());

const audit = (name: string) => routes.stepAudit(p, world.book, name);
const post = async (who: Officer, path: string, fields: Record<string, string> = {}): Promise<void> => {
  expect((await (await world.visit(who)).post(path, fields)).status, path).toBe(303);
};

/** What stands on Today of everybody, as `who: step`. */
const waiting = async (count = 0): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const who of officers) {
    const { html } = await (await visitor(world.db, app, world.people[who])).get(routes.today(p));
    for (const step of steps)
      if (html.includes(words.audit[step](council, 2019, count).ja)) found.push(`${who}: ${step}`);
  }
  return found;
};

describe("the audit of a year on Today", () => {
  it("waits for nobody while the book is open, and then for the auditor", async () => {
    expect(await waiting()).toEqual([]);
    await world.closeYear();
    expect(await waiting()).toEqual(["auditor: draw"]);
  });

  it("counts the vouchers that no auditor has looked at", async () => {
    await post("auditor", audit("draw"));
    expect(await waiting(3)).toEqual(["auditor: look"]);
    const { rows } = await world.db.owner.query("select entry_id as id from disclosure.voucher order by 1");
    for (const { id } of rows)
      await post("auditor", routes.auditVoucher(p, world.book, Number(id)), {
        original: "yes",
        agrees: "yes",
        addressed: "yes",
        purpose: "yes",
        remark: "",
      });
    expect(await waiting()).toEqual(["auditor: sign"]);
  });

  it("goes to the treasurer with a finding and comes back with the answer", async () => {
    await post("auditor", audit("findings"), { no: "1", words: "領収書の日付が違う" });
    expect(await waiting(1)).toEqual(["treasurer: answer"]);
    const { id } = await world.one<{ id: number }>("select id from disclosure.finding");
    const finding = (name: string) => routes.stepFinding(p, world.book, id, name);
    await post("treasurer", finding("answer"), { [`answer-${id}`]: "書き直しました。" });
    expect(await waiting(1)).toEqual(["auditor: conclude"]);
    await post("auditor", finding("conclude"), { state: "settled" });
    expect(await waiting()).toEqual(["auditor: sign"]);
  });

  it("reaches the chair once it is signed, until the year is public or long gone", async () => {
    await post("auditor", audit("report"), { report: "適正でした。" });
    await post("auditor", audit("sign"), { signWords: "適正と認めます。", named: "", sure: "yes" });
    expect(await waiting()).toEqual(["chair: publish"]);
    // The second year after is not over before the end of March.
    await setToday(world.db, "2022-03-31", world.code);
    expect(await waiting()).toEqual(["chair: publish"]);
    await setToday(world.db, "2022-04-01", world.code);
    expect(await waiting()).toEqual([]);
    await setToday(world.db, "2020-05-20", world.code);
    await post("chair", routes.publishBook(p, world.book), {
      on: "2020-05-20",
      meeting: "総会",
      presided: "議長",
      decision: "承認した。",
      sure: "yes",
    });
    expect(await waiting()).toEqual([]);
    await post("chair", routes.withdrawBook(p, world.book), { why: "数字の誤り", sure: "yes" });
    expect(await waiting()).toEqual(["chair: publish"]);
  });
});
