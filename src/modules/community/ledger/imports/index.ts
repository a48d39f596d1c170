/** What comes into the books from elsewhere: statements of banks, and cash books of before. */

export { type BankSheet, bankSheet, type ComparedLine } from "./bank/bank-sheet.ts";
export { confirmMatch, confirmSure, undoMatch } from "./bank/confirm-match.ts";
export { importStatement, type StatementAdded } from "./bank/import-statement.ts";
export type { BookMovement } from "./bank/store.ts";
