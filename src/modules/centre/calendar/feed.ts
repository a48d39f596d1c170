import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import { forbidden, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Database } from "../../../platform/database/pool.ts";
import { type Ctx, runAs } from "../../../platform/database/run-as.ts";
import { originKey } from "../../../platform/identity/index.ts";
import { type FeedEntry, type FeedScope, feedEntries } from "./queries/feed-entries.ts";
import { words } from "./text.ts";

export type Feed = { readonly shows: FeedScope; readonly made_at: Date; readonly read_at: Date | null };

/** The actor's own feed; its address is known to nobody any more. */
export const myFeed = async (ctx: Ctx): Promise<Feed | null> =>
  (await sql<Feed>`select * from calendar.my_feed()`.execute(ctx.db)).rows[0] ?? null;

/** Gives the actor a new secret address, told this once; the one before is dead. Answers the token in it: 256 bits. */
export const renewFeed = async (ctx: Ctx, shows: FeedScope): Promise<Outcome<{ readonly token: string }>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.notYours);
  const token = randomBytes(32).toString("base64url");
  await sql`select calendar.put_feed(${token}, ${shows})`.execute(ctx.db);
  return ok({ token });
};

/** Switches the feed off. */
export const dropFeed = async (ctx: Ctx): Promise<Outcome<null>> => {
  await sql`select calendar.drop_feed()`.execute(ctx.db);
  return ok(null);
};

export type FeedRead =
  | { readonly kind: "entries"; readonly entries: readonly FeedEntry[] }
  | { readonly kind: "nobody" }
  | { readonly kind: "too-many"; readonly seconds: number };

/**
 * What is behind a secret address: what its person may see today. The try is counted and the reading noted in a transaction
 * of its own, before anything is read; never call it from inside a page's.
 */
export const readFeed = async (database: Database, token: string, origin: string): Promise<FeedRead> => {
  const who = { kind: "public" } as const;
  const opened = await runAs(database, { who, mode: "write", origin }, async ({ db }) => {
    const found = await sql<{ person_id: PersonId | null; shows: FeedScope; wait: number }>`
      select * from calendar.open_feed(${token}, ${originKey(origin)})`.execute(db);
    return found.rows[0];
  });
  if (!opened) throw new Error("calendar.open_feed always answers");
  if (opened.wait > 0) return { kind: "too-many", seconds: opened.wait };
  const { person_id: id, shows } = opened;
  if (id === null) return { kind: "nobody" };
  const entries = await runAs(
    database,
    { who: { kind: "person", id }, mode: "read", origin: "feed" },
    (ctx) => feedEntries(ctx, shows),
  );
  return { kind: "entries", entries };
};
