import { say, type Text } from "../../kernel/say.ts";

/** Under which heading a kind stands, in letters and settings; the families are those of the powers. */
export const families = {
  request: say("依頼", "Requests"),
  consultation: say("相談", "Consultations"),
  record: say("支援記録", "Support records"),
  plan: say("支援計画", "Support plans"),
  calendar: say("予定", "Calendar"),
  report: say("月次報告", "Monthly reports"),
  ledger: say("会計", "Accounts"),
} satisfies Record<string, Text>;
export type Family = keyof typeof families;

type About = { readonly family: Family; readonly name: Text; readonly about: Text };
const kind = (family: Family, name: Text, about: Text): About => ({ family, name, about });

/** Everything that people can be told of. Closed: what isn't here can't be opted out of, so it can't be sent. */
export const kinds = {
  "request-filed": kind(
    "request",
    say("依頼が届いた", "A request has come"),
    say("区役所から依頼が届いたとき", "when the ward office files a request"),
  ),
  "request-acknowledged": kind(
    "request",
    say("依頼が受け付けられた", "A request was acknowledged"),
    say("あなたの依頼が受け付けられたとき", "when your request is acknowledged"),
  ),
  "request-assigned": kind(
    "request",
    say("依頼の担当になった", "A request is yours"),
    say("あなたが依頼の担当になったとき", "when a request is assigned to you"),
  ),
  "request-answered": kind(
    "request",
    say("依頼に回答があった", "A request was answered"),
    say("あなたの依頼に回答があったとき", "when your request is answered"),
  ),
  "request-accepted": kind(
    "request",
    say("回答が確認された", "An answer was accepted"),
    say("依頼への回答が区役所に確認されたとき", "when the ward office accepts an answer"),
  ),
  "request-reopened": kind(
    "request",
    say("依頼が差し戻された", "A request was reopened"),
    say("依頼への回答では足りないとき", "when an answer is not enough"),
  ),
  "request-late": kind(
    "request",
    say("依頼の期限が過ぎた", "A request is late"),
    say("受付や回答の期限が過ぎたとき（1回だけ）", "when a target time has passed, once"),
  ),
  "consultation-asked": kind(
    "consultation",
    say("相談が届いた", "A question has come"),
    say("新しい相談が届いたとき", "when somebody asks for advice"),
  ),
  "consultation-answered": kind(
    "consultation",
    say("相談に回答があった", "A question was answered"),
    say("あなたの相談に回答があったとき", "when your question is answered"),
  ),
  "consultation-added": kind(
    "consultation",
    say("相談に説明が加わった", "A question was added to"),
    say("相談した人が説明を加えたとき", "when the asker adds something"),
  ),
  "consultation-closed": kind(
    "consultation",
    say("相談の対応が終わった", "A consultation was closed"),
    say("あなたの相談の対応が終わったとき", "when work on your question is closed"),
  ),
  "consultation-reopened": kind(
    "consultation",
    say("相談が再開された", "A consultation was reopened"),
    say("終わった相談が再開されたとき", "when a closed question is reopened"),
  ),
  "consultation-yours": kind(
    "consultation",
    say("相談の担当になった", "A consultation is yours"),
    say("あなたが相談の担当になったとき", "when you become the keeper of a question"),
  ),
  "consultation-named": kind(
    "consultation",
    say("相談を見られるようになった", "A consultation was opened to you"),
    say(
      "限られた人だけが見る相談に、あなたが加わったとき",
      "when you are named to see a question kept to a few",
    ),
  ),
  "record-returned": kind(
    "record",
    say("支援記録が差し戻された", "A record was returned"),
    say("あなたの支援記録に、直してほしいところがあるとき", "when a record of yours needs mending"),
  ),
  "record-commented": kind(
    "record",
    say("支援記録に助言が付いた", "A record was commented on"),
    say("あなたの支援記録に助言が書かれたとき", "when advice is written on a record of yours"),
  ),
  "good-example": kind(
    "record",
    say("お手本に選ばれた", "A good example"),
    say("あなたの支援記録がお手本に選ばれたとき", "when a record of yours is marked as a good example"),
  ),
  "plan-offered": kind(
    "plan",
    say("支援計画に合意を求められた", "A plan waits for agreement"),
    say("支援計画に合意するかどうか、聞かれたとき", "when you are asked to agree to a plan"),
  ),
  "plan-agreed": kind(
    "plan",
    say("支援計画が合意された", "A plan was agreed to"),
    say("地活協と区役所の両方が合意したとき", "when both sides have agreed to a plan"),
  ),
  "plan-returned": kind(
    "plan",
    say("支援計画に書き直しの希望があった", "A plan was returned"),
    say("支援計画を直してほしいとき", "when changes to a plan are asked for"),
  ),
  "calendar-changed": kind(
    "calendar",
    say("予定が変わった", "A calendar entry changed"),
    say("あなたの予定が入ったとき、変わったとき", "when an entry of yours is made, moved or called off"),
  ),
  "report-sent-to-review": kind(
    "report",
    say("月次報告が確認に回った", "A report was sent to review"),
    say("月次報告の確認を求められたとき", "when a monthly report waits for your review"),
  ),
  "report-reviewed": kind(
    "report",
    say("月次報告の確認が終わった", "A report was reviewed"),
    say("月次報告を提出できるようになったとき", "when a monthly report is ready to be submitted"),
  ),
  "report-submitted": kind(
    "report",
    say("月次報告が提出された", "A report was submitted"),
    say("月次報告の受理を求められたとき", "when a monthly report waits to be accepted"),
  ),
  "report-returned": kind(
    "report",
    say("月次報告が差し戻された", "A report was returned"),
    say("月次報告を直すとき、訂正するとき", "when a monthly report has to be mended or amended"),
  ),
  "report-accepted": kind(
    "report",
    say("月次報告が受理された", "A report was accepted"),
    say("月次報告が受理されたとき", "when a monthly report is accepted"),
  ),
  "slip-returned": kind(
    "ledger",
    say("証憑に直してほしいところがある", "A slip was returned"),
    say("あなたが書いた証憑に、直してほしいところがあるとき", "when a slip of yours needs mending"),
  ),
  "book-closing": kind(
    "ledger",
    say("年度の締めを頼まれた", "A year waits to be closed"),
    say("帳簿の年度を締めるとき", "when a year's book is ready to be closed by you"),
  ),
  "subsidy-handed-in": kind(
    "ledger",
    say("補助金の書類が提出された", "Papers of a subsidy were handed in"),
    say("補助金の申請や精算書の確認を求められたとき", "when a council applies for a subsidy or settles it"),
  ),
  "subsidy-answered": kind(
    "ledger",
    say("補助金に区役所から返事があった", "The ward has answered about a subsidy"),
    say(
      "補助金の交付決定、支払い、差し戻し、額の確定があったとき",
      "when the ward grants, pays, returns or fixes a subsidy",
    ),
  ),
} satisfies Record<string, About>;
export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** Null for a kind of an older version. */
export const aboutKind = (text: string): About | null => (isKind(text) ? kinds[text] : null);
