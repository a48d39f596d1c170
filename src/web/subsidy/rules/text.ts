import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";

const yen = (amount: number): Text => say(`${formatNumber(amount)}円`, `¥${formatNumber(amount)}`);

/** Words of the pages that show rule packs. */
export const words = {
  title: say("区と年度の決まり", "Rules of wards and years"),
  titleHow: say(
    "補助金の計算と、領収書を見直す目安のもとになる決まりです。決まりは版ごとに残り、一度読み込んだ版は変わりません。",
    "What subsidies are counted by, and which receipts are worth a second look. Every version stays, and none is ever changed.",
  ),
  see: say("区と年度の決まりを見る", "The rules of wards and years"),
  seeThis: (name: Text, version: number) =>
    say(`${name.ja}（第${version}版）`, `${name.en} (version ${version})`),
  inUse: say("計算に使う決まり", "Counted by"),
  nothing: say("決まりがまだ読み込まれていません", "No rules are loaded yet"),
  nothingHow: say(
    "区の決まりは、この機械の管理者が読み込みます。",
    "The operator of this machine loads the rules of wards.",
  ),
  name: say("決まりの名前", "Rules"),
  version: say("版", "Version"),
  versionOf: (version: number) => say(`第${version}版`, `version ${version}`),
  older: say("前の版", "earlier version"),
  newest: say("最新の版", "newest version"),
  place: say("区域", "Where"),
  everywhere: say("ほかの決まりがない区すべて", "wherever no other rules hold"),
  years: say("年度", "Fiscal years"),
  year: (year: number) => say(`${year}年度`, `fiscal ${year}`),
  everyYear: say("すべての年度", "every year"),
  standing: say("原典の確認", "Confirmed"),
  confirmed: say("確認済み", "Confirmed"),
  unconfirmed: say("まだ確認していません", "Not confirmed yet"),
  newerThere: say("この決まりには、新しい版があります", "There is a newer version"),
  newerThereHow: say("最新の版を開く：", "Open the newest version: "),
  sources: say("出典", "Sources"),
  noSources: say("出典は書かれていません。", "No source is named."),
  seen: (day: string) => say(`${day}に確認`, `read on ${day}`),
  unseen: say("原典での確認はまだです", "not read there yet"),
  note: say("補足", "Note"),
  receipts: say("領収書を見直す目安", "When a receipt is worth a second look"),
  receiptsHow: say(
    "当てはまるときに確かめたいところとして知らせます。記帳を止めることはありません。",
    "A hint is shown where one of these holds. Nothing is refused.",
  ),
  noReceipts: say("目安は決められていません。", "None is set."),
  food: say("飲食", "Food and drink"),
  foodMost: (categories: Text, most: number) =>
    say(
      `${categories.ja}は、領収書1枚で${formatNumber(most)}円を超えるとき`,
      `${categories.en}: more than ¥${formatNumber(most)} on one receipt`,
    ),
  asset: say("備品", "Things to be listed"),
  assetFrom: (categories: Text, from: number) =>
    say(
      `${categories.ja}は、${formatNumber(from)}円以上のときに備品として載せる`,
      `${categories.en}: listed as an asset from ¥${formatNumber(from)} on`,
    ),
  cash: say("手元の現金", "Cash box"),
  cashMost: (most: number) =>
    say(`${formatNumber(most)}円を超えて置いているとき`, `more than ¥${formatNumber(most)} in it`),
  empty: say("あいまいな品名", "Words that say nothing"),
  nobody: say("不十分な宛名", "Names that are nobody's"),
  noSubsidies: say("補助金は決められていません。", "No subsidy is set."),
  versions: say("この決まりの版", "Versions of these rules"),
  these: say("開いている版", "shown here"),
  forWhat: say("対象になる活動分野", "Fields it is for"),
  running: say("協議会の運営（事業に属さない費用）", "running the council: what belongs to no project"),
  rate: say("補助率", "Rate"),
  rateOfCost: (share: Text) => say(`対象経費の${share.ja}`, `${share.en} of the eligible cost`),
  rateOf: (share: Text, of: Text) =>
    say(
      `${of.ja}の${share.ja}。この補助金から支出した額まで`,
      `${share.en} of: ${of.en}, at most what was spent from this one`,
    ),
  rounding: say("端数", "Rounding"),
  cap: say("年度の限度額", "Cap for a year"),
  capPerProject: say("一つの事業の限度額", "Cap for one project"),
  upTo: (most: number) => say(`${yen(most).ja}まで`, `up to ${yen(most).en}`),
  noCap: say("定めなし（交付決定額まで）", "none (up to what was granted)"),
  noProjectCap: say("定めなし", "none"),
  categories: say("対象になる科目", "Categories that are covered"),
  caps: say("科目ごとの上限", "Caps of categories"),
  capOf: (category: Text, most: number, reason: Text) =>
    say(
      `${category.ja}は年度に${formatNumber(most)}円まで：${reason.ja}`,
      `${category.en} up to ¥${formatNumber(most)} in a year: ${reason.en}`,
    ),
  excluded: say("対象外の科目と理由", "Categories that are never covered, and why"),
  because: (category: Text, reason: Text) =>
    say(`${category.ja}：${reason.ja}`, `${category.en}: ${reason.en}`),
  deducted: say("対象経費から引く収入", "Income taken off"),
  deductedOf: (categories: Text) =>
    say(`事業に入った${categories.ja}`, `what came in for a project as ${categories.en}`),
  noneDeducted: say("なし", "none"),
  applyBy: say("申請の期限", "Apply by"),
  daysBefore: (days: number) =>
    say(`最初の事業が始まる${days}日前まで`, `${days} days before the first project starts`),
  reportBy: say("実績報告・精算の期限", "Report by"),
  reportDays: (days: number) =>
    say(`年度が終わって${days}日以内`, `within ${days} days after the year's end`),
  projectReportDays: (days: number, ofYear: number) =>
    say(
      `最後の事業が終わって${days}日以内か、年度が終わって${ofYear}日以内の、早いほう`,
      `within ${days} days after the last project's end or ${ofYear} days after the year's end, whichever is earlier`,
    ),
  application: say("申請に添える書類", "Documents of the application"),
  report: say("実績報告に添える書類", "Documents of the report"),
  none: say("なし", "none"),
} as const;

/** Several words in a row, as each language parts them. */
export const listed = (all: readonly Text[]): Text =>
  say(all.map(({ ja }) => ja).join("、"), all.map(({ en }) => en).join(", "));
