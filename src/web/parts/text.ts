import { formatNumber } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${formatNumber(n)} ${n === 1 ? one : many}`;

// Made once: a formatter costs more than a thousand months formatted with it.
const monthNames = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** Words of the shared parts. */
export const words = {
  required: say("必須", "required"),
  optional: say("任意", "optional"),
  choose: say("選んでください", "Please choose"),
  fix: (n: number) =>
    say(
      `入力に直すところが${n}か所あります`,
      `There ${n === 1 ? "is" : "are"} ${plural(n, "thing")} to mend`,
    ),
  fixHow: say("入力した内容は残っています。", "What you entered is still here."),
  keptFiles: say("添付するファイル", "Files to attach"),
  keptHelp: say("外すときは、しるしを消してください。", "Untick to leave one out."),
  filesBeyond: (most: number, beyond: number) =>
    say(
      `一度に送れるのは${most}個までです。はじめの${most}個だけを受け取り、残りの${beyond}個は受け取っていません。残りは、あとからもう一度選んで送ってください。`,
      `At most ${most} files can be sent at once. The first ${most} arrived, the other ${beyond} did not: choose and send those again afterwards.`,
    ),
  line: (n: number) => say(`${n}行目：`, `Line ${n}: `),
  sortBy: say("で並べ替える", ": sort by this"),
  pages: say("ページの切り替え", "Pages"),
  previous: say("前へ", "Previous"),
  next: say("次へ", "Next"),
  pageOf: (page: number, pages: number) => say(`${page} / ${pages}ページ`, `Page ${page} of ${pages}`),
  shown: (from: number, to: number, total: number) =>
    say(
      `${formatNumber(total)}件のうち${formatNumber(from)}〜${formatNumber(to)}件目`,
      `${formatNumber(from)}–${formatNumber(to)} of ${formatNumber(total)}`,
    ),
  chooseAll: (n: number) => say(`このページの${n}件をすべて選ぶ`, `Choose all ${n} on this page`),
  chooseNone: say("選択をすべて外す", "Choose none"),
  filter: say("絞り込み", "Filter"),
  year: say("年度", "Fiscal year"),
  yearName: (year: number) => say(`${year}年度`, `Fiscal ${year}`),
  apply: say("絞り込む", "Apply"),
  clear: say("条件を消す", "Clear"),
  more: say("ほかの条件", "More filters"),
  downloads: say("ファイルで受け取る", "Download"),
  asFormat: {
    xlsx: say("Excel", "Excel"),
    csv: say("CSV", "CSV"),
    olderCsv: say("CSV（Shift_JIS／古いExcel用）", "CSV (Shift_JIS, for old Excel)"),
    pdf: say("PDF", "PDF"),
    json: say("JSON", "JSON"),
  },
  before: say("変更前", "Before"),
  after: say("変更後", "After"),
  nothing: say("（空欄）", "(empty)"),
  same: say("違いはありません。", "There is no difference."),
  both: say("二つの内容の違い", "How the two differ"),
  dayExample: say("例 2019/6/3、令和元年6月3日", "E.g. 2019/6/3 or 令和元年6月3日"),
  theirs: say("ほかの人が保存した内容", "Saved by somebody else"),
  mine: say("あなたの入力", "What you typed"),
  draftFound: (when: string) => say(`${when}の下書きの続きです`, `You are going on with a draft of ${when}`),
  draftDiscard: say("下書きを捨てる", "Discard the draft"),
  phone: say("電話番号", "Telephone"),
  mail: say("メールアドレス", "Mail address"),
  month: say("月", "Month"),
  show: say("表示する", "Show"),
  previousMonth: say("前の月", "Previous month"),
  nextMonth: say("次の月", "Next month"),
  monthName: (year: number, month: number) =>
    say(`${year}年${month}月`, `${monthNames.format(Date.UTC(2000, month - 1, 1))} ${year}`),
  alert: {
    info: say("お知らせ", "Note"),
    success: say("完了", "Done"),
    warning: say("注意", "Please note"),
    error: say("できませんでした", "Not done"),
  },
} as const;
