import { say } from "../../kernel/say.ts";

export const words = {
  file: say("ファイル", "File"),
  fileHelp: say(
    "CSVかExcel（.xlsx）。1行目は見出しにしてください。文字コードは UTF-8、Shift_JIS（CP932）、UTF-16 のどれでもかまいません。",
    "CSV or Excel (.xlsx), with headings in the first line; UTF-8, Shift_JIS (CP932) or UTF-16.",
  ),
  columns: say("使える見出し", "Headings"),
  template: say("見出しだけのひな型", "Template with the headings only"),
  templateExcel: say("Excel", "Excel"),
  templateCsv: say("CSV", "CSV"),
  check: say("内容を確かめる", "Check"),
  checkHelp: say("確かめるだけでは、何も変わりません。", "Checking changes nothing."),
  doIt: say("取り込む", "Import"),
  cancel: say("やめる", "Cancel"),
  fine: say("直すところはありません。まだ取り込んでいません。", "Nothing to mend. Nothing is imported yet."),
  again: say("ほかのファイルを選ぶ", "Choose another file"),
  wrong: (n: number) =>
    say(
      `直すところが${n}か所あります。一件も取り込んでいません。ファイルを直して、もう一度選んでください。`,
      `${n} ${n === 1 ? "thing" : "things"} to mend. Nothing was imported. Mend the file and choose it again.`,
    ),
  onlyFirst: (n: number) => say(`はじめの${n}か所を示しています。`, `The first ${n} are shown.`),
  line: say("行", "Line"),
  column: say("見出し", "Heading"),
  what: say("直し方", "What to mend"),
  noFile: say("ファイルを選んでください。", "Choose a file."),
  tooLarge: say(
    "ファイルが大きすぎます。20MBまでに分けてください。",
    "The file is too large. Split it into files of up to 20 MB.",
  ),
  added: say("新しく登録", "New"),
  changed: say("変更", "Changed"),
  unchanged: say("変わりなし", "Unchanged"),
  skipped: say("飛ばす行", "Skipped lines"),
  why: say("理由", "Why"),
  items: say("件", "items"),
  imported: (added: number, changed: number, same: number) =>
    say(
      `取り込みました（新しく${added}件、変更${changed}件、変わりなし${same}件）。`,
      `Imported: ${added} new, ${changed} changed, ${same} unchanged.`,
    ),
} as const;
