import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Book, Slip } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be; the screen shows the same sentence on the disabled button. */

/** The treasurer writes. */
export const mayEnter = (rights: Rights, area: AreaId): Text | null =>
  rights.has("ledger.enter", area) ? null : words.onlyTreasurer;

/** A second person approves: nobody pays alone. */
export const mayApprove = (
  rights: Rights,
  person: PersonId,
  slip: Pick<Slip, "area" | "enteredBy">,
): Text | null => {
  if (!rights.has("ledger.approve", slip.area)) return words.onlyApprover;
  return slip.enteredBy === person ? words.notOwn : null;
};

/** A year is closed by somebody else than asked for it. */
export const mayClose = (
  rights: Rights,
  person: PersonId,
  book: Pick<Book, "area" | "closingBy">,
): Text | null => {
  if (!rights.has("ledger.approve", book.area)) return words.onlyApprover;
  return book.closingBy === person ? words.notOwnClosing : null;
};

/** Whether anything can be written in the book. */
export const canWrite = (book: Pick<Book, "state">): Text | null =>
  book.state === "open" ? null : book.state === "closed" ? words.bookClosed : words.bookClosing;

/** Whether the slip can still be changed, returned, withdrawn or approved. */
export const isOpen = (slip: Pick<Slip, "state">): boolean =>
  slip.state === "waiting" || slip.state === "returned";
