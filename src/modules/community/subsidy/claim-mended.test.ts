import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import type { Officer } from "../../../../tests/support/ledger-world.ts";
import { said } from "../../../../tests/support/said.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../../tests/support/subsidy-world.ts";
import { plainDate } from "../../../kernel/dates.ts";
import { loadPack } from "../packs/index.ts";
import {
  beginChange,
  beginClaim,
  type ClaimId,
  cancelClaim,
  decideClaim,
  dueClaims,
  listClaims,
  recordRepayment,
  refuseClaim,
  returnClaim,
  reverseEvent,
  waitingClaims,
} from "./index.ts";
import { words } from "./text.ts";

let world: SubsidyWorld;
beforeAll(async () => {
  world = await subsidyWorld();
});
afterAll(() => world.close());

const claimOf = async (id: ClaimId) => (await world.sheetOf(id)).claim;

type Worded = typeof returnClaim;
const step = async (act: Worded, id: ClaimId, why: string, who: Officer = "ward") => {
  const read = await world.now(id);
  return world.as(who, (ctx) => act(ctx, { ...read, words: why }));
};
const repay = async (id: ClaimId, amount: string) => {
  const read = await world.now(id);
  return world.as("ward", (ctx) => recordRepayment(ctx, { ...read, amount, day: "2020-01-20" }));
};
const eventOf = async (id: ClaimId, kind: string): Promise<string> =>
  String((await world.sheetOf(id)).events.findLast((one) => one.kind === kind)?.id);
const takeBack = async (id: ClaimId, event: string, why: string, who: Officer = "ward") => {
  const read = await world.now(id);
  return world.as(who, (ctx) => reverseEvent(ctx, { ...read, event, words: why }));
};
const waiting = async (who: Officer) => (await world.as(who, waitingClaims)).map(({ waits }) => waits);

const packText = readFileSync("tests/fixtures/rule-packs/without-food.yaml", "utf8");
const load = (version: number, change: (text: string) => string) =>
  asSystem(world.db, (ctx) =>
    loadPack(ctx, {
      text: change(packText).replace(/^version: .*$/m, `version: ${version}`),
      fileName: "newer.yaml",
    }),
  );

describe("a claim that was granted", () => {
  let id: ClaimId;
  it("is on the ward's and the council's Today whatever was paid meanwhile", async () => {
    id = await world.beginClaim();
    granted(await world.plan(id, "見守り活動", { supplies: "200000" }));
    granted(await world.submit(id));
    granted(await world.decide(id, "100000"));
    granted(await step(beginChange, id, "会場が変わった", "treasurer"));
    granted(await world.submit(id));
    granted(await step(returnClaim, id, "直してください"));
    granted(await world.pay(id, "40000"));
    expect(await waiting("treasurer")).toEqual(["returned"]);
    granted(await world.submit(id));
    granted(await world.pay(id, "20000"));
    expect(await waiting("ward")).toEqual(["to-decide"]);
  });

  it("isn't lowered below what is paid unawares, and the difference is given back before anything is fixed", async () => {
    const lower = async (below: boolean) => {
      const read = await world.now(id);
      return world.as("ward", (ctx) => decideClaim(ctx, { ...read, amount: "50000", words: "", below }));
    };
    expect(said(await lower(false))).toEqual(["below"]);
    granted(await lower(true));
    expect(said(await repay(id, "10001"))).toEqual(["amount"]);
    granted(await repay(id, "10000"));
    expect(await claimOf(id)).toMatchObject({
      state: "decided",
      decided: 50_000,
      paid: 60_000,
      repaid: 10_000,
    });
  });

  it("is on Today of the council from thirty days before its report is due, and when it is late; not on the ward's", async () => {
    const due = async (who: Officer, today: string) => {
      const found = await world.as(who, (ctx) => dueClaims({ ...ctx, today: plainDate(today) }));
      return found.flatMap(({ claim, due: one, daysLeft }) =>
        claim?.id === id ? [[one.kind, one.late, daysLeft]] : [],
      );
    };
    expect(await due("treasurer", "2020-03-30")).toEqual([]);
    expect(await due("treasurer", "2020-03-31")).toEqual([["report", false, 30]]);
    expect(await due("treasurer", "2020-05-02")).toEqual([["report", true, -2]]);
    expect(await due("ward", "2020-05-02")).toEqual([]);
  });

  it("keeps the rules it was handed in under; the sheet says that there are newer ones", async () => {
    const before = (await world.sheetOf(id)).content.planned;
    expect((await world.sheetOf(id)).newer).toBe(null);
    const { pack } = await claimOf(id);
    granted(await load((pack?.version ?? 0) + 1, (text) => text.replaceAll(/percent: 50/g, "percent: 10")));
    const sheet = await world.sheetOf(id);
    expect(sheet.content.planned).toEqual(before);
    expect(sheet.newer?.version).toBe((pack?.version ?? 0) + 1);
    const begun = await world.beginClaim("running");
    expect((await world.sheetOf(begun)).newer).toBe(null);
    // Counted by the newest, it is still a share of what the other comes to by its own rules.
    granted(await world.plan(begun, null, { post: "90000" }, "事務局の運営"));
    expect((await world.sheetOf(begun)).content.planned.basis).toBe(50_000);
  });

  it("doesn't get lost where the newest rules don't list its subsidy", async () => {
    const { pack } = await claimOf(id);
    const gone = (text: string) =>
      text.replaceAll("code: activity", "code: deeds").replaceAll("of: activity", "of: deeds");
    granted(await load((pack?.version ?? 0) + 2, gone));
    expect((await world.sheetOf(id)).rules.code).toBe("activity");
    const rows = await world.as("ward", (ctx) => listClaims(ctx, 2019));
    expect(rows.filter(({ claim }) => claim?.id === id)).toHaveLength(1);
  });

  it("has a payment, a repayment and the final amount taken back by the ward, once, whole and with the reason", async () => {
    const paid = await eventOf(id, "paid");
    expect(said(await takeBack(id, paid, ""))).toEqual(["words"]);
    expect(said(await takeBack(id, "", "二重"))).toEqual(["event"]);
    expect(said(await takeBack(id, paid, "二重", "treasurer"))).toEqual(words.onlyWard);
    expect(said(await takeBack(id, await eventOf(id, "decided"), "誤り"))).toEqual(words.notReversible);
    granted(await takeBack(id, paid, "二重に記録した"));
    expect(said(await takeBack(id, paid, "二重に記録した"))).toEqual(words.notReversible);
    expect(await claimOf(id)).toMatchObject({ paid: 40_000, repaid: 10_000 });
    granted(await takeBack(id, await eventOf(id, "repaid"), "別の団体の返還だった"));
    await world.spend(100_000, { category: "supplies", project: "見守り活動" });
    granted(await world.perform(id, "見守り活動"));
    granted(await world.report(id));
    granted(await world.fix(id, "40000", "書き間違い"));
    expect((await claimOf(id)).state).toBe("settled");
    granted(await takeBack(id, await eventOf(id, "fixed"), "額を間違えた"));
    expect(await claimOf(id)).toMatchObject({ state: "reported", final: null, paid: 40_000, repaid: 0 });
    granted(await world.fix(id, "50000"));
    expect((await claimOf(id)).state).toBe("final");
  });

  it("has every step kept by the database too: no other amount, no second time, nobody but the ward", async () => {
    const { id: event, amount } = (await world.sheetOf(id)).events.find(({ kind }) => kind === "paid") ?? {};
    const { version, area } = await claimOf(id);
    const insert = (sum: number) =>
      world.db.owner.query(
        "insert into subsidy.event (claim_id, area_id, round, day, kind, amount, words, version, reverses) values ($1, $2, 0, '2020-01-20', 'reversed', $3, '誤り', $4, $5)",
        [id, area, sum, version, event],
      );
    await expect(insert((amount ?? 0) - 1)).rejects.toThrow("reversed_whole");
    await expect(insert(amount ?? 0)).resolves.toBeTruthy();
    await expect(
      world.db.owner.query(
        "insert into subsidy.event (claim_id, area_id, round, day, kind, amount, words, version, reverses) values ($1, $2, 0, '2020-01-20', 'reversed', $3, '誤り', $4, $5)",
        [id, area, amount, version + 1, event],
      ),
    ).rejects.toThrow(/event_reversed_once|repaid_of_paid|claim_paid_check/);
  });

  it("is cancelled with a reason: nothing is granted any more and what was paid is given back", async () => {
    granted(await world.pay(id, "30000"));
    expect(said(await step(cancelClaim, id, " "))).toEqual(["words"]);
    expect(said(await step(cancelClaim, id, "虚偽の申請", "chair"))).toEqual(words.onlyWard);
    granted(await step(cancelClaim, id, "条件に反した"));
    expect(await claimOf(id)).toMatchObject({ state: "cancelled", final: 0 });
    expect(await waiting("treasurer")).toEqual(["cancelled"]);
    expect(said(await world.pay(id, "1"))).toEqual(words.cancelledForGood);
    granted(await repay(id, "30000"));
    expect(said(await repay(id, "1"))).toEqual(["amount"]);
  });
});

describe("an application", () => {
  it("is refused with a reason, and the council reads it on Today", async () => {
    const fresh = await subsidyWorld();
    const id = await fresh.beginClaim();
    granted(await fresh.plan(id, "見守り活動", { supplies: "200000" }));
    const refuse = async (why: string, who: Officer) => {
      const read = await fresh.now(id);
      return fresh.as(who, (ctx) => refuseClaim(ctx, { ...read, words: why }));
    };
    expect(said(await refuse("対象外", "ward"))).toEqual(words.notNow);
    granted(await fresh.submit(id));
    expect(said(await refuse("", "ward"))).toEqual(["words"]);
    expect(said(await refuse("対象外", "chair"))).toEqual(words.onlyWard);
    granted(await refuse("補助の対象になる事業がない", "ward"));
    expect((await fresh.sheetOf(id)).claim).toMatchObject({ state: "refused", decided: null });
    expect((await fresh.as("treasurer", waitingClaims)).map(({ waits }) => waits)).toEqual(["refused"]);
    expect(said(await fresh.submit(id))).toEqual(words.refusedForGood);
    expect(said(await refuse("もう一度", "ward"))).toEqual(words.refusedForGood);
    expect(said(await fresh.plan(id, "見守り活動", { supplies: "1" }))).toEqual(words.refusedForGood);
    expect(said(await fresh.decide(id, "100000"))).toEqual(words.refusedForGood);
    // To begin it again leads to what was refused.
    expect(await fresh.beginClaim()).toBe(id);
    await fresh.close();
  });

  it("isn't begun for a year whose book is closed, nor called late there", async () => {
    await world.db.owner.query("alter table ledger.book disable trigger user");
    await world.db.owner.query("update ledger.book set state = 'closed', closing_by = $2 where id = $1", [
      world.book,
      world.people.chair,
    ]);
    await world.db.owner.query("alter table ledger.book enable trigger user");
    const begun = await world.as("treasurer", (ctx) => beginClaim(ctx, { book: world.book, code: "deeds" }));
    expect(said(begun)).toEqual(words.bookClosed);
    const rows = await world.as("treasurer", (ctx) => listClaims(ctx, 2019));
    expect(rows.filter(({ code }) => code === "deeds").map(({ due, isOver }) => [due, isOver])).toEqual([
      [null, true],
    ]);
  });
});
