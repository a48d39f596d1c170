import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Book } from "../ledger/index.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be; the screen shows the same sentence. */

/** The auditors write the working paper and sign it. */
export const mayAudit = (rights: Rights, area: AreaId): Text | null =>
  rights.has("ledger.audit", area) ? null : words.onlyAuditor;

/** The treasurer answers findings. */
export const mayAnswer = (rights: Rights, area: AreaId): Text | null =>
  rights.has("ledger.enter", area) ? null : words.onlyTreasurer;

/** The chair makes public and withdraws. */
export const mayPublish = (rights: Rights, area: AreaId): Text | null =>
  rights.has("ledger.publish", area) ? null : words.onlyChair;

/** Pictures of vouchers are redacted and released by the chair or the treasurer. */
export const mayRelease = (rights: Rights, area: AreaId): Text | null =>
  rights.has("ledger.publish", area) || rights.has("ledger.enter", area) ? null : words.onlyChairOrTreasurer;

/** An audit looks at a year that has come to its end. */
export const canAudit = (book: Pick<Book, "state">): Text | null =>
  book.state === "open" ? words.notEnded : null;
