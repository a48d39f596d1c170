import type { Ctx } from "./run-as.ts";

type Kept<T> = { readonly stamp: string; readonly value: T };

/**
 * Keeps what is made of names alone (choices of filters, labels of lists) in memory, per programme, person, day and
 * language, for as long as nothing changed from which it follows. The database counts such changes in `app.stamp`; read
 * on entering, before the names are, the worst that can happen is that they are read once more.
 * @param most how many are kept; the oldest go first
 */
export const keepNames = <T>(most = 300): ((ctx: Ctx, make: () => Promise<T>) => Promise<T>) => {
  const shelf = new Map<string, Kept<T>>();
  return async (ctx, make) => {
    const stamp = ctx.namesStamp;
    if (stamp === null) return make();
    const who = ctx.actor.kind === "person" ? ctx.actor.id : ctx.actor.kind;
    const key = [ctx.programme?.id, who, ctx.today, ctx.locale].join(":");
    const kept = shelf.get(key);
    if (kept?.stamp === stamp) return kept.value;
    const value = await make();
    shelf.delete(key);
    shelf.set(key, { stamp, value });
    if (shelf.size > most) {
      const [oldest] = shelf.keys();
      if (oldest !== undefined) shelf.delete(oldest);
    }
    return value;
  };
};
