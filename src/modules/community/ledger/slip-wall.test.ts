import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setToday } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { askToClose, type BookId, closeBook, dropFromInbox, putIntoInbox, type SlipId } from "./index.ts";

let world: LedgerWorld;
let book: BookId;
let slip: SlipId;

/** As the application's role and this person; all of it or nothing. */
const said = (who: Officer, ...texts: RawBuilder<unknown>[]) =>
  world.as(who, async (ctx) => {
    for (const text of texts) await text.execute(ctx.db);
  });
const refused = (constraint: string) => ({ constraint });

beforeAll(async () => {
  world = await ledgerWorld();
  // One person may hold both posts, and a chair may write: two people stay two people all the same.
  await world.db.owner.query(
    `update programme.post set powers = powers || '{"ledger.approve": "appointment"}' where code = 'treasurer'`,
  );
  await world.db.owner.query(
    `update programme.post set powers = powers || '{"ledger.enter": "appointment"}' where code = 'chair'`,
  );
  book = await world.begin();
});
beforeEach(async () => {
  slip = await world.enter(book);
});
afterAll(() => world.close());

describe("past the actions, the database itself", () => {
  it("lets nobody change what stands in another's name", async () => {
    for (const change of [
      sql`what = '別の品'`,
      sql`party = '別の店'`,
      sql`day = '2019-06-04'`,
      sql`amount = 1`,
      sql`entered_at = now()`,
    ])
      await expect(
        said("chair", sql`update ledger.slip set ${change} where id = ${slip}`),
      ).rejects.toMatchObject(refused("slip_by_its_writer"));
    await expect(
      said("chair", sql`update ledger.part set amount = 1 where slip_id = ${slip}`),
    ).rejects.toThrow();
    await expect(
      said(
        "chair",
        sql`with kept as (insert into files.file (sha256, media_type, size) values (${"a".repeat(64)}, 'image/png', 1) returning id)
            insert into ledger.picture (slip_id, area_id, file_id, name) select ${slip}, (select area_id from ledger.slip where id = ${slip}), id, 'x' from kept`,
      ),
    ).rejects.toMatchObject(refused("slip_by_its_writer"));
    await expect(said("chair", sql`delete from ledger.part where slip_id = ${slip}`)).rejects.toMatchObject(
      refused("slip_by_its_writer"),
    );
  });

  it("lets nobody make another kind of a slip", async () => {
    await expect(
      said("treasurer", sql`update ledger.slip set kind = 'in' where id = ${slip}`),
    ).rejects.toThrow(/permission denied/);
  });

  it("lets nobody put another's name on what they wrote", async () => {
    const { chair, deputy } = world.people;
    await expect(
      said("treasurer", sql`update ledger.slip set entered_by = ${chair} where id = ${slip}`),
    ).rejects.toMatchObject(refused("slip_by_its_writer"));
    await expect(
      said("treasurer", sql`update ledger.slip set entered_by = ${deputy}, what = 'x' where id = ${slip}`),
    ).rejects.toMatchObject(refused("slip_by_its_writer"));
    // The same in one's own name goes through, so it is the name that is refused.
    await said("chair", sql`update ledger.slip set entered_by = ${chair}, what = 'x' where id = ${slip}`);
  });

  it("lets a slip be posted by its entry alone, and start as one that waits", async () => {
    for (const who of ["treasurer", "chair"] as const)
      await expect(
        said(who, sql`update ledger.slip set state = 'posted' where id = ${slip}`),
      ).rejects.toMatchObject(refused("posted_has_entry"));
    await expect(
      said(
        "treasurer",
        sql`insert into ledger.slip (book_id, area_id, kind, day, account_id, amount, what, paper, state, entered_by, submission_key)
            select book_id, area_id, kind, day, account_id, amount, what, paper, 'posted', entered_by, gen_random_uuid()
              from ledger.slip where id = ${slip}`,
      ),
    ).rejects.toMatchObject(refused("slip_starts_waiting"));
  });

  it("lets a slip be returned by a second person only, and wait again only in its writer's name", async () => {
    const back = sql`update ledger.slip set state = 'returned', words = 'x' where id = ${slip}`;
    await expect(said("treasurer", back)).rejects.toMatchObject(refused("slip_returned_by_second"));
    await said("chair", back);
    await expect(
      said("chair", sql`update ledger.slip set state = 'waiting' where id = ${slip}`),
    ).rejects.toMatchObject(refused("slip_by_its_writer"));
    await said("treasurer", sql`update ledger.slip set state = 'waiting', words = '' where id = ${slip}`);
  });

  it("begins every book open, and writes itself what a count is compared with", async () => {
    await said(
      "treasurer",
      sql`insert into ledger.book (area_id, council_id, year, state, closing_by, opened_by, head)
          select area_id, council_id, 2021, 'closed', ${world.people.treasurer}, ${world.people.treasurer}, head from ledger.book where id = ${book}`,
    );
    const { rows } = await world.db.owner.query(
      "select state, closing_by from ledger.book where year = 2021 and council_id = $1",
      [world.council],
    );
    expect(rows).toEqual([{ state: "open", closing_by: null }]);
    const count = (kind: string) => sql`
      insert into ledger.cash_count (book_id, area_id, account_id, day, pieces, counted, booked, words, person_id, submission_key)
      select ${book}, area_id, id, '2019-07-01', '{}', 5, 5, 'x', ${world.people.treasurer}, gen_random_uuid()
        from ledger.account where book_id = ${book} and kind = ${kind}`;
    await expect(said("treasurer", count("bank"))).rejects.toMatchObject(refused("count_of_cash"));
    await said("treasurer", count("cash"));
    const counted = await world.db.owner.query("select booked from ledger.cash_count where book_id = $1", [
      book,
    ]);
    expect(Number(counted.rows[0].booked)).toBe(0);
  });

  it("leaves everything of a closed year as it is", async () => {
    const open = await world.db.owner.query(
      "select id from ledger.slip where book_id = $1 and state in ('waiting', 'returned')",
      [book],
    );
    await world.approve(
      book,
      open.rows.map(({ id }) => id as SlipId).filter((id) => id !== slip),
      "vice",
    );
    await world.approve(book, [slip], "vice");
    await setToday(world.db, "2020-04-02", world.code);
    const photo = { sha256: "b".repeat(64), mediaType: "image/jpeg", size: 1, name: "x.jpg" } as const;
    await world.as("treasurer", (ctx) => putIntoInbox(ctx, { book, photos: [photo] }));
    const early = await world.as("treasurer", (ctx) => askToClose(ctx, { book }));
    expect(early).toMatchObject({ ok: false, error: { kind: "conflict" } });
    const { rows: waiting } = await world.db.owner.query(
      "delete from ledger.inbox where book_id = $1 returning file_id, added_by",
      [book],
    );
    const asked = await world.as("treasurer", (ctx) => askToClose(ctx, { book }));
    const closed = await world.as("vice", (ctx) => closeBook(ctx, { book }));
    expect([asked.ok, closed.ok]).toEqual([true, true]);
    // Years that were closed earlier may hold one still.
    await asSystem(world.db, (ctx) =>
      sql`insert into ledger.inbox (book_id, area_id, file_id, name, added_by)
          select id, area_id, ${waiting[0].file_id}, 'x.jpg', ${waiting[0].added_by} from ledger.book where id = ${book}`.execute(
        ctx.db,
      ),
    );
    const { rows } = await world.db.owner.query("select id from ledger.inbox where book_id = $1", [book]);
    const dropped = await world.as("treasurer", (ctx) => dropFromInbox(ctx, { book, photo: rows[0].id }));
    expect(dropped).toMatchObject({ ok: false, error: { kind: "conflict" } });
    for (const text of [
      sql`update ledger.account set retired = true where book_id = ${book}`,
      sql`insert into ledger.account (book_id, area_id, kind, code, name, position)
          select id, area_id, 'income', 'late', 'x', 99 from ledger.book where id = ${book}`,
      sql`insert into ledger.project (book_id, area_id, field, code, name, starts, ends, position)
          select id, area_id, 'welfare', 'late', 'x', '2019-04-01', '2019-04-02', 99 from ledger.book where id = ${book}`,
      sql`insert into ledger.cash_count (book_id, area_id, account_id, day, pieces, counted, booked, words, person_id, submission_key)
          select book_id, area_id, id, '2020-03-31', '{}', 0, 0, 'x', ${world.people.treasurer}, gen_random_uuid()
            from ledger.account where book_id = ${book} and kind = 'cash'`,
    ])
      await expect(said("treasurer", text)).rejects.toMatchObject(refused("book_is_open"));
  });
});
