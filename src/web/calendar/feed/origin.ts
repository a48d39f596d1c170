import type { Deps } from "../../deps.ts";

/** Under which address people reach us: the name they used, and https where a proxy in front speaks it. */
export const publicOrigin = (deps: Deps, url: URL): string =>
  `${deps.identity.cookie.secure ? "https" : "http"}://${url.host}`;
