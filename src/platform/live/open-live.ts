import type { Database } from "../database/pool.ts";
import { createHub, type Hub } from "./hub.ts";
import { listen } from "./listen.ts";

export type Live = {
  readonly hub: Hub;
  /** Fulfilled when it hears of changes for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Open screens and the connection that tells them. */
export const openLive = (database: Database, onFailure: (error: Error) => void, hub = createHub()): Live => {
  const listening = listen(database, { messages: hub.hear, begun: hub.missed, failed: onFailure });
  return {
    hub,
    ready: listening.ready,
    close: async () => {
      hub.close();
      await listening.close();
    },
  };
};
