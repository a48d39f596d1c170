import { say, type Text } from "../../kernel/say.ts";
import type { BrokenAudit } from "../../modules/community/disclosure/index.ts";
import type { BrokenBook } from "../../modules/community/ledger/index.ts";
import type { ChainCheck, UnlikeRow } from "../../platform/audit/index.ts";

const linkReasons: Readonly<Record<NonNullable<ChainCheck["broken"]>["reason"], Text>> = {
  gap: say("この前にあるはずの記録がありません", "an event before it is missing"),
  previous: say("前の記録とのつながりが合いません", "it does not follow from the event before it"),
  hash: say("内容が書き換えられています", "its content was changed"),
};

const bookReasons: Readonly<Record<BrokenBook["reason"], Text>> = {
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
  log: say("監査記録にある印と違います", "its link is not the one in the audit log"),
  gone: say("監査記録にある記帳がなくなっています", "the audit log tells of this entry, which is missing"),
  unposted: say("記帳のない証憑が、記帳済みになっています", "a slip counts as posted without an entry"),
  stray: say("記帳のない行があります", "there are lines without an entry"),
};

const auditReasons: Readonly<Record<BrokenAudit["reason"], Text>> = {
  paper: say("署名された監査調書が書き換えられています", "the working paper that was signed was changed"),
  signed: say("署名された帳簿の印と合いません", "the book is not the one that was signed"),
  snapshot: say("公開した会計が書き換えられています", "the accounts that were published were changed"),
  release: say("公開した写真が、黒塗りしたものと違います", "a public picture is not the redacted one"),
};

const rowReasons: Readonly<Record<UnlikeRow["reason"], Text>> = {
  changed: say("監査記録の内容と違います", "is not what the audit log says"),
  gone: say("監査記録にありますが、なくなっています", "stands in the audit log and is missing"),
  unlogged: say("監査記録にありません", "doesn't stand in the audit log"),
};

/** What `machisen verify` says. */
export const words = {
  logBroken: ({ id, reason }: NonNullable<ChainCheck["broken"]>): Text =>
    say(
      `監査記録 ${id} 番で、つながりが切れています（${linkReasons[reason].ja}）。`,
      `The audit log is broken at event ${id}: ${linkReasons[reason].en}.`,
    ),
  logHolds: (count: number, head: string): Text =>
    say(
      `監査記録 ${count} 件は、すべてつながっています。最後の印： ${head}`,
      `All ${count} events of the audit log hold. Newest hash: ${head}`,
    ),
  noBook: (council: number): Text =>
    say(
      `地活協 ${council} の帳簿はありません。machisen ledger list で確かめてください。`,
      `Council ${council} has no book. See: machisen ledger list`,
    ),
  bookBroken: ({ name, year, no, reason }: BrokenBook): Text => {
    const why = bookReasons[reason];
    const [at, atEn] = no === null ? ["", ""] : [`の記帳 ${no} 番`, `, entry ${no}`];
    return say(
      `${name} ${year}年度の帳簿${at}が、記帳したときと違います（${why.ja}）。`,
      `The book of ${name}, fiscal ${year}${atEn}, is not what was posted: ${why.en}.`,
    );
  },
  booksHold: (books: number, entries: number): Text =>
    say(
      `帳簿 ${books} 冊の記帳 ${entries} 件は、すべて記帳したときのままです。`,
      `All ${entries} entries of ${books} books are what was posted.`,
    ),
  auditBroken: ({ name, year, reason }: BrokenAudit): Text =>
    say(
      `${name} ${year}年度の監査と公開に、書き換えがあります（${auditReasons[reason].ja}）。`,
      `Audit and publication of ${name}, fiscal ${year}, are not what they were: ${auditReasons[reason].en}.`,
    ),
  auditsHold: (signatures: number): Text =>
    say(
      `監事の署名 ${signatures} 件と、公開した会計・写真は、署名・公開したときのままです。`,
      `All ${signatures} signatures of auditors hold, and what was published is what was published.`,
    ),
  rowBroken: ({ table, id, reason }: UnlikeRow): Text =>
    say(`${table} の ${id} 番は、${rowReasons[reason].ja}。`, `${table} ${id} ${rowReasons[reason].en}.`),
  moreRows: (count: number): Text => say(`ほかに ${count} 件あります。`, `And ${count} more.`),
  rowsHold: (tables: number): Text =>
    say(
      `監査記録のある ${tables} 種類の行は、すべて記録のとおりです。`,
      `The rows of all ${tables} watched tables are what the audit log says.`,
    ),
  fileBroken: (sha256: string): Text =>
    say(
      `ファイル ${sha256} がないか、中身が変わっています。`,
      `The file ${sha256} is missing or was changed.`,
    ),
  filesHold: (count: number): Text =>
    say(
      `ファイル ${count} 個の中身は、受け取ったときのままです。`,
      `The contents of all ${count} files are what was received.`,
    ),
  badCouncil: say("--council には地活協の番号を書いてください。", "--council takes the number of a council."),
};
