import { say } from "../../../kernel/say.ts";

export const words = {
  title: say("前からの出納帳を取り込む", "Take over a cash book"),
  intro: say(
    "Excelなどで付けてきた出納帳を、そのまま取り込めます。1行ずつ承認待ちになり、会長・副会長が承認すると記帳されます。",
    "Takes over a cash book kept in Excel. Each line waits for approval until the chair or vice-chair approves it.",
  ),
  account: say("この出納帳のお金のある所", "Where the money of this cash book lies"),
  file: say("出納帳のファイル", "File of the cash book"),
  fileHelp: say(
    "CSVかExcel（.xlsx）。「日付・摘要・収入・支出」の見出しがある表です。相手・残高・科目・財源・事業・証憑番号の列もあれば読みます。",
    "CSV or Excel (.xlsx): a table with 日付, 摘要, 収入 and 支出; 相手, 残高, 科目, 財源, 事業 and 証憑番号 are read as well.",
  ),
  again: say("ほかのファイルを選ぶ", "Choose another file"),
  check: say("内容を確かめる", "Check"),
  import: say("取り込む", "Take over"),
  back: say("帳簿にもどる", "Back to the book"),
  checkHelp: say("確かめるだけでは、何も変わりません。", "Checking changes nothing."),
  fine: say("まだ取り込んでいません。", "Nothing is taken over yet."),
  choose: say(
    "帳簿にない名前があります。それぞれ、どれのことかを選んでから取り込んでください。",
    "The book doesn't know some names. Choose what each of them is.",
  ),
  names: say("帳簿にない名前", "Names the book doesn't know"),
  nameParts: {
    income: say("収入の科目", "Category of income"),
    expense: say("支出の科目", "Category of expense"),
    fund: say("財源", "Fund"),
    project: say("事業", "Project"),
  },
  nameOf: (part: { ja: string; en: string }, name: string) =>
    name === ""
      ? say(`${part.ja}の書かれていない行`, `Lines without: ${part.en}`)
      : say(`${part.ja}「${name}」`, `${part.en}: ${name}`),
  nameHelp: (lines: string, sum: string) => say(`${lines}行、合わせて${sum}円`, `${lines} lines, ${sum} yen`),
  groups: {
    is: say("帳簿にあるもの", "In the book"),
    new: say("新しく作る", "New"),
    move: say("お金を移しただけ", "Money only moved"),
    other: say("そのほか", "Other"),
  },
  makeNew: say("この名前で作る", "Make it with this name"),
  makeNewLike: (name: string) =>
    say(`新しい科目（「${name}」として扱う）`, `A new category that counts as “${name}”`),
  makeNewAs: (kind: { ja: string; en: string }) => say(`作る：${kind.ja}`, `Make: ${kind.en}`),
  moveFrom: (name: string) => say(`${name}から移した`, `Moved from ${name}`),
  moveTo: (name: string) => say(`${name}へ移した`, `Moved to ${name}`),
  skip: say("取り込まない（ほかの出納帳にある）", "Leave out (it is in another cash book)"),
  none: say("事業ではない（協議会の運営）", "No project (running the council)"),
  lines: say("取り込む行", "Lines"),
  left: say("取り込まない行", "Left out"),
  carried: say(
    "前年度の帳簿から繰り越す行（取り込みません）",
    "Carried over from last year's book (left out)",
  ),
  opening: say("はじめの残高", "Opening balance"),
  came: say("収入", "In"),
  went: say("支出", "Out"),
  moved: say("移したお金", "Moved"),
  closing: say("ファイルの最後の残高", "Last balance in the file"),
  unitLines: say("行", "lines"),
  yen: say("円", "yen"),
  done: (lines: string) =>
    say(
      `${lines}行を取り込みました。承認を待ちます。`,
      `${lines} lines were taken over and wait for approval.`,
    ),
  batches: say("取り込んだ出納帳", "Cash books taken over"),
  name: say("ファイル", "File"),
  at: say("日時", "Taken over"),
  by: say("取り込んだ人", "By"),
  operator: say("システムの運用者", "the operator"),
  waiting: say("承認待ち", "Waiting"),
  approval: say("承認", "Approval"),
  approve: (n: string) => say(`${n}件をまとめて承認する`, `Approve these ${n} together`),
  oneByOne: say("1件ずつ見る", "Look at them one by one"),
  approveHelp: say(
    "紙の帳簿や決算書と合計を見比べてから承認してください。承認すると書き換えられません。",
    "Compare the sums with the paper book or last year's accounts first. Afterwards nobody can change them.",
  ),
  approved: (n: string) => say(`${n}件を記帳しました。`, `${n} posted.`),
} as const;
