import type pg from "pg";
import { loadProgramme } from "../src/modules/foundation/programme/index.ts";
import type { Database } from "../src/platform/database/pool.ts";
import { runAs } from "../src/platform/database/run-as.ts";
import { benchDefinition, districts, firstDay, wards } from "./definition.ts";

const words = [
  "予算",
  "会計",
  "防災",
  "広報",
  "子ども",
  "見守り",
  "総会",
  "規約",
  "清掃",
  "夏祭り",
  "名簿",
  "助成金",
  "会館",
  "喫茶",
  "訓練",
  "引継ぎ",
];

/** So many days hold 100,000 records: about 50 a month for each council. A prime, so that every council has work on every day. */
const daysPer100k = 179;
const daysFor = (records: number): number => Math.round((records / 100_000) * daysPer100k);

/** Deterministic: row n always gets the same values. */
const recordsSql = `
insert into support.record (programme_id, centre_id, area_id, worker_id, day, minutes, how, place, council_ids, duty_id, axis,
                            asked, done, outcome, next_step, state, submission_key, created_at)
select $1, c.centre_id, c.area_id, c.worker_ids[1 + n % 3], ($2::date + $6::int + ((n::bigint * 7919) % $3)::int), 15 + (n % 16) * 15,
       (array['visit','meeting','phone'])[1 + n % 3], '会館', array[c.council_id],
       d.ids[1 + (n / 7) % cardinality(d.ids)], 'one',
       w.list[1 + n % 16] || 'について相談を受けた。' || w.list[1 + (n / 16) % 16],
       w.list[1 + (n / 3) % 16] || 'の進め方を役員と話し合い、資料の見本を渡した。' || n,
       case when n % 2 = 0 then w.list[1 + (n / 5) % 16] || 'の分担が決まった。' else '' end, '',
       case when n % 20 = 0 then 'submitted' else 'approved' end,
       ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $2::date + $6::int + ((n::bigint * 7919) % $3)::int
  from generate_series($4::int, $5::int) n
  join bench_council c on c.slot = n % ${districts}
 cross join (select array_agg(id order by position) as ids from programme.duty where programme_id = $1) d
 cross join (select array[${words.map((word) => `'${word}'`).join(",")}] as list) w`;

const places = async (owner: pg.Client, programme: number): Promise<void> => {
  await owner.query(`
    insert into programme.area (code, name, level, parent_id)
      select 'd' || n, '計測校区' || n, 'district', w.id
        from generate_series(0, ${districts - 1}) n
        join programme.area w on w.code = 'w' || lpad((1 + n % ${wards})::text, 2, '0');
    insert into councils.council (area_id, name, stage, stage_dates)
      select id, name || '協議会', 'certified', '{"preparing": "2012-10-01", "founded": "2013-04-01", "certified": "2013-10-01"}' from programme.area where level = 'district';
    insert into people.person (name, is_fictitious)
      select '計測 ' || n, true from generate_series(1, ${wards * 3 + 2}) n;`);
  await owner.query(
    `insert into people.appointment (programme_id, person_id, post_id, centre_id, starts)
       select $1, 1 + (c.n - 1) * 3 + k, (select id from programme.post where code = 'worker'), c.id, '${firstDay}'
         from (select id, row_number() over (order by id) as n from programme.centre where programme_id = $1) c, generate_series(0, 2) k`,
    [programme],
  );
  await owner.query(
    `insert into people.appointment (programme_id, person_id, post_id, starts)
       values ($1, ${wards * 3 + 1}, (select id from programme.post where code = 'officer'), '${firstDay}')`,
    [programme],
  );
  await owner.query(`
    insert into people.appointment_area
      select a.id, coalesce(ca.area_id, (select id from programme.area where code = 'city'))
        from people.appointment a left join programme.centre_area ca on ca.centre_id = a.centre_id;
    create temporary table bench_council as
      select (substr(ar.code, 2))::int as slot, co.id as council_id, ar.id as area_id, ca.centre_id,
             (select array_agg(ap.person_id) from people.appointment ap where ap.centre_id = ca.centre_id) as worker_ids
        from councils.council co
        join programme.area ar on ar.id = co.area_id
        join programme.centre_area ca on ca.area_id = ar.parent_id;`);
};

/** Fills the derived tables by set instead of row by row; the result is what the triggers would have made. */
const derive = async (owner: pg.Client, from: number): Promise<void> => {
  await owner.query(
    `insert into support.share (record_id, position, council_id, area_id, programme_id, centre_id, duty_id, day, minutes, state)
       select r.id, 0, r.council_ids[1], r.area_id, r.programme_id, r.centre_id, r.duty_id, r.day, r.minutes, r.state
         from support.record r where r.id > $1`,
    [from],
  );
  await owner.query(
    "insert into search.document select d.* from support.record r cross join lateral search.record_document(r) d where r.id > $1",
    [from],
  );
};

/**
 * Adds the records numbered `from` to `to` on the days that follow those of the records before, so that a month holds
 * the same number of them however many years there are.
 * @param owner connection of the owner, past row security and triggers
 */
export const addRecords = async (
  owner: pg.Client,
  programme: number,
  from: number,
  to: number,
): Promise<void> => {
  const before = (await owner.query("select coalesce(max(id), 0) as last from support.record")).rows[0].last;
  await owner.query("alter table support.record disable trigger user");
  await owner.query(recordsSql, [programme, firstDay, daysFor(to + 1 - from), from, to, daysFor(from)]);
  await derive(owner, Number(before));
  await owner.query("alter table support.record enable trigger user");
};

/** Loads the invented city; answers the programme's id and the person who looks at it. */
export const seedCity = async (
  owner: pg.Client,
  database: Database,
): Promise<{ programme: number; worker: number; officer: number }> => {
  const loaded = await runAs(database, { who: { kind: "system" }, mode: "write", origin: "bench" }, (ctx) =>
    loadProgramme(ctx, { text: benchDefinition(), fileName: "bench" }),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  await places(owner, loaded.value.id);
  return { programme: loaded.value.id, worker: 1, officer: wards * 3 + 1 };
};
