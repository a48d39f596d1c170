import { expect, it } from "vitest";
import { checkSnapshot, openAccounts, openCouncils } from "../../src/modules/community/disclosure/index.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import { demoDatabase } from "../support/demo-world.ts";

it("has a year that was audited and made public, whose chain anybody computes anew and whose next year goes on from it", async () => {
  const db = await demoDatabase();
  try {
    const accounts = await runAs(
      db.database,
      { who: { kind: "public" }, mode: "read", origin: "test" },
      async (ctx) => {
        const [council] = await openCouncils(ctx);
        return council && (await openAccounts(ctx, council.council, 2018));
      },
    );
    if (!accounts?.snapshot) throw new Error("nothing is public");
    expect(checkSnapshot(accounts.snapshot).fault).toBeNull();
    expect(accounts.snapshot.budget?.expense.length).toBeGreaterThan(3);
    const pictures = await db.owner.query(
      `select count(*)::int as n from ledger.picture p join ledger.slip s on s.id = p.slip_id join ledger.book b on b.id = s.book_id
        where b.year = 2018`,
    );
    expect(pictures.rows[0].n).toBeGreaterThan(5);
    expect(accounts.releases).toHaveLength(pictures.rows[0].n);
    const { rows } = await db.owner.query(
      `select (select sum(t.debit - t.credit)::int from ledger.total t join ledger.account a on a.id = t.account_id
                where t.book_id = b.id and a.kind not in ('income', 'expense', 'opening')) as ended,
              (select e.amount::int from ledger.entry e join ledger.book n on n.id = e.book_id
                where n.council_id = b.council_id and n.year = 2019 and e.kind = 'carry') as began
         from ledger.book b where b.year = 2018`,
    );
    expect(rows).toEqual([{ ended: 214_300 + 86_200 + 18_420, began: 214_300 + 86_200 + 18_420 }]);
    expect((await db.owner.query("select * from ledger.first_broken()")).rows).toEqual([]);
  } finally {
    await db.drop();
  }
  // Whoever comes first makes the demonstration.
}, 120_000);
