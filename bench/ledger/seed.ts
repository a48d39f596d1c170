import type pg from "pg";

/** The accounts, funds and projects of every generated book; codes as in a council's first book. */
const charts = `
  insert into ledger.account (book_id, area_id, kind, code, name, class, position)
    select b.id, b.area_id, a.kind, a.code, a.code, '', a.position
      from ledger.book b cross join (values ('cash', 'cash', 1), ('bank', 'bank', 2), ('opening', 'opening', 3), ('income', 'subsidy', 4),
        ('expense', 'supplies', 5), ('expense', 'food', 6), ('expense', 'printing', 7), ('expense', 'rent', 8)) a (kind, code, position)
     where b.entries = 0 and not exists (select from ledger.account x where x.book_id = b.id);
  insert into ledger.fund (book_id, area_id, kind, code, name, position)
    select b.id, b.area_id, f.kind, f.code, f.code, f.position
      from ledger.book b cross join (values ('activity-subsidy', 'activity', 1), ('running-subsidy', 'running', 2), ('fee', 'fees', 3)) f (kind, code, position)
     where b.entries = 0 and not exists (select from ledger.fund x where x.book_id = b.id);
  insert into ledger.project (book_id, area_id, field, code, name, starts, ends, position)
    select b.id, b.area_id, 'welfare', 'project-' || n, '事業' || n, make_date(b.year, 4, 1), make_date(b.year + 1, 3, 31), n
      from ledger.book b cross join generate_series(1, 6) n
     where b.entries = 0 and not exists (select from ledger.project x where x.book_id = b.id);`;

/**
 * Fills one empty book by set: what posting entry by entry would have left, numbers, links and sums included. Entry n always gets the same values.
 * Every fourth is money that came in; they stand without slips, which no statement reads.
 */
const fill = `
create function pg_temp.fill(book int, entries int) returns void language plpgsql as $$
declare
  b ledger.book;
  accounts int[]; funds int[]; projects int[];
  spent text[] := array['supplies', 'food', 'printing', 'rent'];
  funded text[] := array['activity', 'running', 'fees'];
  h bytea; payload text; hashes bytea[] := '{}';
begin
  select * into b from ledger.book q where q.id = book;
  select array_agg(id order by position) into accounts from ledger.account where book_id = book;
  select array_agg(id order by position) into funds from ledger.fund where book_id = book;
  select array_agg(id order by position) into projects from ledger.project where book_id = book;
  create temporary table drawn as
    select n, nextval('ledger.entry_id_seq') as id, make_date(b.year, 4, 1) + ((n - 1)::bigint * 365 / fill.entries)::int as day,
           (100 + (n::bigint * 7919) % 30000)::bigint as amount, n % 4 = 0 as came, 1 + n % 2 as place, 1 + (n / 3) % 3 as fund,
           1 + (n / 5) % 4 as category, 1 + (n / 7) % 6 as project, md5(n::text) as salt
      from generate_series(1, fill.entries) n;
  create temporary table linked as
    select d.*, sha256(convert_to(jsonb_build_array(salt, '見本商店', '品物 ' || n, 'receipt', '', '', '', '[]'::jsonb, null, null)::text, 'UTF8')) as seal
      from drawn d;
  h := b.head;
  for payload in
    select jsonb_build_array(l.n, l.day, 'carry', null, null, l.amount,
             case when l.came then jsonb_build_array(jsonb_build_array((array['cash','bank'])[l.place], funded[l.fund], null, l.amount),
                                                     jsonb_build_array('subsidy', funded[l.fund], 'project-' || l.project, -l.amount))
             else jsonb_build_array(jsonb_build_array(spent[l.category], funded[l.fund], 'project-' || l.project, l.amount),
                                    jsonb_build_array((array['cash','bank'])[l.place], funded[l.fund], null, -l.amount)) end,
             encode(l.seal, 'hex'))::text from linked l order by l.n
  loop
    h := sha256(h || convert_to(payload, 'UTF8'));
    hashes := array_append(hashes, h);
  end loop;
  create temporary table made as
    select l.*, q.hash from linked l join unnest(hashes) with ordinality q (hash, n) on q.n = l.n;
  insert into ledger.line (entry_id, position, book_id, area_id, day, account_id, fund_id, project_id, amount)
    select m.id, p, b.id, b.area_id, m.day,
           case when (p = 1) = m.came then accounts[m.place] else accounts[case when m.came then 4 else 4 + m.category end] end,
           funds[m.fund], case when (p = 1) = m.came then null else projects[m.project] end, case p when 1 then m.amount else -m.amount end
      from made m cross join generate_series(1, 2) p;
  insert into ledger.entry (id, book_id, area_id, no, kind, day, amount, party, what, papers, salt, posted_at, sealed, hash)
    select m.id, b.id, b.area_id, m.n, 'carry', m.day, m.amount, '見本商店', '品物 ' || m.n,
           '{"paper": "receipt", "reason": "", "addressedTo": "", "shopPlace": "", "pictures": []}', m.salt, m.day, m.seal, m.hash
      from made m;
  insert into ledger.total (book_id, area_id, month, account_id, fund_id, project_id, debit, credit)
    select b.id, b.area_id, date_trunc('month', l.day), l.account_id, l.fund_id, l.project_id,
           coalesce(sum(l.amount) filter (where l.amount > 0), 0), coalesce(-sum(l.amount) filter (where l.amount < 0), 0)
      from made m join ledger.line l on l.entry_id = m.id group by 3, 4, 5, 6;
  update ledger.book q set entries = fill.entries, head = h where q.id = book;
  drop table drawn, linked, made;
end $$`;

const inReplica = async (owner: pg.Client, work: () => Promise<void>): Promise<void> => {
  // Past every trigger and foreign key: the rows are what they would have let through.
  await owner.query("set session_replication_role = replica");
  await work();
  await owner.query("set session_replication_role = origin");
};

type Asked = {
  /** This council's alone; 0 = those of the first `councils`. */
  readonly council: number;
  readonly councils: number;
  readonly years: readonly number[];
  /** Of each book. */
  readonly entries: number;
};

/** Opens a book for each council and year that has none. */
const open = (owner: pg.Client, { council, councils, years }: Asked): Promise<unknown> =>
  owner.query(
    `insert into ledger.book (area_id, council_id, year, head)
       select c.area_id, c.id, y.year, ledger.root(c.id, y.year)
         from (select * from councils.council where $3 in (0, id) order by id limit $1) c cross join unnest($2::int[]) y (year)
     on conflict do nothing`,
    [councils, [...years], council],
  );

/** Books of councils for the given years, each with so many entries; answers how many entries that is. */
export const addBooks = async (owner: pg.Client, asked: Asked): Promise<number> => {
  const { years, entries } = asked;
  let books = 0;
  await inReplica(owner, async () => {
    await open(owner, asked);
    await owner.query(charts);
    await owner.query(fill.replace("create function", "create or replace function"));
    const { rows } = await owner.query<{ id: number }>(
      "select id from ledger.book where entries = 0 and year = any($1::int[]) order by id",
      [[...years]],
    );
    for (const { id } of rows) {
      await owner.query("select pg_temp.fill($1, $2)", [id, entries]);
      books += 1;
    }
  });
  return books * entries;
};
