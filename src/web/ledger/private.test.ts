import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld } from "../../../tests/support/audit-world.ts";
import { routes } from "../routes.ts";

let world: AuditWorld;
const p = "tsurumi-2019";
let at: { slip: number; picture: number; entry: number };

beforeAll(async () => {
  world = await auditWorld();
  at = await world.one(
    "select e.slip_id as slip, p.id as picture, e.id::int as entry from ledger.picture p join ledger.entry e on e.slip_id = p.slip_id",
  );
  await world.closeYear();
  await (await world.visit("auditor")).post(routes.stepAudit(p, world.book, "draw"), {});
}, 60_000);
afterAll(() => world.end());

/** Pages and files that say from whom, to whom and what for, with what is noted. */
const telling = (): readonly (readonly [string, string, number])[] => [
  [routes.slip(p, world.book, at.slip), "ledger.slip", at.slip],
  [routes.slipPicture(p, world.book, at.slip, at.picture), "ledger.picture", at.picture],
  [routes.cashBook(p, world.book), "ledger.book", world.book],
  ...(["pdf", "xlsx", "csv"] as const).flatMap((format) => [
    [routes.exportCashBook(p, world.book, format), "ledger.book", world.book] as const,
    [routes.exportVouchers(p, world.book, format), "ledger.book", world.book] as const,
  ]),
  [routes.bookAudit(p, world.book), "ledger.book", world.book],
  [routes.exportAudit(p, world.book), "ledger.book", world.book],
  [routes.auditVoucher(p, world.book, at.entry), "disclosure.voucher", at.entry],
  [routes.publishBook(p, world.book), "ledger.book", world.book],
];

describe("what a book says of persons", () => {
  it("is noted with who saw it, before it is shown, and what isn't shown is not noted", async () => {
    const auditor = await world.visit("auditor");
    const count = async () =>
      (await world.one<{ n: number }>("select count(*)::int as n from audit.event where action = 'viewed'"))
        .n;
    for (const [path, subject, id] of telling()) {
      const before = await count();
      expect([path, (await auditor.get(path)).status]).toEqual([path, 200]);
      const seen = await world.one(
        "select person_id as person, subject, subject_id as id from audit.event e where action = 'viewed' order by e.id desc limit 1",
      );
      expect([path, await count(), seen]).toEqual([
        path,
        before + 1,
        { person: world.people.auditor, subject, id: String(id) },
      ]);
    }
    const before = await count();
    for (const [path] of telling())
      expect([path, (await (await world.visit("stranger")).get(path)).status]).toEqual([path, 404]);
    expect(await count()).toBe(before);
    const treasurer = await world.visit("treasurer");
    expect((await treasurer.get(routes.redact(p, world.book, at.picture))).status).toBe(200);
    expect(await count()).toBe(before + 1);
  }, 60_000);

  it("stays in no cache", async () => {
    const token = "kept-by-nobody";
    await world.db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [
      world.people.treasurer,
      token,
    ]);
    for (const [path] of telling()) {
      const answer = await world.app.request(path, { headers: { cookie: `machisen_session=${token}` } });
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "private, no-store"]);
    }
  });
});

describe("an address with a number that nothing has", () => {
  it("is not found, however large it is, and never breaks anything", async () => {
    const visits = [await world.visit("treasurer"), await world.visit("auditor"), await world.visit("chair")];
    const large = 99_999_999_999;
    const paths = [
      routes.book(p, large),
      routes.slip(p, world.book, large),
      routes.slipPicture(p, world.book, at.slip, large),
      routes.slipPicture(p, world.book, large, at.picture),
      routes.inboxPicture(p, world.book, large),
      routes.ledgerEntry(p, world.book, large),
      routes.auditVoucher(p, world.book, large),
      routes.certificate(p, world.book, large),
      routes.redact(p, world.book, large),
      routes.redacted(p, world.book, large),
      routes.pageOfPicture(p, world.book, at.picture, large),
      routes.releasedPicture(p, world.book, large),
      routes.openCouncil(large),
      routes.openYear(world.council, large),
      routes.openVoucher(world.council, 2019, large),
    ];
    for (const visit of visits)
      for (const path of paths) expect([path, (await visit.get(path)).status]).toEqual([path, 404]);
    const posted = [
      routes.redact(p, world.book, large),
      routes.takeBack(p, world.book, large),
      routes.dropInbox(p, world.book, large),
    ];
    for (const path of posted) expect([path, (await visits[0]?.post(path, {}))?.status]).toEqual([path, 404]);
  });

  it("doesn't show a slip's picture under another book", async () => {
    const treasurer = await world.visit("treasurer");
    expect((await treasurer.get(routes.slipPicture(p, world.book, at.slip, at.picture))).status).toBe(200);
    expect((await treasurer.get(routes.slipPicture(p, world.book + 1, at.slip, at.picture))).status).toBe(
      404,
    );
  });
});
