import type { Book } from "../../modules/community/ledger/index.ts";
import { Tabs } from "../parts/Tabs.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words as budgetWords } from "./budget/text.ts";
import { words } from "./text.ts";

type Part = "book" | "cash" | "budget" | "statement" | "papers" | "approve" | "chart" | "audit" | "publish";

/** The pages of one book, in the order of the work. */
export const BookTabs = ({
  visit: { t, programme },
  book,
  current,
  waiting,
}: {
  visit: ProgrammeVisit;
  book: Pick<Book, "id">;
  current: Part | null;
  waiting?: number;
}) => {
  const parts = [
    { part: "book", href: routes.book(programme.code, book.id), label: words.tabBook },
    { part: "cash", href: routes.cashBook(programme.code, book.id), label: words.tabCash },
    { part: "approve", href: routes.approveSlips(programme.code, book.id), label: words.tabApprove },
    { part: "budget", href: routes.budget(programme.code, book.id), label: budgetWords.title },
    { part: "statement", href: routes.statement(programme.code, book.id), label: words.tabStatement },
    { part: "papers", href: routes.papers(programme.code, book.id), label: words.tabPapers },
    { part: "chart", href: routes.bookChart(programme.code, book.id), label: words.tabChart },
    { part: "audit", href: routes.bookAudit(programme.code, book.id), label: words.tabAudit },
    { part: "publish", href: routes.publishBook(programme.code, book.id), label: words.tabPublish },
  ] as const;
  return (
    <Tabs
      t={t}
      label={words.tabs}
      tabs={parts.map(({ part, ...tab }) => ({
        ...tab,
        current: part === current,
        ...(part === "approve" && waiting !== undefined ? { count: waiting } : {}),
      }))}
    />
  );
};
