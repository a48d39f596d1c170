/** What comes into the books from elsewhere: statements of banks, and cash books of before. */

export { findBookOf } from "../store.ts";
export { type BankSheet, bankSheet, type ComparedLine } from "./bank/bank-sheet.ts";
export { confirmMatch, confirmSure, undoMatch } from "./bank/confirm-match.ts";
export type { Difference } from "./bank/difference.ts";
export { importStatement, type StatementAdded } from "./bank/import-statement.ts";
export type { BookMovement } from "./bank/store.ts";
export { approveTakeover } from "./takeover/approve-takeover.ts";
export { fieldsFor } from "./takeover/choices.ts";
export { type Takeover, takeoversOf } from "./takeover/store.ts";
export { type TakenOver, takeOver } from "./takeover/take-over.ts";
export type { Choice, Chosen, Name, UnknownName } from "./takeover/understand.ts";
