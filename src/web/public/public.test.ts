import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld } from "../../../tests/support/audit-world.ts";
import { openRows } from "../../../tests/support/open-rows.ts";
import { commandsOver } from "../../../tests/support/run-command.ts";
import { checkSnapshot, readSnapshot } from "../../modules/community/disclosure/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { routes } from "../routes.ts";

let world: AuditWorld;
let server: Server;
let commands: ReturnType<typeof commandsOver>;
const p = "tsurumi-2019";
const year = 2019;

beforeAll(async () => {
  world = await auditWorld();
  commands = commandsOver(world.db);
  server = createServer(getRequestListener(world.app.fetch)).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  await commands.close();
  await world.end();
});

const step = (name: string) => routes.stepAudit(p, world.book, name);
const seen = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };
const signature = { signWords: "適正であると認めます。", named: "", sure: "yes" };
const approval = {
  on: "2020-05-20",
  meeting: "令和2年度総会",
  presided: "議長 見本",
  decision: "原案どおり承認した。",
  sure: "yes",
};
const address = () => routes.openYear(world.council, year);

describe("the audit", () => {
  it("starts only when the year is being closed, and by an auditor", async () => {
    const [auditor, treasurer] = [await world.visit("auditor"), await world.visit("treasurer")];
    expect((await auditor.post(step("draw"), {})).status).toBe(409);
    await world.closeYear();
    expect((await treasurer.post(step("draw"), {})).status).toBe(403);
    expect((await (await world.visit("stranger")).post(step("draw"), {})).status).toBe(404);
    expect((await auditor.post(step("draw"), {})).status).toBe(303);
    expect((await auditor.get(routes.bookAudit(p, world.book))).html).toContain("3件のうち0件を確かめました");
  });

  it("asks for every answer, and for words where one is no", async () => {
    const auditor = await world.visit("auditor");
    const { rows } = await world.db.owner.query("select entry_id as id from disclosure.voucher order by 1");
    const path = (at: number) => routes.auditVoucher(p, world.book, Number(rows[at].id));
    const empty = await auditor.post(path(0), { ...seen, original: "" });
    expect([empty.status, empty.html.includes('href="#f-original"')]).toEqual([422, true]);
    const mute = await auditor.post(path(0), { ...seen, addressed: "no" });
    expect([mute.status, mute.html.includes('href="#f-remark"')]).toEqual([422, true]);
    expect((await auditor.post(step("sign"), signature)).status).toBe(409);
    for (const at of [0, 1, 2]) expect((await auditor.post(path(at), seen)).status).toBe(303);
    expect((await auditor.get(routes.bookAudit(p, world.book))).html).toContain("3件のうち3件");
  });

  it("sets the bank's certificate beside the book and wants words for a difference", async () => {
    const auditor = await world.visit("auditor");
    const { id } = await world.one<{ id: number }>(
      "select id from ledger.account where book_id = $1 and kind = 'bank'",
      [world.book],
    );
    const typed = { account: String(id), day: "2020-03-31", amount: "１,０００円", remark: "" };
    const differs = await auditor.post(step("certificates"), typed);
    expect([differs.status, differs.html.includes("帳簿の残高と違います")]).toEqual([422, true]);
    for (const bad of [
      { ...typed, amount: "x" },
      { ...typed, day: "2019-04-31" },
      { ...typed, account: "" },
    ])
      expect((await auditor.post(step("certificates"), bad)).status).toBe(422);
    expect((await auditor.post(step("certificates"), { ...typed, amount: "0" })).status).toBe(303);
  });

  it("raises, answers and concludes findings, each by its own person", async () => {
    const [auditor, treasurer] = [await world.visit("auditor"), await world.visit("treasurer")];
    expect((await auditor.post(step("findings"), { no: "99", words: "x" })).status).toBe(422);
    expect((await auditor.post(step("findings"), { no: "1", words: "領収書の日付が違う" })).status).toBe(303);
    const { id } = await world.one<{ id: number }>("select id from disclosure.finding");
    const to = (name: string) => routes.stepFinding(p, world.book, id, name);
    expect((await auditor.post(to("answer"), { [`answer-${id}`]: "x" })).status).toBe(403);
    expect((await treasurer.post(to("conclude"), { state: "settled" })).status).toBe(403);
    expect((await treasurer.post(to("answer"), { [`answer-${id}`]: " " })).status).toBe(422);
    expect((await treasurer.post(to("answer"), { [`answer-${id}`]: "書き直しました。" })).status).toBe(303);
    expect((await auditor.post(to("conclude"), { state: "standing" })).status).toBe(422);
    expect((await auditor.post(to("conclude"), { state: "settled" })).status).toBe(303);
  });

  it("is signed once by whoever has neither entered nor approved, and nothing changes after", async () => {
    const auditor = await world.visit("auditor");
    expect((await auditor.get(routes.bookAudit(p, world.book))).html).toContain(
      "適正に処理されていると認めます",
    );
    expect((await auditor.post(step("report"), { report: "適正でした。" })).status).toBe(303);
    expect((await auditor.post(step("sign"), { ...signature, sure: "" })).status).toBe(422);
    expect((await auditor.post(step("sign"), signature)).status).toBe(303);
    expect((await auditor.post(step("sign"), signature)).status).toBe(409);
    expect((await auditor.post(step("report"), { report: "別の文" })).status).toBe(409);
    for (const text of [
      "update disclosure.paper set report = 'x'",
      "update disclosure.voucher set remark = 'x'",
      "update disclosure.certificate set remark = 'x'",
      "update disclosure.finding set conclusion = 'x'",
      "update disclosure.signature set words = 'x'",
      "delete from disclosure.signature",
    ])
      await expect(world.db.owner.query(text), text).rejects.toThrow(/is signed|append-only/);
    const head = await world.one<{ same: boolean }>(
      "select s.head = b.head and s.entries = b.entries as same from disclosure.signature s join ledger.book b on b.id = s.book_id",
    );
    expect(head.same).toBe(true);
    await expect(
      world.db.owner.query(
        `insert into disclosure.signature (paper_id, book_id, area_id, person_id, name, post, name_public, head, entries, content, words)
         select paper_id, book_id, area_id, $1, '', 'x', true, '', 0, '', 'x' from disclosure.signature`,
        [world.people.chair],
      ),
    ).rejects.toThrow(/signed_by_third/);
  });

  it("gives the report on paper", async () => {
    const pdf = await (await world.visit("auditor")).get(routes.exportAudit(p, world.book));
    expect([pdf.status, new TextDecoder().decode(pdf.bytes.slice(0, 5))]).toEqual([200, "%PDF-"]);
  });
});

describe("what is public", () => {
  it("is nothing before the chair publishes; a council that doesn't and one that doesn't exist look alike", async () => {
    const nobody = await world.visit(null);
    const unpublished = await nobody.get(address());
    const missing = await nobody.get(routes.openYear(999_999, year));
    expect([unpublished.status, missing.status]).toEqual([404, 404]);
    expect(unpublished.html.replaceAll(address(), "…")).toBe(
      missing.html.replaceAll(routes.openYear(999_999, year), "…"),
    );
    expect((await nobody.get(routes.openCouncil(world.council))).status).toBe(404);
    expect((await nobody.get(routes.open())).html).not.toContain("見本榎本");
  });

  it("is published by the chair alone, with what the assembly decided", async () => {
    const chair = await world.visit("chair");
    const path = routes.publishBook(p, world.book);
    for (const who of ["treasurer", "auditor", "vice", "ward"] as const)
      expect([who, (await (await world.visit(who)).post(path, approval)).status]).toEqual([who, 403]);
    const bad = await chair.post(path, { ...approval, on: "2020-05-40", meeting: "", sure: "" });
    expect(bad.status).toBe(422);
    for (const name of ["on", "meeting", "sure"]) expect(bad.html).toContain(`href="#f-${name}"`);
    expect((await chair.post(path, approval)).status).toBe(303);
    expect((await chair.post(path, approval)).status).toBe(409);
  });

  it("shows the statement to everybody, without the names of persons, shops and goods", async () => {
    const nobody = await world.visit(null);
    expect((await nobody.get(routes.open())).html).toContain("見本榎本地域活動協議会");
    const page = await nobody.get(address());
    expect(page.status).toBe(200);
    expect(page.html).toContain("7,280");
    expect(page.html).toContain("令和2年度総会");
    for (const path of [
      address(),
      routes.openData(world.council, year, "json"),
      routes.openData(world.council, year, "csv"),
    ]) {
      const { html } = await nobody.get(path);
      for (const secret of ["見本商店", "紙コップ", "見本 監事", "見本 会計"])
        expect(html).not.toContain(secret);
    }
    const answer = await world.app.request(address());
    expect(answer.headers.get("cache-control")).toContain("public");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const again = await world.app.request(address(), {
      headers: { "if-none-match": answer.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it("shows beside it what a meeting had planned, what nobody spent as well", async () => {
    const { html } = await (await world.visit(null)).get(address());
    const text = html.slice(html.indexOf("予算と決算（支出）")).replaceAll(/<[^>]+>/g, " ");
    const row = (name: string, ...amounts: string[]) => new RegExp(`${name}\\s+${amounts.join("\\s+")}\\s`);
    expect(text).toMatch(row("消耗品費", "8,000", "7,280", "720"));
    expect(text).toMatch(row("通信運搬費", "840", "0", "840"));
    expect(text).toMatch(row("計", "8,840", "7,280", "1,560"));
  });

  it("is by row security the publication, its snapshot and released pictures, and nothing else", async () => {
    const seen = await runAs(
      world.db.database,
      { who: { kind: "public" }, mode: "read", origin: "test" },
      openRows,
    );
    expect(seen).toEqual({
      paper: 0,
      voucher: 0,
      certificate: 0,
      finding: 0,
      signature: 0,
      publication: 1,
      snapshot: 1,
      release: 0,
    });
  });

  it("is the same for somebody who is signed in elsewhere", async () => {
    const [nobody, stranger] = [await world.visit(null), await world.visit("stranger")];
    expect((await stranger.get(address())).html).toBe((await nobody.get(address())).html);
  });

  it("can be checked with one click and from the terminal, which names the first entry that differs", async () => {
    const nobody = await world.visit(null);
    expect((await nobody.get(routes.openCheck(world.council, year))).html).toContain(
      "監事が署名した帳簿と同じです",
    );
    const { port } = server.address() as AddressInfo;
    const run = (path: string, ...more: string[]) =>
      commands.run("verify/verify.ts", [
        "x",
        "verify",
        "--public",
        `http://127.0.0.1:${port}${path}`,
        ...more,
      ]);
    const good = await run(address());
    expect([good.code, good.out]).toEqual([0, expect.stringContaining("同じです（記帳3件）")]);
    expect((await run(address(), "--head", "0".repeat(64))).code).toBe(1);
    expect((await run(routes.open())).code).toBe(2);
    const { html } = await nobody.get(routes.openData(world.council, year, "json"));
    const snapshot = readSnapshot(html);
    if (!snapshot) throw new Error("no snapshot");
    const forged = (change: (draft: ReturnType<typeof JSON.parse>) => void) => {
      const draft = JSON.parse(html);
      change(draft);
      return checkSnapshot(draft).fault;
    };
    expect(checkSnapshot(snapshot).fault).toBeNull();
    expect(
      forged((draft) => {
        draft.entries[1].amount += 1;
      }),
    ).toEqual({ kind: "entry", no: 2 });
    expect(
      forged((draft) => {
        draft.entries.pop();
      }),
    ).toEqual({ kind: "head" });
    expect(
      forged((draft) => {
        draft.entries.pop();
        draft.head = draft.entries.at(-1).link;
      }),
    ).toEqual({ kind: "signature" });
    expect(
      forged((draft) => {
        draft.statement.expense[0].amount += 1;
      }),
    ).toEqual({ kind: "statement", code: snapshot.statement.expense[0]?.code });
    expect(
      forged((draft) => {
        draft.statement.funds[0].expense += 1;
      }),
    ).toMatchObject({ kind: "statement" });
    expect(
      forged((draft) => {
        draft.signatures = [];
      }),
    ).toEqual({ kind: "unsigned" });
  });
});

describe("a publication that is withdrawn", () => {
  it("says who did, when and why, shows nothing more, and its bytes are named by their hash", async () => {
    const [chair, nobody] = [await world.visit("chair"), await world.visit(null)];
    const { sha256 } = await world.one<{ sha256: string }>("select sha256 from disclosure.publication");
    const path = routes.withdrawBook(p, world.book);
    expect((await (await world.visit("treasurer")).post(path, { why: "x" })).status).toBe(403);
    expect((await chair.post(path, { why: "" })).status).toBe(422);
    expect((await chair.post(path, { why: "金額の誤りが見つかったため" })).status).toBe(303);
    const page = await nobody.get(address());
    for (const said of ["会長", "金額の誤りが見つかったため", sha256]) expect(page.html).toContain(said);
    expect(page.html).not.toContain("7,280");
    expect((await nobody.get(routes.openData(world.council, year, "json"))).status).toBe(404);
    expect((await nobody.get(routes.openCheck(world.council, year))).status).toBe(404);
    expect((await nobody.get(routes.open())).html).not.toContain("見本榎本");
    const publish = await chair.post(routes.publishBook(p, world.book), approval);
    expect(publish.status).toBe(303);
    expect((await nobody.get(address())).html).toContain(sha256);
    await expect(world.db.owner.query("update disclosure.snapshot set body = '{}'")).rejects.toThrow();
    await expect(world.db.owner.query("delete from disclosure.publication")).rejects.toThrow();
  });
});
