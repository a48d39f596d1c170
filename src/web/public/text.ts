import { say, type Text } from "../../kernel/say.ts";

export const words = {
  title: say("会計の公開", "Public accounts"),
  intro: say(
    "総会で承認された地域活動協議会の会計です。どなたでもご覧になれます。",
    "Accounts of residents' councils as their assemblies approved them. Everybody may see them.",
  ),
  none: say("公開している地活協は、まだありません。", "No council has published yet."),
  council: say("地域活動協議会", "Council"),
  years: say("年度", "Fiscal years"),
  year: (year: number): Text => say(`${year}年度`, `Fiscal ${year}`),
  of: (name: string, year: number): Text =>
    say(`${name}　${year}年度の会計`, `${name}: accounts of fiscal ${year}`),
  ofCouncil: (name: string): Text => say(`${name}の会計`, `Accounts of ${name}`),
  approved: say("総会の承認", "Approved by the assembly"),
  on: say("承認した日", "Day"),
  meeting: say("会議", "Meeting"),
  presided: say("議長", "Presided"),
  decision: say("議決", "Decision"),
  audited: say("監査", "Audit"),
  auditor: say("署名した人", "Signed by"),
  signedAt: say("署名した日時", "Signed"),
  words: say("言葉", "Words"),
  summary: say("収支のまとめ", "Summary"),
  opening: say("前年度からの繰越", "Carried over from before"),
  income: say("収入", "Income"),
  expense: say("支出", "Expense"),
  closing: say("次年度への繰越", "Carried over to the next year"),
  item: say("項目", "Item"),
  category: say("科目", "Category"),
  amount: say("金額（円）", "Amount (yen)"),
  share: say("割合", "Share"),
  total: say("計", "Total"),
  funds: say("財源ごと", "By fund"),
  fund: say("財源", "Fund"),
  projects: say("事業ごと", "By project"),
  project: say("事業", "Project"),
  places: say("お金のあるところ", "Where the money is"),
  place: say("ところ", "Place"),
  budget: say("予算と決算", "Budget against actual"),
  budgeted: say("予算（円）", "Budget (yen)"),
  vouchers: say("証憑の写真", "Pictures of vouchers"),
  vouchersHelp: say("個人の情報は黒く塗ってあります。", "Personal data has been blackened."),
  voucher: (no: number): Text => say(`証憑${no}番`, `Voucher ${no}`),
  check: say("書き換えられていないか確かめる", "Check that nothing was changed"),
  checkTitle: say("書き換えの確認", "Check"),
  checkHelp: say(
    "公開している記帳を1件ずつたどって印を計算し直し、監事が署名した印と比べました。",
    "The mark was computed anew from every published entry and compared with what the auditors signed.",
  ),
  belongs: (entries: number): Text =>
    say(
      `公開している会計は、監事が署名した帳簿と同じです。記帳${entries}件のすべてを確かめました。`,
      `These accounts are those of the book that the auditors signed: all ${entries} entries were checked.`,
    ),
  entryWrong: (no: number): Text =>
    say(
      `公開している会計は、監事が署名した帳簿と違います。記帳${no}番から先が合いません。`,
      `These accounts differ from the book that the auditors signed, from entry ${no} on.`,
    ),
  headWrong: say(
    "公開している会計は、監事が署名した帳簿と違います。最後の印が合いません。記帳が足りないか、余分にあります。",
    "These accounts differ from the book that the auditors signed: the last mark differs, so an entry is missing or was added.",
  ),
  signatureWrong: say(
    "監事が署名した印と、公開している会計の印が違います。",
    "The mark that an auditor signed is not that of these accounts.",
  ),
  unsigned: say("監事の署名がありません。", "No auditor has signed."),
  statementWrong: (code: string): Text =>
    say(
      `記帳は監事が署名したものと同じですが、収支の表が記帳と合いません（${code}）。`,
      `The entries are as signed, but the statement differs from them (${code}).`,
    ),
  computed: say("計算し直した印", "Mark computed now"),
  signedMark: say("監事が署名した印", "Mark that was signed"),
  onPaper: say(
    "監査報告書の紙に印刷された印と、上の印が同じかどうかも見比べてください。手元のパソコンでも確かめられます。",
    "Compare the mark above with the one printed on the audit report. You can also check on your own computer:",
  ),
  dataHelp: say(
    "同じ内容を、ほかの人が計算し直せる形でも置いています。",
    "The same is there in a form that others can compute with.",
  ),
  seal: say("帳簿の印", "Book's mark"),
  file: say("公開した内容の印（SHA-256）", "Mark of the published data (SHA-256)"),
  publishedAt: say("公開した日時", "Published"),
  withdrawn: say("取り下げられた公開", "Withdrawn"),
  withdrawnNote: (who: string, when: string, why: string): Text =>
    say(
      `この公開は、${when}に${who || "地活協"}が取り下げました。理由：${why}`,
      `This publication was withdrawn on ${when} by ${who || "the council"}. Reason: ${why}`,
    ),
  no: say("記帳", "Entry"),
  day: say("日付", "Day"),
  kind: say("種類", "Kind"),
  entriesInFile: say("記帳の一覧（CSV、JSON）", "All entries (CSV, JSON)"),
};
