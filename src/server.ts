import { serve as listen } from "@hono/node-server";
import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { say } from "./kernel/say.ts";
import type { Database } from "./platform/database/pool.ts";
import type { Settings } from "./platform/settings.ts";
import { StartRefused } from "./platform/start-refused.ts";

export type Running = { readonly port: number; readonly close: () => Promise<void> };

/** Milliseconds that answers on their way get when the server stops; a line that nobody reads is cut then. */
const grace = 5000;

const portTaken = (port: number) =>
  new StartRefused(
    say(
      `ポート ${port} はほかのプログラムが使っています。PORT=別の番号 npm start で始めてください。`,
      `Port ${port} is in use by another program. Start with another one: PORT=… npm start`,
    ),
  );

/** Listens on this machine; a proxy in front brings it to the network. */
export const serve = (database: Database, settings: Settings, root: string): Promise<Running> =>
  new Promise((done, fail) => {
    const composed = compose(database, settings, root);
    const app = createApp(composed.deps);
    const server = listen({ fetch: app.fetch, port: settings.port, hostname: "127.0.0.1" }, ({ port }) =>
      done({
        port,
        close: async () => {
          composed.endStreams();
          const late = setTimeout(
            () => "closeAllConnections" in server && server.closeAllConnections(),
            grace,
          );
          await new Promise<void>((closed) => server.close(() => closed()));
          clearTimeout(late);
          await composed.close();
        },
      }),
    );
    server.on("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? portTaken(settings.port) : error),
    );
  });
