import { createHash } from "node:crypto";
import type { Handler } from "hono";
import { getCookie } from "hono/cookie";
import type { AreaId } from "../../kernel/ids.ts";
import type { Rights } from "../../platform/database/run-as.ts";
import type { Topic } from "../../platform/live/index.ts";
import { sessionCookie } from "../cookies.ts";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { missing, type Reply, stream } from "../reply.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { eventStream } from "./event-stream.ts";
import { readPowers, topicsIn } from "./topics.ts";

/** Where each topic may be read, small enough for thousands of open screens. */
const readableIn = (rights: Rights, asked: readonly Topic[]): ReadonlyMap<Topic, Int32Array> => {
  const readable = new Map<Topic, Int32Array>();
  for (const topic of asked) {
    const areas = new Set<AreaId>(readPowers[topic].flatMap((power) => [...rights.areas(power)]));
    if (areas.size > 0) readable.set(topic, Int32Array.from(areas));
  }
  return readable;
};

const openStream = async ({ live }: Deps, token: string, visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, programme, url, mark } = visit;
  if (ctx.actor.kind !== "person") return missing();
  const areas = readableIn(await ctx.rights(), topicsIn(url.searchParams.get("topics") ?? ""));
  if (areas.size === 0) return missing();
  const session = createHash("sha256").update(token).digest("hex");
  const seen = url.searchParams.get("since") ?? undefined;
  const of = { person: ctx.actor.id, programme: programme.id, session, areas };
  return stream(() => eventStream((screen) => live.subscribe({ ...of, screen }, mark, seen)));
};

/** What open screens listen to: the rights are read once, the transaction is over before the first byte leaves. */
export const liveStream =
  (deps: Deps): Handler =>
  (c, next) => {
    const token = deps.sessionToken(getCookie(c, sessionCookie)) ?? "";
    return page(deps, (visit) => openStream(deps, token, visit))(c, next);
  };
