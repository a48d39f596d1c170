import type { YAMLError, YAMLWarning } from "yaml";
import { say } from "../../../../kernel/say.ts";
import type { Finding } from "./mistake.ts";

const finding = (ja: string, en: string, mendJa: string, mendEn: string): Finding => ({
  message: say(ja, en),
  mend: say(mendJa, mendEn),
});

const align = [
  "同じまとまりの行を、同じ数の空白で字下げしてください",
  "indent lines that belong together by the same number of spaces",
] as const;
const quote = ['値を引用符（"…"）で囲んでください', 'put the value in quotes ("…")'] as const;

/** What each complaint of the YAML reader means to the person who wrote the file. */
const byCode: Partial<Record<YAMLError["code"], Finding>> = {
  TAB_AS_INDENT: finding(
    "字下げにタブが使われています",
    "a tab is used for indentation",
    "タブを空白2つに置き換えてください",
    "replace the tab with two spaces",
  ),
  BAD_INDENT: finding("字下げがそろっていません", "the indentation doesn't line up", ...align),
  DUPLICATE_KEY: finding(
    "同じ項目が二度書かれています",
    "the same key is written twice",
    "どちらか一方を消してください",
    "remove one of the two",
  ),
  BLOCK_AS_IMPLICIT_KEY: finding("一行に「: 」が二つあります", "there are two “: ” on one line", ...quote),
  MULTILINE_IMPLICIT_KEY: finding(
    "項目名のあとに「:」がありません",
    "a key is not followed by “:”",
    "「項目名: 値」の形に直してください",
    "write it as “key: value”",
  ),
  MULTIPLE_DOCS: finding(
    "「---」のあとに二つ目の文書があります",
    "a second document follows “---”",
    "一つのファイルには一つの事業だけを書いてください",
    "keep one programme per file",
  ),
  BAD_SCALAR_START: finding(
    "値が使えない記号（@ や `）で始まっています",
    "the value starts with a reserved sign (@ or `)",
    ...quote,
  ),
  BAD_DQ_ESCAPE: finding(
    "引用符の中の「\\」の使い方が正しくありません",
    "a “\\” inside the quotes escapes nothing known",
    "「\\」を「\\\\」と書くか、'…' で囲んでください",
    "write “\\\\”, or use '…'",
  ),
  BAD_ALIAS: finding("「*」で始まる参照の相手がありません", "an alias (*) refers to nothing", ...quote),
  TAG_RESOLVE_FAILED: finding(
    "「!」で始まる型の指定は使えません",
    "type tags (!) are not used here",
    "「!…」を消してください",
    "remove the tag",
  ),
  BAD_DIRECTIVE: finding(
    "「%」で始まる行は使えません",
    "lines starting with % are not used here",
    "その行を消してください",
    "remove the line",
  ),
  UNEXPECTED_TOKEN: finding("ここに置けない文字があります", "something stands where nothing may", ...align),
};

const missing: readonly (readonly [RegExp, Finding])[] = [
  [
    /closing.*quote/i,
    finding(
      "引用符が閉じられていません",
      "a quote is not closed",
      "値の終わりに引用符を加えてください",
      "add the closing quote",
    ),
  ],
  [
    /without - indicator/,
    finding(
      "並びの項目が「- 」で始まっていないか、字下げがずれています",
      "an item of a list doesn't start with “- ”, or is indented wrongly",
      ...align,
    ),
  ],
  [
    /followed by map values/,
    finding(
      "項目名のあとに「: 値」がありません",
      "a key is not followed by “: value”",
      "「項目名: 値」の形に直すか、前の文の続きなら字下げしてください",
      "write “key: value”, or indent it if it continues the text above",
    ),
  ],
  [
    /end with a [\]}]/,
    finding(
      "かっこが閉じられていません",
      "a bracket is not closed",
      "「]」または「}」を加えてください",
      "add the closing ] or }",
    ),
  ],
];

export const yamlFinding = (problem: YAMLError | YAMLWarning): Finding =>
  missing.find(([pattern]) => pattern.test(problem.message))?.[1] ??
  byCode[problem.code] ??
  finding(
    "YAML として読めません",
    `this can't be read as YAML (${problem.message})`,
    "記号と字下げを確かめてください",
    "check signs and indentation",
  );
