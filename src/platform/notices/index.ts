export { type Carrier, startCarrier } from "./carrier.ts";
export { carryNotices } from "./carry.ts";
export { aboutKind, type Family, families, isKind, type Kind, kinds } from "./kinds.ts";
export { markAllSeen, markSeen } from "./mark-seen.ts";
export { type MyNotice, myNotices, whereNoticeLeads } from "./my-notices.ts";
export { holdersOf, type Notice, notify } from "./notify.ts";
export {
  countFailed,
  type LetterState,
  letterStates,
  listOutbox,
  type ReadLetter,
  readLetter,
  type SentLetter,
  sendAgain,
} from "./outbox.ts";
export { keepSetting, mySetting, type Setting, type TypedSetting, type Way, ways } from "./setting.ts";
export { type StopLink, stopLinkWith, stopMail } from "./stop-link.ts";
export type { Links } from "./write-letter.ts";
