import { createHash, randomUUID } from "node:crypto";
import type { Hono } from "hono";
import type { PersonId } from "../../src/kernel/ids.ts";
import type { TestDatabase } from "./database.ts";

export type Heard = { readonly event: string; readonly data: string };

export type TestStream = {
  readonly status: number;
  readonly headers: Headers;
  /** Everything that was said so far, heartbeats apart. */
  readonly heard: readonly Heard[];
  /** Signs of life so far. */
  readonly beats: () => number;
  /** Fulfilled when the other side ends it. */
  readonly ended: Promise<void>;
  readonly isEnded: () => boolean;
  /** Goes away, as a closed tab does. */
  readonly leave: () => Promise<void>;
};

/** A session as signing in leaves it behind. */
export const openSession = async (db: TestDatabase, person: PersonId): Promise<string> => {
  const token = randomUUID();
  await db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [person, token]);
  return token;
};

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Opens an event stream and reads along. */
export const openStream = async (app: Hono, path: string, token: string): Promise<TestStream> => {
  const answer = await app.request(`http://machisen.test${path}`, {
    headers: { cookie: `machisen_session=${token}`, accept: "text/event-stream" },
  });
  const heard: Heard[] = [];
  let beats = 0;
  let over = false;
  let rest = "";
  const decoder = new TextDecoder();
  const reader = answer.body?.getReader();
  const take = (block: string): void => {
    const field = (name: string) =>
      block
        .split("\n")
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const event = field("event");
    if (event !== undefined) heard.push({ event, data: field("data") ?? "" });
    else if (block.startsWith(":")) beats += 1;
  };
  const readAll = async (): Promise<void> => {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      rest += decoder.decode(chunk.value, { stream: true });
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) take(block);
    }
    over = true;
  };
  return {
    status: answer.status,
    headers: answer.headers,
    heard,
    beats: () => beats,
    ended: readAll(),
    isEnded: () => over,
    leave: async () => {
      await reader?.cancel();
    },
  };
};
