import { join } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import { escalateLate } from "./modules/centre/desk/index.ts";
import { daily } from "./platform/daily.ts";
import type { Database } from "./platform/database/pool.ts";
import { createFileStore, sweepFiles } from "./platform/files/index.ts";
import { createIdentity } from "./platform/identity/index.ts";
import { openLive } from "./platform/live/index.ts";
import { type Links, startCarrier, stopLinkWith } from "./platform/notices/index.ts";
import { createMailer } from "./platform/notices/mail/index.ts";
import { runRetention } from "./platform/retention/index.ts";
import { secretIn } from "./platform/secret.ts";
import type { Settings } from "./platform/settings.ts";
import { openAssets } from "./web/assets.ts";
import type { Deps } from "./web/deps.ts";
import { routes } from "./web/routes.ts";

const minute = 60 * 1000;

/** Behind a proxy of our own (MACHISEN_ORIGIN is set) the visitor's address is the last one that the proxy added. */
const originOf =
  (behindProxy: boolean): Deps["originOf"] =>
  (c) => {
    if (!c.env?.incoming) return "test";
    const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    return forwarded || (getConnInfo(c).remote.address ?? "unknown");
  };

export type Composed = {
  readonly deps: Deps;
  /** Open screens would hold the server open for ever: they go first. */
  readonly endStreams: () => void;
  readonly close: () => Promise<void>;
};

/** Puts together what the pages stand on. */
export const compose = (
  database: Database,
  settings: Settings,
  root: string,
  port = settings.port,
): Composed => {
  const onFailure = (error: Error) =>
    console.error(`メールを送れませんでした — mail could not be sent: ${error.message}`);
  const mailer = createMailer({ database, smtpUrl: settings.smtpUrl, sender: settings.mailFrom, onFailure });
  const publicUrl = (settings.origin ?? `http://127.0.0.1:${port}`).replace(/\/$/, "");
  const secret = secretIn(settings.dataFolder, "secret");
  const stopLink = stopLinkWith(secret);
  const links: Links = {
    publicUrl,
    stop: (person) => publicUrl + routes.stopNotices(stopLink.tokenFor(person)),
  };
  const carrier = startCarrier({ database, links, mailer, onFailure });
  const files = join(settings.dataFolder, "files");
  const housekeeping = daily(
    // Forgotten drafts first: what was attached to them goes in the same round.
    [() => runRetention(database, { dry: false }), () => sweepFiles(database, files, { dry: false })],
    (error) => console.error(`片付けができませんでした — housekeeping failed: ${error.message}`),
  );
  // What has become late is told within a minute.
  const clock = daily(
    [() => escalateLate(database, new Date())],
    (error) =>
      console.error(`期限を確かめられませんでした — due times could not be checked: ${error.message}`),
    minute,
  );
  const live = openLive(database, (error) =>
    console.error(
      `画面への知らせが途切れました。つながり次第、続けます — open screens are not told for now: ${error.message}`,
    ),
  );
  const identity = createIdentity({
    database,
    secret,
    publicUrl,
    mailer,
  });
  const deps: Deps = {
    database,
    identity,
    files: createFileStore(files),
    stopLink,
    live: live.hub,
    sessionToken: identity.tokenOf,
    originOf: originOf(settings.origin !== undefined),
    assets: openAssets(join(root, "dist", "public")),
  };
  return {
    deps,
    endStreams: live.hub.close,
    close: async () => {
      await carrier.close();
      await live.close();
      await housekeeping.close();
      await clock.close();
      await mailer.close();
    },
  };
};
