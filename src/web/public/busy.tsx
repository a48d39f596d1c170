import { type Reply, view } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

/** Somebody's place has asked for much work in a row. @param seconds until it may ask again */
export const busy = ({ t }: Visit, seconds: number): Reply => {
  return view({ title: words.busyTitle }, <p>{t(words.busy(Math.max(1, Math.ceil(seconds / 60))))}</p>, 429);
};
