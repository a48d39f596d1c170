import type { Context } from "hono";
import type { Database } from "../platform/database/pool.ts";
import type { FileStore } from "../platform/files/index.ts";
import type { Identity } from "../platform/identity/index.ts";
import type { Hub } from "../platform/live/index.ts";
import type { StopLink } from "../platform/notices/index.ts";
import type { Assets } from "./assets.ts";

/** What pages stand on; made once in app.ts. */
export type Deps = {
  readonly database: Database;
  readonly identity: Identity;
  readonly files: FileStore;
  /** Who stops mail with a link of a letter, without signing in. */
  readonly stopLink: StopLink;
  /** The screens that are open. */
  readonly live: Hub;
  /** The session token inside a cookie value, if its signature is ours. */
  readonly sessionToken: (cookie: string | undefined) => string | null;
  /** Where a request comes from, for the audit log and rate limits. */
  readonly originOf: (c: Context) => string;
  /** The built style sheet, scripts and fonts. */
  readonly assets: Assets;
};
