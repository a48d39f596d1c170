import { say, type Text } from "../../kernel/say.ts";

const count = (n: number) => (n === 1 ? "1 council" : `${n} councils`);

export const words = {
  plans: say("支援計画", "Support plans"),
  title: say("地域活動協議会", "Councils"),
  count: (n: number) => say(`${n}団体`, count(n)),
  name: say("協議会名", "Council"),
  kana: say("ふりがな", "Kana"),
  area: say("地域", "Area"),
  district: say("校区等地域", "District"),
  within: say("区など", "Within"),
  everyArea: say("すべての地域", "Every area"),
  stage: say("形成の段階", "Stage"),
  everyStage: say("すべての段階", "Every stage"),
  text: say("名前・地域名", "Name or area"),
  committees: say("部会", "Committees"),
  members: say("構成団体", "Member organisations"),
  nothing: say("条件に合う協議会はありません。", "No council matches."),
  nothingHow: say(
    "条件を変えるか、協議会を登録してください。",
    "Change the conditions, or register a council.",
  ),
  areas: say("地域の一覧", "Areas"),
  create: say("協議会を登録する", "Register a council"),
  import: say("ファイルから取り込む", "Import a file"),
  mayNotWrite: say("協議会を登録・編集する権限がありません。", "Your post does not register councils."),
  sample: say("見本", "sample"),

  since: (stage: Text, day: string) => say(`${stage.ja}（${day}）`, `${stage.en} (${day})`),
  dayOf: (stage: Text) => say(`「${stage.ja}」になった日`, `Day of "${stage.en}"`),
  fields: say("活動分野", "Fields of activity"),
  fieldsHelp: (stage: Text) =>
    say(`「${stage.ja}」には全ての分野が必要です。`, `"${stage.en}" needs every field.`),
  missing: (names: readonly Text[]) =>
    say(
      `足りない分野：${names.map(({ ja }) => ja).join("、")}`,
      `Missing: ${names.map(({ en }) => en).join(", ")}`,
    ),
  allFields: say("全ての分野がそろっています", "Every field is covered"),
  website: say("ホームページ", "Website"),
  note: say("備考", "Note"),
  none: say("登録なし", "none"),
  edit: say("編集する", "Edit"),
  add: say("加える", "Add"),
  remove: say("外す", "Remove"),
  newCommittee: say("部会の名前", "Name of the committee"),
  newMember: say("団体の名前", "Name of the organisation"),
  memberKind: say("種類（町会・PTA など）", "Kind"),

  contacts: say("連絡先", "Contact points"),
  seeContacts: say("連絡先を見る", "See the contact points"),
  contactsNoted: say(
    "この連絡先を見たことは、監査記録に残りました。",
    "That you saw these is written in the audit log.",
  ),
  noContacts: say("連絡先はまだ登録されていません。", "No contact point yet."),
  contactLabel: say("名目（事務局・会長宅 など）", "What it is (office, chair …)"),
  contactName: say("名前", "Name"),
  phone: say("電話番号", "Telephone"),
  mail: say("メールアドレス", "Mail address"),
  editContact: say("連絡先の編集", "Edit a contact point"),
  contactSaved: say("連絡先を保存しました。", "The contact point is saved."),
  contactAdded: say("連絡先を加えました。", "The contact point is added."),
  contactRemoved: say("連絡先を外しました。", "The contact point is removed."),
  partAdded: (name: string) => say(`「${name}」を加えました。`, `"${name}" is added.`),
  partRemoved: say("外しました。", "Removed."),

  newTitle: say("協議会の登録", "Register a council"),
  editTitle: (name: string) => say(`${name}の編集`, `Edit ${name}`),
  formHelp: [
    say("段階を進めるときは、その日も入力してください。", "Give the day of every stage reached."),
    say("日付は段階の順に並んでいる必要があります。", "The days follow the order of the stages."),
    say("誰が何を変えたかは監査記録に残ります。", "The audit log keeps who changed what."),
  ],
  save: say("保存する", "Save"),
  cancel: say("やめる", "Cancel"),
  created: (name: string) => say(`「${name}」を登録しました。`, `"${name}" is registered.`),
  saved: (name: string) => say(`「${name}」を保存しました。`, `"${name}" is saved.`),

  importTitle: say("協議会の取り込み", "Import councils"),
  importHelp: [
    say("先に地域を取り込んでおいてください。", "Import the areas first."),
    say(
      "地域コードで協議会を見分けます。同じファイルを二度取り込んでも重複しません。",
      "The area code identifies a council; importing twice makes nothing twice.",
    ),
    say(
      "部会と構成団体は「、」で区切ります。取り込みで消えることはありません。",
      "Separate committees and members by 、; an import never removes them.",
    ),
  ],
} as const;
