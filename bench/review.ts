import type pg from "pg";
import type { PersonId } from "../src/kernel/ids.ts";
import { approveMany, listWaiting } from "../src/modules/centre/support/index.ts";
import type { Database } from "../src/platform/database/pool.ts";
import { type Ctx, runAs } from "../src/platform/database/run-as.ts";
import { median } from "./latency.ts";
import type { Row } from "./table.ts";

const waiting = 10_000;
const together = 200;

/** Lets exactly so many records wait, the newest; shares and tally follow by set, as the triggers would have it. */
const fillQueue = async (owner: pg.Client): Promise<void> => {
  await owner.query("begin");
  await owner.query("alter table support.record disable trigger user");
  await owner.query(
    `create temporary table turned on commit drop as
       with newest as (select id from support.record order by id desc limit ${waiting})
       select r.id, case when n.id is null then 'approved' else 'submitted' end as state
         from support.record r left join newest n using (id)
        where r.state <> case when n.id is null then 'approved' else 'submitted' end`,
  );
  await owner.query("update support.record r set state = t.state from turned t where t.id = r.id");
  await owner.query(
    "update support.record set submitted_at = now() - (id % 20) * interval '1 day' where state = 'submitted'",
  );
  await owner.query("delete from support.share s using turned t where s.record_id = t.id");
  await owner.query(
    "insert into support.share select s.* from turned t join support.record r using (id) cross join lateral support.shares_of(r) s",
  );
  await owner.query("alter table support.record enable trigger user");
  await owner.query("commit");
  await owner.query("vacuum analyze support.record, support.share, support.tally");
};

type Asked = {
  readonly owner: pg.Client;
  readonly database: Database;
  /** Who reviews in the whole city. */
  readonly reviewer: number;
  readonly size: number;
  /** Loads the queue's page. */
  readonly page: () => Promise<Partial<Row>>;
};

/** The advisor's queue with 10,000 waiting records, and 200 of them approved in one transaction. */
export const measureReview = async ({ owner, database, reviewer, size, page }: Asked): Promise<Row[]> => {
  await fillQueue(owner);
  const as = <T>(mode: "read" | "write", work: (ctx: Ctx) => Promise<T>) =>
    runAs(
      database,
      { who: { kind: "person", id: reviewer as PersonId }, programme: "bench", mode, origin: "bench" },
      work,
    );
  const list = (ctx: Ctx) => listWaiting(ctx, ctx.programme?.id as never, { size: together });
  const queue = await page();
  const alone = await median(15, () => as("read", list));
  const approve = async () => {
    const { rows } = await as("read", list);
    const started = performance.now();
    const done = await as("write", (ctx) => approveMany(ctx, { records: rows }));
    if (!done.ok || done.value.approved !== together) throw new Error(JSON.stringify(done));
    return performance.now() - started;
  };
  const times: number[] = [];
  for (let n = 0; n < 7; n++) times.push(await approve());
  return [
    { what: "queue page, 10,000 waiting, 1 connection", size, ...queue },
    { what: "queue of 10,000, 200 of them, query alone", size, ms: alone },
    {
      what: "approve 200 in one transaction",
      size,
      ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    },
  ];
};
