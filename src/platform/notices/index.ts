export { holdersOf, type Notice, notify } from "./notify.ts";
