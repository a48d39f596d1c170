/** The door of the audit log. */
export { type AuditEvent, type AuditFilter, listEvents } from "./list-events.ts";
export type { Seen } from "./note-view.ts";
export { type ChainCheck, verifyChain } from "./verify-chain.ts";
export { type UnlikeRow, verifyRows } from "./verify-rows.ts";
