import { say, type Text } from "../../../../kernel/say.ts";
import { formatYen } from "../../../../kernel/yen.ts";

/** What is said of files that come in; each names what is wrong and what to do. */
export const words = {
  noDay: say(
    "日付がありません。日付を入れるか、合計などの行なら消してください。",
    "There is no date. Fill it in, or remove the line if it is a total.",
  ),
  dayOutside: (year: number) =>
    say(
      `${year}年度（${year}年4月1日〜${year + 1}年3月31日）の日付ではありません。別の年度の帳簿に取り込むか、日付を直してください。`,
      `This is no day of fiscal ${year} (1 April ${year} to 31 March ${year + 1}). Import it into the other year's book, or correct the date.`,
    ),
  formula: (typed: string) =>
    say(
      `式「${typed.slice(0, 40)}」のままになっています。Excelで値にして保存し直してください（コピーして「値の貼り付け」）。`,
      `This is a formula: “${typed.slice(0, 40)}”. In Excel, paste it as a value and save the file again.`,
    ),
  bothSides: say(
    "入金と出金の両方に金額があります。どちらか一方にしてください。",
    "There are amounts on both sides. Keep one of them.",
  ),
  noAmount: say(
    "金額がありません（0円や、計算の済んでいない式も取り込めません）。金額を入れるか、行を消してください。",
    "There is no amount (or it is 0, or a formula that was never worked out). Fill it in, or remove the line.",
  ),
  noSide: (typed: string) =>
    say(
      `「${typed}」では、入金か出金かが分かりません。「入金」か「出金」と書いてください。`,
      `“${typed}” doesn't say whether money came in or went out.`,
    ),
  balanceBroken: (expected: number, found: number) =>
    say(
      `残高が合いません。前の行からの計算では${formatYen(expected)}円ですが、${formatYen(found)}円と書かれています。この行か前の行に、抜けや書き間違いがないか確かめてください。`,
      `The balance doesn't run through: it should be ${formatYen(expected)} yen and says ${formatYen(found)} yen. Check this line and the one before.`,
    ),
  daysMixed: say(
    "日付の順に並んでいません。日付の順に並べ替えてください。",
    "The lines are not in the order of their dates. Sort them by date.",
  ),
  noBankTable: say(
    "通帳の明細の見出しが見つかりません。「日付（取引日・年月日）」と「出金・入金（お支払金額・お預り金額）」の見出しがある行が要ります。銀行のサイトから取り込んだCSVを、そのまま選んでください。",
    "The headings of a bank statement were not found. A line with headings such as 日付 or 取引日 and 出金 and 入金 is needed. Choose the CSV file as the bank gives it.",
  ),
  noCashBookTable: say(
    "出納帳の見出しが見つかりません。「日付」「収入」「支出」の見出しがある行が要ります（ほかに 摘要・相手・残高・科目・財源・事業・証憑番号 が使えます）。",
    "The headings of a cash book were not found. A line with 日付, 収入 and 支出 is needed; 摘要, 相手, 残高, 科目, 財源, 事業 and 証憑番号 can stand beside.",
  ),
  notPlace: say(
    "この出納帳のお金のある所（現金か預金）を選んでください。",
    "Choose where the money of this cash book lies: cash or a bank account.",
  ),
  chooseName: (name: string) =>
    name === ""
      ? say("何も書かれていない行をどうするか、選んでください。", "Choose what lines without a name are.")
      : say(`「${name}」をどうするか、選んでください。`, `Choose what “${name}” is.`),
  operator: say("システムの運用者", "The operator"),
  noWhat: say(
    "摘要がありません。何のお金かを書いてください。",
    "Nothing says what the money was for. Fill in 摘要.",
  ),
  noPaper: say(
    "出納帳から取り込んだもの（証憑は紙の綴りで確かめる）",
    "Taken over from a cash book; see the paper file for the voucher",
  ),
  oldVoucher: (voucher: string) => say(`元の証憑番号 ${voucher}`, `Old voucher no. ${voucher}`),
  noteTooLong: (most: number) =>
    say(
      `備考が長すぎます。元の証憑番号と合わせて${most}文字までにしてください。`,
      `The note is too long. With the old voucher number, keep it to ${most} characters.`,
    ),
  noLines: say("明細が1行もありません。", "There is not a single line."),
  already: (at: Text, by: Text) =>
    say(
      `このファイルは、${at.ja}に${by.ja}がすでに取り込んでいます。`,
      `${by.en} imported this very file already, on ${at.en}.`,
    ),
  noneOfYear: (year: number) =>
    say(
      `${year}年度（${year}年4月1日〜${year + 1}年3月31日）の明細がありません。その年度の帳簿に取り込んでください。`,
      `None of the lines is of fiscal ${year} (1 April ${year} to 31 March ${year + 1}). Import the file into that year's book.`,
    ),
  chooseSlip: say("どの記帳のことかを選んでください。", "Choose the slip it belongs to."),
  notOffered: say(
    "その記帳とは、もう合わせられません。最新の内容を確かめてください。",
    "It can't be matched with that slip any more. Look at the page as it is now.",
  ),
  someone: say("以前の担当の方", "A former member"),
  notBank: say("預金の口座を選んでください。", "Choose a bank account."),
} as const;
