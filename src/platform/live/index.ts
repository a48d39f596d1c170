export { announce, announceAll } from "./announce.ts";
export { createHub, type Hub, type Screen } from "./hub.ts";
export type { Mark } from "./memory.ts";
export { type Live, openLive } from "./open-live.ts";
export { type Topic, topics } from "./topics.ts";
