import pg from "pg";
import { hammer, type Measured } from "./latency.ts";

/** The list page's own statement; what it is measured against. */
const list = `
  select r.id, r.day, r.minutes, r.how, r.worker_id as worker, r.council_ids as councils, r.area_id as area, r.duty_id as duty,
         r.state, left(r.done, 60) as done,
         (select count(*)::int from (select from support.share s
           where s.council_id = $1 and s.programme_id = $2 and s.day >= $3::date and s.day <= $4::date limit 10001) c) as total
    from support.share s join support.record r on r.id = s.record_id
   where s.council_id = $1 and s.programme_id = $2 and s.day >= $3::date and s.day <= $4::date
   order by s.day desc, s.record_id desc limit 50 offset $5`;

/** Three limits, from the furthest to the nearest. */
export const rawKinds = {
  unguarded: "list SQL through pg, no row security",
  guarded: "list SQL through pg, row security on",
  whole: "all SQL of the list page through pg",
} as const;
export type RawKind = keyof typeof rawKinds;

type Asked = {
  /** Person who looks at the list. */
  readonly actor: number;
  readonly list: readonly [council: number, programme: number, from: string, to: string, offset: number];
};

/** Once a connection: the actor for the whole session, which only a measurement may do. */
const enterForGood = (client: pg.PoolClient, { actor, list }: Asked) =>
  client.query(
    "select set_config('app.actor', 'person', false), set_config('app.actor_id', $1, false), set_config('app.programme', $2, false)",
    [String(actor), String(list[1])],
  );

const workOf: Record<RawKind, (client: pg.PoolClient, asked: Asked) => Promise<unknown>> = {
  unguarded: (client, asked) => client.query({ name: "list", text: list, values: [...asked.list] }),
  guarded: (client, asked) => client.query({ name: "list", text: list, values: [...asked.list] }),
  whole: async (client, asked) => {
    await client.query("begin read only");
    const text = "select app.enter_as('person', $1, 'bench', 'bench')";
    await client.query({ name: "enter", text, values: [asked.actor] });
    await client.query({ name: "list", text: list, values: [...asked.list] });
    await client.query("commit");
  },
};

export const rawList = async (
  url: string,
  kind: RawKind,
  callers: number,
  seconds: number,
  asked: Asked,
): Promise<Measured> => {
  const pool = new pg.Pool({ connectionString: url, max: Math.min(8, callers) });
  const entered = new WeakSet<pg.PoolClient>();
  try {
    return await hammer(callers, seconds, async () => {
      const client = await pool.connect();
      try {
        if (kind === "guarded" && !entered.has(client)) await enterForGood(client, asked);
        entered.add(client);
        await workOf[kind](client, asked);
      } finally {
        client.release();
      }
    });
  } finally {
    await pool.end();
  }
};
