export { announce, type Topic, topics } from "./announce.ts";
