import { say, type Text } from "../../kernel/say.ts";
import { checkSnapshot, readSnapshot } from "../../modules/community/disclosure/index.ts";
import { printText } from "../print-text.ts";

const mostBytes = 64 * 1024 * 1024;
const mostMilliseconds = 60_000;

const words = {
  badUrl: say(
    "--public には、公開ページのアドレス（https://…/open/1/2019）を書いてください。",
    "--public takes the address of a public page, like https://…/open/1/2019",
  ),
  unreachable: (url: string, why: Text): Text =>
    say(`${url} を読めませんでした（${why.ja}）。`, `Could not read ${url}: ${why.en}.`),
  tooLarge: say("64MBを超えています", "it is larger than 64 MB"),
  noData: (url: string): Text =>
    say(`${url} は公開された会計のデータではありません。`, `${url} is no data of published accounts.`),
  belongs: (name: string, year: number, entries: number, head: string): Text =>
    say(
      `${name} ${year}年度：公開された会計は、監事が署名した帳簿と同じです（記帳${entries}件）。印： ${head}`,
      `${name}, fiscal ${year}: belongs to the book that the auditors signed (${entries} entries). Mark: ${head}`,
    ),
  onPaper: say(
    "監査報告書の紙に印刷された印と同じかどうかも見比べてください（--head で渡すと比べます）。",
    "Compare the mark with the one printed on the audit report, too, or give that one with --head.",
  ),
  signedBy: (who: string, at: string): Text => say(`署名： ${who}（${at}）`, `Signed: ${who} (${at})`),
  not: (name: string, year: number, why: Text): Text =>
    say(
      `${name} ${year}年度：公開された会計は、監事が署名した帳簿のものではありません。${why.ja}`,
      `${name}, fiscal ${year}: does not belong to the book that the auditors signed. ${why.en}`,
    ),
  entry: (no: number): Text =>
    say(`記帳 ${no} 番が違います。`, `The first entry that differs is number ${no}.`),
  head: say(
    "最後の印が違います。記帳が足りないか、余分にあります。",
    "The last mark differs: an entry is missing or was added.",
  ),
  signature: say("署名された印と違います。", "It differs from the mark that was signed."),
  unsigned: say("署名がありません。", "Nobody has signed."),
  statement: (code: string): Text =>
    say(`表の金額（${code}）が記帳と違います。`, `The statement (${code}) differs from the entries.`),
  paper: say("紙に印刷された印と違います。", "It differs from the mark given with --head."),
};

class Unreadable extends Error {
  readonly why: Text;
  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}

/** What is copied from paper may hold blanks and places where a line may break. */
const markIn = (typed: string): string => typed.toLowerCase().replaceAll(/[^0-9a-f]/g, "");

/** Words that came from a stranger's server, for a terminal: nothing that moves its cursor, and not endless. */
const plain = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "").slice(0, 120);

/** Reads at most so much, in at most so long. */
const read = async (url: URL): Promise<string> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(mostMilliseconds) });
  if (!answer.ok || !answer.body) throw new Unreadable(say(`HTTP ${answer.status}`, `HTTP ${answer.status}`));
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body) {
    size += piece.length;
    if (size > mostBytes) throw new Unreadable(words.tooLarge);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
};

/** The address of the data behind a public page. */
const dataUrl = (typed: string): URL | null => {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (!url.pathname.endsWith("/data.json"))
    url.pathname = `${url.pathname.replace(/\/(?:check)?$/, "")}/data.json`;
  return url;
};

/**
 * Fetches published accounts and computes their chain anew.
 * @param paper the mark printed on the audit report, 64 hex digits, if it is at hand
 * @returns exit code: 0 belongs, 1 does not belong, 2 could not be read
 */
export const verifyPublic = async (typed: string, paper: string | undefined): Promise<0 | 1 | 2> => {
  const url = dataUrl(typed);
  if (!url) {
    printText(words.badUrl);
    return 2;
  }
  let text: string;
  try {
    text = await read(url);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    printText(words.unreachable(url.href, error instanceof Unreadable ? error.why : say(message, message)));
    return 2;
  }
  const snapshot = readSnapshot(text);
  if (!snapshot) {
    printText(words.noData(url.href));
    return 2;
  }
  const { fault, head, entries } = checkSnapshot(snapshot);
  const { year, signatures } = snapshot;
  const name = plain(snapshot.council.name);
  const why = (() => {
    if (fault === null) return paper !== undefined && markIn(paper) !== head ? words.paper : null;
    switch (fault.kind) {
      case "entry":
        return words.entry(fault.no);
      case "statement":
        return words.statement(plain(fault.code));
      default:
        return words[fault.kind];
    }
  })();
  if (why) {
    printText(words.not(name, year, why));
    return 1;
  }
  printText(words.belongs(name, year, entries, head));
  for (const { who, at } of signatures) printText(words.signedBy(plain(who), plain(at)));
  if (paper === undefined) printText(words.onPaper);
  return 0;
};
