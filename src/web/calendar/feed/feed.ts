import type { Handler } from "hono";
import { translator } from "../../../kernel/say.ts";
import { readFeed, writeIcs } from "../../../modules/centre/calendar/index.ts";
import type { Deps } from "../../deps.ts";
import { openPage } from "../../door.ts";
import { localeOf } from "../../locale.ts";
import { missing } from "../../reply.ts";
import { words } from "../text.ts";
import { publicOrigin } from "./origin.ts";

const shape = /^([A-Za-z0-9_-]{43})\.ics$/;

/** What a calendar app reads. A wrong address is answered like any page that doesn't exist. */
export const feed =
  (deps: Deps): Handler =>
  async (c, next) => {
    const nothing = () => openPage(deps, async () => missing())(c, next);
    const token = shape.exec(c.req.param("file") ?? "")?.[1];
    if (token === undefined) return nothing();
    const t = translator(localeOf(c));
    const read = await readFeed(deps.database, token, deps.originOf(c));
    if (read.kind === "nobody") return nothing();
    if (read.kind === "too-many") {
      c.header("retry-after", String(read.seconds));
      return c.text(t(words.tooMany), 429);
    }
    const origin = publicOrigin(deps, new URL(c.req.url));
    c.header("content-type", "text/calendar; charset=utf-8");
    c.header("cache-control", "private, no-store");
    c.header("x-robots-tag", "noindex");
    return c.body(writeIcs(read.entries, t, t(words.feedName), origin));
  };
