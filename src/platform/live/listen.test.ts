import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { listen } from "./listen.ts";
import type { Message } from "./message.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const say = (text: string) => db.owner.query("select pg_notify('machisen_live', $1)", [text]);
const change = (area: number) => ({ topic: "records", area, programme: 1 });
const listeners = async (): Promise<number[]> =>
  (
    await db.owner.query(
      "select pid from pg_stat_activity where datname = current_database() and query ilike 'listen machisen_live'",
    )
  ).rows.map(({ pid }) => pid);

const following = () => {
  const heard: Message[][] = [];
  const failures: Error[] = [];
  let begun = 0;
  const listening = listen(db.database, {
    messages: (messages) => heard.push([...messages]),
    begun: () => {
      begun += 1;
    },
    failed: (error) => failures.push(error),
  });
  return { listening, heard, failures, begun: () => begun };
};

describe("the connection that listens", () => {
  it("hears what is said in one transaction as one, and passes over what it doesn't understand", async () => {
    const { listening, heard } = following();
    await listening.ready;
    await db.owner.query("select pg_notify('machisen_live', said) from unnest($1::text[]) said", [
      [JSON.stringify(change(1)), JSON.stringify(change(2)), "not json", '{"topic":"weather","area":1}'],
    ]);
    await vi.waitFor(() => expect(heard).toEqual([[change(1), change(2)]]));
    await listening.close();
  });

  it("comes back when the server drops it, says that something may have been missed, and hears again", async () => {
    const { listening, heard, failures, begun } = following();
    await listening.ready;
    expect(begun()).toBe(1);
    const [pid] = await listeners();
    await db.owner.query("select pg_terminate_backend($1)", [pid]);
    await vi.waitFor(() => expect(begun()).toBe(2), { timeout: 5000 });
    expect(failures).toHaveLength(1);
    await say(JSON.stringify(change(3)));
    await vi.waitFor(() => expect(heard).toEqual([[change(3)]]));
    await listening.close();
  });

  it("is one and not of the pool, and is gone after it was closed", async () => {
    const { listening } = following();
    await listening.ready;
    expect(await listeners()).toHaveLength(1);
    expect(db.database.pool.totalCount).toBe(0);
    await listening.close();
    await vi.waitFor(async () => expect(await listeners()).toEqual([]));
  });

  it("closes at once while it can't reach the server", async () => {
    const nowhere = { pool: { options: { connectionString: "postgres://x@127.0.0.1:1/x" } } };
    const failed = vi.fn();
    // Only the address of the pool matters here.
    const listening = listen(nowhere as never, { messages: vi.fn(), begun: vi.fn(), failed });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    await new Promise((done) => setTimeout(done, 700));
    expect(failed).toHaveBeenCalledOnce();
    const began = performance.now();
    await listening.close();
    expect(performance.now() - began).toBeLessThan(500);
  });
});
