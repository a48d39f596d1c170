import { join } from "node:path";
import type { Command } from "commander";
import pg from "pg";
import { parseId } from "../../kernel/ids.ts";
import { verifySigned } from "../../modules/community/disclosure/index.ts";
import { verifyBooks } from "../../modules/community/ledger/index.ts";
import { verifyChain, verifyRows } from "../../platform/audit/index.ts";
import { createFileStore, verifyFiles } from "../../platform/files/index.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";
import { verifyPublic } from "./public.ts";
import { words } from "./words.ts";

/** More than these are counted, not named. */
const mostNamed = 20;

const verifyLog = async (owner: pg.Client): Promise<boolean> => {
  const { count, head, broken } = await verifyChain(owner);
  printText(broken ? words.logBroken(broken) : words.logHolds(count, head));
  return broken === null;
};

const verifyLedger = async (owner: pg.Client, council: number | null): Promise<boolean> => {
  const { books, entries, broken } = await verifyBooks(owner, council);
  if (council !== null && books === 0) {
    printText(words.noBook(council));
    return false;
  }
  for (const one of broken) printText(words.bookBroken(one));
  if (broken.length === 0) printText(words.booksHold(books, entries));
  return broken.length === 0;
};

const verifyAudits = async (owner: pg.Client, council: number | null): Promise<boolean> => {
  const { signatures, broken } = await verifySigned(owner, council);
  for (const one of broken) printText(words.auditBroken(one));
  if (broken.length === 0) printText(words.auditsHold(signatures));
  return broken.length === 0;
};

const verifyLogged = async (owner: pg.Client): Promise<boolean> => {
  const { tables, unlike } = await verifyRows(owner);
  for (const one of unlike.slice(0, mostNamed)) printText(words.rowBroken(one));
  if (unlike.length > mostNamed) printText(words.moreRows(unlike.length - mostNamed));
  if (unlike.length === 0) printText(words.rowsHold(tables));
  return unlike.length === 0;
};

const verifyContents = async (owner: pg.Client, folder: string): Promise<boolean> => {
  const { count, broken } = await verifyFiles(owner, createFileStore(folder));
  for (const sha256 of broken.slice(0, mostNamed)) printText(words.fileBroken(sha256));
  if (broken.length > mostNamed) printText(words.moreRows(broken.length - mostNamed));
  if (broken.length === 0) printText(words.filesHold(count));
  return broken.length === 0;
};

/** `machisen verify`: proves that nothing was tampered with that is linked, logged, signed or published, or names where it was. */
export const register = (program: Command): void => {
  program
    .command("verify")
    .description(
      "監査記録・帳簿・監査・ファイルが書き換えられていないことを確かめる — prove that audit log, books, audits and files are whole",
    )
    .option(
      "--public <url>",
      "公開された会計が、監事の署名した帳簿のものか確かめる — check published accounts at this address instead",
    )
    .option(
      "--council <id>",
      "監査記録と、この地活協の帳簿・監査だけを確かめる — the audit log, and this council's books and audits only",
    )
    .option("--head <mark>", "監査報告書に印刷された印 — the mark printed on the audit report")
    .action(async (options: { public?: string; council?: string; head?: string }) => {
      if (options.public !== undefined) {
        process.exitCode = await verifyPublic(options.public, options.head);
        return;
      }
      const council = parseId(options.council);
      if (options.council !== undefined && council === null) {
        printText(words.badCouncil);
        process.exitCode = 1;
        return;
      }
      await withDatabase(async (_, { dataFolder }, ownerUrl) => {
        const owner = new pg.Client({ connectionString: ownerUrl });
        await owner.connect();
        try {
          const holds = [
            await verifyLog(owner),
            await verifyLedger(owner, council),
            await verifyAudits(owner, council),
          ];
          if (council === null)
            holds.push(await verifyLogged(owner), await verifyContents(owner, join(dataFolder, "files")));
          return holds.every(Boolean) ? 0 : 1;
        } finally {
          await owner.end();
        }
      });
    });
};
