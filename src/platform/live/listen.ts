import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { connectionApart, type Database } from "../database/pool.ts";
import { type Message, readMessage } from "./message.ts";

type Told = {
  /** Messages that came together, e.g. of one transaction. */
  readonly messages: (messages: readonly Message[]) => void;
  /** Listening has just begun, for the first time or again: whatever came before was not heard. */
  readonly begun: () => void;
  /** The connection was lost or refused; told once until it works again. */
  readonly failed: (error: Error) => void;
};

export type Listening = {
  /** Fulfilled when it listens for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
};

const firstWait = 250;
const longestWait = 30_000;
/** A line that is cut without a word is noticed by asking now and then. */
const askEvery = 30_000;

/** Gathers what arrives in one go, so that a transaction that names thirty areas makes one message for a screen. */
const gather = (tell: Told["messages"]): ((message: Message) => void) => {
  let waiting: Message[] = [];
  return (message) => {
    if (waiting.push(message) > 1) return;
    setImmediate(() => {
      const all = waiting;
      waiting = [];
      tell(all);
    });
  };
};

const lostOn = (client: pg.Client): Promise<Error> =>
  new Promise((lost) => {
    client.on("error", lost);
    client.on("end", () => lost(new Error("the server closed the connection")));
  });

/** The one connection of this process that listens; it comes back by itself when the server drops it. */
export const listen = (database: Database, told: Told): Listening => {
  const stop = new AbortController();
  const over = new Promise<null>((done) => stop.signal.addEventListener("abort", () => done(null)));
  const receive = gather(told.messages);
  let wait = firstWait;
  let failing = false;
  const ready = Promise.withResolvers<void>();

  const fail = (error: Error): void => {
    if (!failing && !stop.signal.aborted) told.failed(error);
    failing = true;
  };

  /** Listens until the line is lost or we stop. */
  const once = async (): Promise<void> => {
    const client = connectionApart(database);
    const lost = lostOn(client);
    let asking: NodeJS.Timeout | undefined;
    try {
      client.on("notification", ({ payload }) => {
        const message = readMessage(payload);
        if (message) receive(message);
      });
      await client.connect();
      await client.query("listen machisen_live");
      wait = firstWait;
      failing = false;
      told.begun();
      ready.resolve();
      const silent = new Promise<Error>((gone) => {
        asking = setInterval(() => client.query("select").catch(gone), askEvery).unref();
      });
      const error = await Promise.race([lost, silent, over]);
      if (error) fail(error);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      clearInterval(asking);
      // A dead line would never say goodbye.
      await Promise.race([client.end().catch(() => undefined), sleep(1000, undefined, { ref: false })]);
    }
  };

  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await once();
      if (stop.signal.aborted) return;
      await sleep(wait, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      wait = Math.min(wait * 2, longestWait);
    }
  };
  const running = run();
  return {
    ready: ready.promise,
    close: () => {
      stop.abort();
      return running;
    },
  };
};
