import { say } from "../../kernel/say.ts";

const list = (names: readonly string[], open: string, close: string, between: string): string =>
  names.map((name) => `${open}${name}${close}`).join(between);
const ja = (names: readonly string[]): string => list(names, "「", "」", "");
const en = (names: readonly string[]): string => list(names, "“", "”", ", ");

export const words = {
  tooLarge: (megabytes: number) =>
    say(
      `ファイルが大きすぎます。${megabytes}MBまでに分けてから読み込んでください。`,
      `The file is too large. Split it into files of up to ${megabytes} MB.`,
    ),
  empty: say(
    "ファイルに何も入っていません。1行目に見出し、2行目から内容を入れてください。",
    "The file is empty. Put the headings in the first line and the content below.",
  ),
  unknownType: say(
    "このファイルは読めません。CSV（.csv）かExcel（.xlsx）で保存してから読み込んでください。",
    "This file can't be read. Save it as CSV (.csv) or Excel (.xlsx) first.",
  ),
  oldExcel: say(
    "古いExcel形式（.xls）か、パスワード付きのExcelです。「Excelブック（.xlsx）」でパスワードなしに保存し直してください。",
    "This is an old Excel file (.xls) or one with a password. Save it as an Excel workbook (.xlsx) without a password.",
  ),
  brokenExcel: say(
    "Excelファイルとして開けません。Excelで開けるか確かめ、保存し直してください。",
    "This can't be opened as an Excel file. Check that Excel opens it, and save it again.",
  ),
  unknownEncoding: say(
    "文字コードが分かりません。Excelなら「CSV UTF-8（コンマ区切り）」で保存し直してください。",
    "The character encoding isn't known. In Excel, save it as “CSV UTF-8 (Comma delimited)”.",
  ),
  nul: (line: number) =>
    say(
      `${line}行目に文字でないもの（NUL）があります。CSVでないか、壊れています。元の表から保存し直してください。`,
      `Line ${line} holds a NUL character: this is no CSV, or it is damaged. Save it again from the original table.`,
    ),
  unclosedQuote: (line: number) =>
    say(
      `${line}行目で始まる引用符（"）が閉じていません。閉じるか、消してください。`,
      `The quotation mark (") that opens in line ${line} is never closed. Close it or remove it.`,
    ),
  strayQuote: (line: number) =>
    say(
      `${line}行目の引用符（"）の位置が正しくありません。値の中の " は "" と書き、値の全体を " で囲んでください。`,
      `A quotation mark (") in line ${line} is out of place. Write " inside a value as "" and put the whole value in quotes.`,
    ),
  brokenLine: (line: number) =>
    say(
      `${line}行目をCSVとして読めません。区切りと引用符を確かめてください。`,
      `Line ${line} can't be read as CSV. Check its commas and quotation marks.`,
    ),
  tooManyCells: (line: number, cells: number, headings: number) =>
    say(
      `${line}行目に値が${cells}個あり、見出し（${headings}個）より多くなっています。余分なカンマを消すか、値を " で囲んでください。`,
      `Line ${line} has ${cells} values, more than the ${headings} headings. Remove the extra commas or put the value in quotes.`,
    ),
  missingColumns: (missing: readonly string[], english: readonly string[], found: readonly string[]) =>
    say(
      `見出し${ja(missing)}がありません。1行目に加えてください（いまの見出し：${found.length > 0 ? ja(found) : "なし"}）。`,
      `The headings ${en(english)} are missing. Add them to the first line (it has: ${found.length > 0 ? en(found) : "none"}).`,
    ),
  unknownColumn: (name: string, known: readonly string[], english: readonly string[]) =>
    say(
      `見出し「${name}」は使えません。使える見出しは${ja(known)}です。`,
      `The heading “${name}” isn't known. These are: ${en(english)}.`,
    ),
  doubleColumn: (name: string) =>
    say(
      `見出し「${name}」にあたる列が2つあります。どちらかを消してください。`,
      `Two columns stand for “${name}”. Remove one of them.`,
    ),
  headless: (column: number) =>
    say(
      `${column}列目に見出しがありません。見出しを付けるか、列を消してください。`,
      `Column ${column} has no heading. Name it, or remove the column.`,
    ),
  replacedInCp932: (
    mark: string,
    letters: readonly { readonly code: string; readonly times: number }[],
    more: number,
  ) =>
    say(
      `【注意】Shift_JISで書けない文字を「${mark}」に置き換えました： ${letters.map(({ code, times }) => `${code}（${times}か所）`).join("、")}${more > 0 ? `、ほか${more}種類` : ""}。元の文字は、ExcelかCSV（UTF-8）で書き出したファイルにあります。`,
      `NOTE: letters that Shift_JIS can't write were replaced with ${mark}: ${letters.map(({ code, times }) => `${code} (${times})`).join(", ")}${more > 0 ? `, and ${more} more` : ""}. The Excel file and the CSV file in UTF-8 hold the letters themselves.`,
    ),
} as const;
