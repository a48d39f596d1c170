import type { Command } from "commander";
import pg from "pg";
import { parseId } from "../kernel/ids.ts";
import { say } from "../kernel/say.ts";
import { type BrokenBook, verifyBooks } from "../modules/community/ledger/index.ts";
import { verifyChain } from "../platform/audit/index.ts";
import { printText } from "./print-text.ts";
import { verifyPublic } from "./verify-public.ts";
import { withDatabase } from "./with-database.ts";

const reasons = {
  gap: say("この前にあるはずの記録がありません", "an event before it is missing"),
  previous: say("前の記録とのつながりが合いません", "it does not follow from the event before it"),
  hash: say("内容が書き換えられています", "its content was changed"),
};

const bookReasons: Readonly<Record<BrokenBook["reason"], ReturnType<typeof say>>> = {
  gap: say("この番号の記帳がなくなっています", "the entry of this number is missing"),
  day: say("行の日付が書き換えられています", "the day of a line was changed"),
  slip: say("もとの証憑と合いません", "it doesn't say what its slip says"),
  private: say("相手・内容・証憑が書き換えられています", "from whom, what for or its papers were changed"),
  balance: say("借方と貸方が合いません", "its debits and credits differ"),
  hash: say(
    "日付・金額・科目などが書き換えられています",
    "its day, amount, category or the like was changed",
  ),
  head: say("最後の記帳がなくなっています", "the last entry is missing"),
  totals: say("集計が記帳と合いません", "the kept sums differ from the entries"),
};

const verifyAudit = async (owner: pg.Client): Promise<boolean> => {
  const { count, head, broken } = await verifyChain(owner);
  if (broken) {
    const why = reasons[broken.reason];
    printText(
      say(
        `監査記録 ${broken.id} 番で、つながりが切れています（${why.ja}）。`,
        `The audit log is broken at event ${broken.id}: ${why.en}.`,
      ),
    );
    return false;
  }
  printText(
    say(
      `監査記録 ${count} 件は、すべてつながっています。最後の印： ${head}`,
      `All ${count} events of the audit log hold. Newest hash: ${head}`,
    ),
  );
  return true;
};

const verifyLedger = async (owner: pg.Client, council: number | null): Promise<boolean> => {
  const { books, entries, broken } = await verifyBooks(owner, council);
  if (council !== null && books === 0) {
    printText(
      say(
        `地活協 ${council} の帳簿はありません。machisen ledger list で確かめてください。`,
        `Council ${council} has no book. See: machisen ledger list`,
      ),
    );
    return false;
  }
  for (const { name, year, no, reason } of broken) {
    const why = bookReasons[reason];
    const [at, atEn] = no === null ? ["", ""] : [`の記帳 ${no} 番`, `, entry ${no}`];
    printText(
      say(
        `${name} ${year}年度の帳簿${at}が、記帳したときと違います（${why.ja}）。`,
        `The book of ${name}, fiscal ${year}${atEn}, is not what was posted: ${why.en}.`,
      ),
    );
  }
  if (broken.length === 0)
    printText(
      say(
        `帳簿 ${books} 冊の記帳 ${entries} 件は、すべて記帳したときのままです。`,
        `All ${entries} entries of ${books} books are what was posted.`,
      ),
    );
  return broken.length === 0;
};

/** `machisen verify`: proves that neither the audit log nor a book was tampered with, or names where it was. */
export const register = (program: Command): void => {
  program
    .command("verify")
    .description(
      "監査記録と帳簿が書き換えられていないことを確かめる — prove that the audit log and the books are whole",
    )
    .option(
      "--public <url>",
      "公開された会計が、監事の署名した帳簿のものか確かめる — check published accounts at this address instead",
    )
    .option(
      "--council <id>",
      "監査記録と、この地活協の帳簿だけを確かめる — the audit log and this council's books only",
    )
    .option("--head <mark>", "監査報告書に印刷された印 — the mark printed on the audit report")
    .action(async (options: { public?: string; council?: string; head?: string }) => {
      if (options.public !== undefined) {
        process.exitCode = await verifyPublic(options.public, options.head);
        return;
      }
      const council = parseId(options.council);
      if (options.council !== undefined && council === null) {
        printText(
          say("--council には地活協の番号を書いてください。", "--council takes the number of a council."),
        );
        process.exitCode = 1;
        return;
      }
      await withDatabase(async (_, __, ownerUrl) => {
        const owner = new pg.Client({ connectionString: ownerUrl });
        await owner.connect();
        try {
          const [audit, ledger] = [await verifyAudit(owner), await verifyLedger(owner, council)];
          return audit && ledger ? 0 : 1;
        } finally {
          await owner.end();
        }
      });
    });
};
