import { join } from "node:path";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Database } from "./platform/database/pool.ts";
import { createFileStore } from "./platform/files/index.ts";
import { createIdentity } from "./platform/identity/index.ts";
import { createMailer } from "./platform/mail/index.ts";
import { secretIn } from "./platform/secret.ts";
import type { Settings } from "./platform/settings.ts";
import { openAssets } from "./web/assets.ts";
import type { Deps } from "./web/deps.ts";

/** Puts together what the pages stand on. */
export const compose = (database: Database, settings: Settings, root: string, port = settings.port): Deps => {
  const mailer = createMailer({ database, smtpUrl: settings.smtpUrl, sender: settings.mailFrom });
  const identity = createIdentity({
    database,
    secret: secretIn(settings.dataFolder, "secret"),
    publicUrl: settings.origin ?? `http://127.0.0.1:${port}`,
    mailer,
  });
  return {
    database,
    identity,
    files: createFileStore(join(settings.dataFolder, "files")),
    sessionToken: identity.tokenOf,
    originOf: (c) => (c.env?.incoming ? (getConnInfo(c).remote.address ?? "unknown") : "test"),
    assets: openAssets(join(root, "dist", "public")),
  };
};
