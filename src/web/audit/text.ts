import { say, type Text } from "../../kernel/say.ts";

const subjects: Readonly<Record<string, Text>> = {
  "support.record": say("支援記録", "support record"),
  "support.review": say("記録の確認", "review of a record"),
  "support.attachment": say("添付", "attachment"),
  "support.field_arrival": say("現場から届いた記録", "arrival from the field"),
  "support.stranded_entry": say("預かり記録", "held entry"),
  "support.stranded_file": say("預かり記録の写真", "picture of a held entry"),
  "reports.report": say("月次報告", "monthly report"),
  "reports.event": say("報告の手続", "step of a report"),
  "reports.submission": say("報告の提出", "submission of a report"),
  "people.person": say("人", "person"),
  "people.contact": say("連絡先", "contact"),
  "people.appointment": say("配置", "appointment"),
  "people.hand_over": say("引継ぎ", "hand-over"),
  "councils.council": say("地活協", "council"),
  "councils.committee": say("部会", "committee"),
  "councils.member_organisation": say("構成団体", "member organisation"),
  "councils.contact_point": say("地活協の連絡先", "contact point of a council"),
  "programme.area": say("区域", "area"),
  "programme.programme": say("事業", "programme"),
  "programme.centre": say("センター", "centre"),
  "programme.contract": say("委託契約", "contract"),
  "programme.post": say("職", "post"),
  "programme.duty": say("業務", "duty"),
  "identity.account": say("ログイン用の登録", "account"),
};

const actions: Readonly<Record<string, Text>> = {
  insert: say("加えた", "added"),
  update: say("変えた", "changed"),
  delete: say("除いた", "removed"),
  viewed: say("見た", "viewed"),
  "sign-in": say("ログインした", "signed in"),
  "sign-in-refused": say("ログインできなかった", "sign-in refused"),
  "sign-out": say("ログアウトした", "signed out"),
  "sessions-ended": say("ほかの端末のログインを終えた", "ended other sessions"),
  "password-changed": say("パスワードを変えた", "changed the password"),
  "password-set": say("パスワードを決めた", "set the password"),
  "reset-asked": say("パスワードの再設定を求めた", "asked to reset the password"),
  "second-factor-on": say("2段階の確認を始めた", "second step turned on"),
  "second-factor-off": say("2段階の確認をやめた", "second step turned off"),
};

export const words = {
  title: say("監査記録", "Audit log"),
  lead: say(
    "だれが、いつ、何をしたかの記録です。書き換えることはできません。",
    "Who did what, and when. It can't be altered.",
  ),
  when: say("日時", "When"),
  who: say("だれが", "Who"),
  what: say("何を", "What"),
  from: say("どこから", "From where"),
  fields: say("変わった項目", "Changed fields"),
  since: say("この日から", "From"),
  until: say("この日まで", "To"),
  subject: say("対象", "Subject"),
  action: say("操作", "Action"),
  between: say("、", ", "),
  any: say("すべて", "All"),
  none: say("この条件の記録はありません。", "There is no event like this."),
  noneHow: say("条件をゆるめてください。", "Try a wider filter."),
  system: say("この機械の管理者", "operator of this machine"),
  nobody: say("記録なし", "unknown"),
  newer: say("新しい方へ", "Newer"),
  older: say("古い方へ", "Older"),
  pages: say("ページ送り", "Pages"),
  placeOf: (origin: string): Text =>
    origin === "demo" ? say("デモの準備", "demo data") : say(origin, origin),
  subjectOf: (key: string): Text => subjects[key] ?? say(key, key),
  actionOf: (key: string): Text => actions[key] ?? say(key, key),
} as const;

export const subjectKeys: readonly string[] = Object.keys(subjects);
export const actionKeys: readonly string[] = Object.keys(actions);
