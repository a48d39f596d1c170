import { sql } from "kysely";
import type { Database } from "../platform/database/pool.ts";
import { runAs } from "../platform/database/run-as.ts";

/** Years of work leave years of notices; as in life, people have read all but the latest few. */
export const readOldNotices = (database: Database): Promise<unknown> =>
  runAs(database, { who: { kind: "system" }, mode: "write", origin: "demo" }, ({ db }) =>
    sql`
      update notices.notice n set seen_at = now(), settled_at = now()
        from (select id, row_number() over (partition by person_id order by id desc) as place from notices.notice) latest
       where latest.id = n.id and latest.place > 3`.execute(db),
  );
