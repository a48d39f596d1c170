/** The door of the ledger module. */

export {
  addAccount,
  addFund,
  addProject,
  type EnteredAddition,
  retireFromChart,
} from "./actions/add-to-chart.ts";
export { answerWarning } from "./actions/answer-warning.ts";
export { approveSlips } from "./actions/approve-slips.ts";
export { askToClose } from "./actions/ask-to-close.ts";
export { beginBook, bookYears } from "./actions/begin-book.ts";
export { closeBook } from "./actions/close-book.ts";
export { correctEntry } from "./actions/correct-entry.ts";
export { countCash, type EnteredCount } from "./actions/count-cash.ts";
export { editSlip } from "./actions/edit-slip.ts";
export { enterSlip } from "./actions/enter-slip.ts";
export { mendInChart } from "./actions/mend-in-chart.ts";
export { resumeBook } from "./actions/resume-book.ts";
export { returnSlip } from "./actions/return-slip.ts";
export { turnPhoto } from "./actions/turn-photo.ts";
export { withdrawSlip } from "./actions/withdraw-slip.ts";
export type { NewPicture } from "./attach-pictures.ts";
export { type BudgetSheet, budgetSheet } from "./budget/budget-sheet.ts";
export { decideBudget } from "./budget/decide-budget.ts";
export { decidedBudget } from "./budget/decided-budget.ts";
export type { FundCompared } from "./budget/funds-against-budget.ts";
export { lastYearsLines } from "./budget/last-year.ts";
export type { Budget, BudgetLine } from "./budget/model.ts";
export { type Compared, overAmong } from "./budget/planned-against-actual.ts";
export { type EnteredLine, writeBudget } from "./budget/write-budget.ts";
export { type CashCount, countsOf } from "./count-store.ts";
export { cashFile, cashPdf } from "./export/cash-paper.ts";
export { chainJson } from "./export/chain-json.ts";
export type { StatementContent } from "./export/content.ts";
export { journalOf } from "./export/journal.ts";
export { paperPdf } from "./export/paper.ts";
export type { Opens, Paper as BookPaperContent, PaperRow, PaperTable } from "./export/paper-table.ts";
export { paperXlsx } from "./export/paper-xlsx.ts";
export { divisionOf } from "./export/papers/assets.ts";
export { statementPaper } from "./export/papers/statement.ts";
export { voucherFile, vouchersPdf } from "./export/voucher-paper.ts";
export { words as paperWordsOf } from "./export/words.ts";
export * from "./imports/index.ts";
export {
  dropFromInbox,
  type InboxPhoto,
  inboxOf,
  type PutIntoInbox,
  putIntoInbox,
  takeFromInbox,
} from "./inbox.ts";
export { blankPart, type EnteredPart, type EnteredSlip, partField } from "./input.ts";
export {
  type Account,
  type AccountId,
  type Book,
  type BookId,
  type Chart,
  type EntryId,
  type Fund,
  type FundId,
  type FundKind,
  fundKinds,
  type Paper,
  type Picture,
  type Project,
  type ProjectId,
  papers,
  type Slip,
  type SlipId,
  type SlipKind,
  type WarningId,
  type WrittenKind,
  writtenKinds,
} from "./model.ts";
export { canWrite, isOpen, mayApprove, mayClose, mayEnter } from "./policy.ts";
export { type AnyBook, allBooks } from "./queries/all-books.ts";
export { type BookEvent, type BookSheet, bookSheet } from "./queries/book-sheet.ts";
export { booksInMonth } from "./queries/books-in-month.ts";
export { type BookToWrite, booksToWrite } from "./queries/books-to-write.ts";
export { budgetPaperOf } from "./queries/budget-paper-of.ts";
export {
  type CashFilter,
  type CashLine,
  type CashPage,
  cashBook,
  lastMonth,
  spentParts,
} from "./queries/cash-book.ts";
export {
  type ClosingPoints,
  type CountedBox,
  closingPoints,
  type StatedBank,
} from "./queries/closing-points.ts";
export { type EarnedSum, earnedIn } from "./queries/earned-in.ts";
export { findPicture } from "./queries/find-picture.ts";
export { journalEntries } from "./queries/journal-entries.ts";
export {
  type BookStanding,
  bookStandings,
  booksOfYear,
  type ListedBook,
  listBooks,
} from "./queries/list-books.ts";
export {
  countOpenWarnings,
  type ListedWarning,
  listWarnings,
  type WarningFilter,
  type WarningOrder,
  type WarningStanding,
  warningOrders,
  warningStandings,
} from "./queries/list-warnings.ts";
export { countOpen, countWithdrawn, type ListedSlip, openSlips } from "./queries/open-slips.ts";
export { type BookPaper, bookPapers, bookPaperWords, paperOfBook } from "./queries/paper-of-book.ts";
export { partiesOf } from "./queries/parties.ts";
export { type ReceivedSum, receivedIn } from "./queries/received-in.ts";
export { type ReturnedEntry, returnedIn } from "./queries/returned-in.ts";
export { slipOfEntry } from "./queries/slip-of-entry.ts";
export { type SlipSheet, slipSheet } from "./queries/slip-sheet.ts";
export { type SpentSum, spentIn } from "./queries/spent-in.ts";
export { statementContent } from "./queries/statement-content.ts";
export { totalsOf } from "./queries/totals.ts";
export { type BrokenBook, verifyBooks } from "./queries/verify-books.ts";
export { voucherParts, vouchersInPart, vouchersOf } from "./queries/vouchers.ts";
export { type WaitingBook, waitingBooks } from "./queries/waiting-books.ts";
export { type WarningsInMonth, warningsInMonth } from "./queries/warnings-in-month.ts";
export { warningsOfSlip } from "./queries/warnings-of-slip.ts";
export { linkOf, type PublicEntry, rootOf } from "./rules/chain.ts";
export { isOwnCategory, returnedCategory, standardCategories } from "./rules/default-chart.ts";
export { isPlace, isSlipPlace } from "./rules/kinds.ts";
export { worths } from "./rules/pieces.ts";
export { readYen } from "./rules/read-yen.ts";
export { type Statement, statementOf } from "./rules/statement.ts";
export { typedDay, typedPastDay } from "./rules/typed-day.ts";
export { type WarningCode, warningCodes } from "./rules/warnings/shape.ts";
export { chartsOf } from "./store.ts";
export {
  accountKindWords,
  bookStateWords,
  fieldWords,
  fundKindWords,
  kindWords,
  longest,
  mostParts,
  paperWords,
  runningCosts,
  slipStateWords,
} from "./text.ts";
export { addOlderThing, type EnteredOlder } from "./things/add-older-thing.ts";
export { heldIn } from "./things/held-in.ts";
export type { Thing, ThingNote } from "./things/model.ts";
export { noteThing } from "./things/note-thing.ts";
export type { EnteredNote } from "./things/read-note.ts";
export { type KeptNote, notesOf } from "./things/store.ts";
export { thingWords } from "./things/text.ts";
export { thingsOf } from "./things/things-of.ts";
export type { ShownWarning } from "./warning-store.ts";
export { warningMend, warningReason, warningTitle } from "./warning-text.ts";
