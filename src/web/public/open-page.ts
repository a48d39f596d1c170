import { createHash } from "node:crypto";
import type { Context, Handler } from "hono";
import { translator } from "../../kernel/say.ts";
import { knock } from "../../modules/community/disclosure/index.ts";
import { type Ctx, runAs } from "../../platform/database/run-as.ts";
import { originKey } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import { localeOf } from "../locale.ts";
import type { Reply } from "../reply.ts";
import { respond } from "../respond.tsx";
import type { Visit } from "../visit.ts";
import { busy } from "./busy.tsx";
import type { KeptAnswers } from "./kept-answers.ts";

type Work = (visit: Visit) => Promise<Reply>;

export type Frozen = {
  /** What the answer depends on, e.g. the hash of frozen bytes; null where there is nothing. */
  readonly mark: (visit: Visit) => Promise<string | null>;
  /** Answers that were given already, where giving them anew is work. */
  readonly kept?: KeptAnswers;
  /** It is so much work that one place may ask for it so often only. */
  readonly isBraked?: boolean;
};

const asPublic = <T>(
  deps: Deps,
  c: Context,
  mode: "read" | "write",
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> =>
  runAs(
    deps.database,
    { who: { kind: "public" }, mode, locale: localeOf(c), origin: deps.originOf(c) },
    work,
  );

const visitFor = (c: Context, ctx: Ctx, mark: string): Visit => ({
  ctx,
  t: translator(ctx.locale),
  url: new URL(c.req.url),
  param: (name) => c.req.param(name) ?? "",
  flash: null,
  mark,
});

const short = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Caches may keep it, but ask each time whether it still holds: what is withdrawn or taken back is gone at once. */
const marked = (answer: Response, tag: string): Response => {
  answer.headers.set("cache-control", "public, no-cache");
  answer.headers.set("vary", "accept-language, cookie");
  answer.headers.set("etag", `"${tag}"`);
  return answer;
};

const holds = (c: Context, tag: string): Response | null =>
  c.req.header("if-none-match") === `"${tag}"` ? marked(new Response(null, { status: 304 }), tag) : null;

const answerOf = async (deps: Deps, c: Context, work: Work): Promise<Response> => {
  const mark = deps.live.mark();
  const { visit, reply } = await asPublic(deps, c, "read", async (ctx) => {
    const asked = visitFor(c, ctx, mark);
    return { visit: asked, reply: await work(asked) };
  });
  return respond(deps, c, visit, reply);
};

/** A page for everybody that is the same for everybody: whoever asks is the public, even when signed in. */
export const publicPage =
  (deps: Deps, work: Work): Handler =>
  async (c) => {
    const answer = await answerOf(deps, c, work);
    if (answer.status !== 200) return answer;
    const bytes = await answer.arrayBuffer();
    const tag = short(new Uint8Array(bytes));
    return holds(c, tag) ?? marked(new Response(bytes, answer), tag);
  };

/** The same for what follows from frozen bytes: whoever has it already is told so before any work is done. */
export const frozenPage =
  (deps: Deps, work: Work, { mark, kept, isBraked = false }: Frozen): Handler =>
  async (c) => {
    const found = await asPublic(deps, c, "read", (ctx) => mark(visitFor(c, ctx, deps.live.mark())));
    // The work says itself, in the same words as for anything else, that there is nothing.
    if (found === null) return answerOf(deps, c, work);
    const tag = short([found, localeOf(c), c.req.url, deps.assets.address("main.css")].join("\n"));
    const same = holds(c, tag);
    if (same) return same;
    const wait = isBraked
      ? await asPublic(deps, c, "write", (ctx) => knock(ctx, originKey(deps.originOf(c))))
      : 0;
    if (wait > 0) {
      c.header("retry-after", String(wait));
      return answerOf(deps, c, async (visit) => busy(visit, wait));
    }
    const answer = kept ? await kept(tag, () => answerOf(deps, c, work)) : await answerOf(deps, c, work);
    return answer.status === 200 ? marked(new Response(answer.body, answer), tag) : answer;
  };
