import type { Hono } from "hono";
import { bookPapers } from "../../modules/community/ledger/index.ts";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { keptByNobody } from "../kept-by-nobody.ts";
import { approvePage } from "./approve/approve.tsx";
import { approvePost } from "./approve/approve-post.ts";
import { assetsPage } from "./assets/assets.tsx";
import { olderThingPage, olderThingPost } from "./assets/older-thing.tsx";
import { thingPage, thingPost } from "./assets/thing.tsx";
import { bankPage, bankPost } from "./bank/bank.tsx";
import { matchPost } from "./bank/match-post.ts";
import { bookPage } from "./book/book.tsx";
import { budgetPage, decidePost } from "./budget/budget.tsx";
import { editBudgetPage, editBudgetPost } from "./budget/edit.tsx";
import { budgetFile, budgetPaperFile } from "./budget/file.ts";
import { cashPage } from "./cash/cash.tsx";
import { cashBookFile } from "./cash/file.ts";
import { chartPage, chartPost } from "./chart/chart.tsx";
import { mendChartPage, mendChartPost } from "./chart/mend.tsx";
import { closingPage } from "./closing/closing.tsx";
import { closingPost } from "./closing/closing-post.ts";
import { countPage, countPost } from "./count/count.tsx";
import { dropPost, inboxPage, inboxPicture, inboxPost } from "./inbox/inbox.tsx";
import { booksFile } from "./list/file.ts";
import { beginPost, bookList } from "./list/list.tsx";
import { notedBook } from "./noted-book.ts";
import { paperFile, vouchersFile } from "./papers/file.ts";
import { papersPage } from "./papers/papers.tsx";
import { editSlipPage, editSlipPost } from "./slip/form/edit-slip.tsx";
import { newSlipPage, newSlipPost } from "./slip/form/new-slip.tsx";
import { slipPicture } from "./slip/picture.ts";
import { slipPage } from "./slip/slip.tsx";
import { correctPost, entryPage, movePost } from "./slip/slip-posts.ts";
import { turnPost } from "./slip/turn-post.ts";
import { statementPage } from "./statement/statement.tsx";
import { approveTakeoverPost, takeOverPage, takeOverPost } from "./takeover/takeover.tsx";
import { answerPost } from "./warnings/answer-post.ts";
import { warningsPage } from "./warnings/book-warnings.tsx";
import { warningsFile } from "./warnings/file.ts";

/** Accounts: every council's book, what is written in it, its approval and its end. */
export const ledgerPages = (app: Hono, deps: Deps): void => {
  app.use("/:programme/ledger/*", keptByNobody);
  app.get("/:programme/ledger", page(deps, bookList));
  for (const format of ["xlsx", "csv"] as const)
    app.get(`/:programme/ledger.${format}`, page(deps, booksFile(format)));
  app.post("/:programme/ledger", post(deps, beginPost));
  const book = "/:programme/ledger/:book{[0-9]+}";
  app.get(book, page(deps, bookPage));
  app.get(`${book}/closing`, page(deps, closingPage));
  app.post(`${book}/closing/:step{ask|resume|close}`, post(deps, closingPost));
  app.get(`${book}/cash`, notedBook(deps, "ledger.book", cashPage));
  for (const format of ["pdf", "xlsx", "csv"] as const)
    app.get(`${book}/cash.${format}`, notedBook(deps, "ledger.book", cashBookFile(format)));
  app.get(`${book}/budget`, page(deps, budgetPage));
  for (const format of ["csv", "xlsx"] as const)
    app.get(`${book}/budget.${format}`, page(deps, budgetFile(format)));
  for (const format of ["pdf", "xlsx"] as const)
    app.get(`${book}/budget/paper.${format}`, page(deps, budgetPaperFile(format)));
  app.get(`${book}/budget/edit`, page(deps, editBudgetPage));
  app.post(`${book}/budget/edit`, post(deps, editBudgetPost));
  app.post(`${book}/budget/decide`, post(deps, decidePost));
  app.get(`${book}/statement`, page(deps, statementPage));
  app.get(`${book}/papers`, page(deps, papersPage));
  for (const key of bookPapers)
    for (const format of ["pdf", "xlsx"] as const)
      app.get(`${book}/papers/${key}.${format}`, page(deps, paperFile(key, format)));
  for (const format of ["pdf", "xlsx", "csv"] as const)
    app.get(`${book}/papers/vouchers.${format}`, notedBook(deps, "ledger.book", vouchersFile(deps, format)));
  app.get(`${book}/assets`, page(deps, assetsPage));
  app.get(`${book}/assets/older`, page(deps, olderThingPage));
  app.post(`${book}/assets/older`, post(deps, olderThingPost));
  const thing = `${book}/assets/:thing{[0-9]+-[0-9]+|older-[0-9]+}`;
  app.get(thing, page(deps, thingPage));
  app.post(thing, post(deps, thingPost));
  app.get(`${book}/approve`, notedBook(deps, "ledger.book", approvePage));
  app.post(`${book}/approve`, post(deps, approvePost));
  app.get(`${book}/count`, page(deps, countPage));
  app.post(`${book}/count`, post(deps, countPost));
  app.get(`${book}/chart`, page(deps, chartPage));
  app.post(`${book}/chart/:part{accounts|funds|projects}/:change{add|retire}`, post(deps, chartPost));
  const named = `${book}/chart/:part{accounts|funds|projects}/:id{[0-9]+}`;
  app.get(named, page(deps, mendChartPage));
  app.post(named, post(deps, mendChartPost));
  app.get(`${book}/inbox`, page(deps, inboxPage));
  app.post(`${book}/inbox`, post(deps, inboxPost(deps)));
  app.get(`${book}/inbox/:picture{[0-9]+}`, notedBook(deps, "ledger.inbox", inboxPicture(deps)));
  app.post(`${book}/inbox/:picture{[0-9]+}/drop`, post(deps, dropPost));
  app.get(`${book}/slips/new`, page(deps, newSlipPage(deps)));
  app.post(`${book}/slips/new`, post(deps, newSlipPost(deps)));
  const slip = `${book}/slips/:slip{[0-9]+}`;
  app.get(slip, notedBook(deps, "ledger.slip", slipPage));
  app.get(`${slip}/edit`, notedBook(deps, "ledger.slip", editSlipPage));
  app.post(`${slip}/edit`, post(deps, editSlipPost(deps)));
  app.post(`${slip}/:move{return|withdraw}`, post(deps, movePost));
  app.get(`${slip}/pictures/:picture{[0-9]+}`, notedBook(deps, "ledger.picture", slipPicture(deps)));
  app.post(`${slip}/pictures/:picture{[0-9]+}/turn`, post(deps, turnPost(deps)));
  app.get(`${book}/entries/:entry{[0-9]+}`, page(deps, entryPage));
  app.post(`${book}/entries/:entry{[0-9]+}/correct`, post(deps, correctPost));
  app.post(`${slip}/warnings/:warning{[0-9]+}`, post(deps, answerPost));
  app.get(`${book}/warnings`, notedBook(deps, "ledger.book", warningsPage));
  for (const format of ["xlsx", "csv"] as const)
    app.get(`${book}/warnings.${format}`, notedBook(deps, "ledger.book", warningsFile(format)));
  app.get(`${book}/bank`, notedBook(deps, "ledger.book", bankPage));
  app.post(`${book}/bank`, post(deps, bankPost));
  app.post(`${book}/bank/:step{confirm-sure|confirm|undo}`, post(deps, matchPost));
  app.get(`${book}/take-over`, page(deps, takeOverPage));
  app.post(`${book}/take-over`, post(deps, takeOverPost));
  app.post(`${book}/take-over/approve`, post(deps, approveTakeoverPost));
};
