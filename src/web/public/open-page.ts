import { createHash } from "node:crypto";
import type { Handler } from "hono";
import { translator } from "../../kernel/say.ts";
import { runAs } from "../../platform/database/run-as.ts";
import type { Deps } from "../deps.ts";
import { localeOf } from "../locale.ts";
import type { Reply } from "../reply.ts";
import { respond } from "../respond.tsx";
import type { Visit } from "../visit.ts";

/**
 * A page for everybody that is the same for everybody: whoever asks is the public, even when signed in, so it can be kept by
 * caches on the way. Five minutes, so that what is withdrawn is gone soon.
 */
export const publicPage =
  (deps: Deps, work: (visit: Visit) => Promise<Reply>): Handler =>
  async (c) => {
    const locale = localeOf(c);
    const mark = deps.live.mark();
    const answered = await runAs(
      deps.database,
      { who: { kind: "public" }, mode: "read", locale, origin: deps.originOf(c) },
      async (ctx) => {
        const visit: Visit = {
          ctx,
          t: translator(locale),
          url: new URL(c.req.url),
          param: (name) => c.req.param(name) ?? "",
          flash: null,
          mark,
        };
        return { visit, reply: await work(visit) };
      },
    );
    const answer = await respond(deps, c, answered.visit, answered.reply);
    if (answer.status !== 200) return answer;
    const bytes = await answer.arrayBuffer();
    const tag = `"${createHash("sha256").update(new Uint8Array(bytes)).digest("hex").slice(0, 32)}"`;
    const headers = new Headers(answer.headers);
    headers.set("cache-control", "public, max-age=300");
    headers.set("vary", "accept-language, cookie");
    headers.set("etag", tag);
    return c.req.header("if-none-match") === tag
      ? new Response(null, { status: 304, headers })
      : new Response(bytes, { status: 200, headers });
  };
