import pg from "pg";
import { hammer, type Measured } from "./latency.ts";

/** The list page's own SQL, without row security, session, page or HTML: the limit it is measured against. */
const text = `
  select r.id, r.day, r.minutes, r.how, r.worker_id as worker, r.council_ids as councils, r.area_id as area, r.duty_id as duty,
         r.state, left(r.done, 60) as done,
         (select count(*)::int from (select from support.share s
           where s.council_id = $1 and s.programme_id = $2 and s.day >= $3::date and s.day <= $4::date limit 10001) c) as total
    from support.share s join support.record r on r.id = s.record_id
   where s.council_id = $1 and s.programme_id = $2 and s.day >= $3::date and s.day <= $4::date
   order by s.day desc, s.record_id desc limit 50 offset $5`;

export const rawList = async (
  url: string,
  callers: number,
  seconds: number,
  values: readonly [council: number, programme: number, from: string, to: string, offset: number],
): Promise<Measured> => {
  const pool = new pg.Pool({ connectionString: url, max: Math.min(8, callers) });
  try {
    return await hammer(callers, seconds, () => pool.query({ name: "raw-list", text, values: [...values] }));
  } finally {
    await pool.end();
  }
};
