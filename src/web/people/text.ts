import { say } from "../../kernel/say.ts";

const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);

export const words = {
  title: say("人", "People"),
  count: (n: number) => say(`${n}人`, people(n)),
  all: say("任期の前後の人も表示する", "Also show terms that ended or lie ahead"),
  text: say("名前・ふりがな", "Name"),
  post: say("職", "Post"),
  everyPost: say("すべての職", "Every post"),
  place: say("所属", "Place"),
  areas: say("担当する地域", "Areas"),
  term: say("任期", "Term"),
  state: say("状態", "State"),
  name: say("名前", "Name"),
  kana: say("ふりがな", "Name in kana"),
  fictitious: say("架空の人物", "invented person"),
  nobody: say("条件に合う人はいません。", "Nobody matches."),
  nobodyHow: say("条件を変えるか、新しく登録してください。", "Change the conditions, or register somebody."),
  holds: say("任期中", "in term"),
  ahead: say("これから", "ahead"),
  ended: say("終了", "ended"),
  until: (starts: string, ends: string | null) =>
    ends === null
      ? say(`${starts} から（終わりの定めなし）`, `from ${starts}, without an end`)
      : say(`${starts} から ${ends} まで`, `${starts} to ${ends}`),

  register: say("新しく登録する", "Register a person"),
  registerTitle: say("人の登録", "Register a person"),
  registerHelp: [
    say("名前と連絡先を登録します。", "Writes down a name and how to reach the person."),
    say(
      "登録しただけでは何も見られません。続けて職に配置してください。",
      "Registering allows nothing yet; appoint the person next.",
    ),
    say("連絡先は、見た人と時刻が記録されます。", "Every view of the contact is logged."),
  ],
  homeArea: say("登録する地域", "Registered in"),
  homeAreaHelp: say(
    "この地域で人を見る権限のある人に、名前が見えます。",
    "Those who may read people in this area see the name.",
  ),
  mail: say("メールアドレス", "Mail address"),
  phone: say("電話番号", "Telephone"),
  save: say("登録する", "Register"),
  cancel: say("やめる", "Cancel"),
  registered: (name: string) =>
    say(
      `${name}さんを登録しました。続けて職に配置してください。`,
      `${name} is registered. Now appoint them.`,
    ),

  edit: say("名前と連絡先を直す", "Correct name and contact"),
  editTitle: (name: string) => say(`${name}さんの名前と連絡先`, `Name and contact of ${name}`),
  editHelp: [
    say("名前の間違いや、変わった連絡先を直します。", "Corrects a name, or a contact that changed."),
    say("職や地域は「配置」で変えます。", "Posts and areas change by appointing."),
    say(
      "誰がいつ変えたかは監査記録に残ります。名前と連絡先そのものは残りません。",
      "The audit log keeps who changed it and when, not the words themselves.",
    ),
  ],
  signInStays: say(
    "すでにログインしたことのある人は、ここを変えても、ログインに使うアドレスは変わりません。",
    "Somebody who has an account goes on signing in with the same address; it does not change here.",
  ),
  saveChange: say("保存する", "Save"),
  saved: (name: string) => say(`${name}さんの名前と連絡先を保存しました。`, `${name} is saved.`),

  appointments: say("配置", "Appointments"),
  noAppointments: say("まだ職に就いていません。", "On no post yet."),
  appoint: say("職に配置する", "Appoint"),
  appointTitle: (name: string) => say(`${name}さんの配置`, `Appoint ${name}`),
  appointHelp: [
    say("職・場所・任期を決めます。", "Decides post, place and term."),
    say(
      "できることは職と地域から自動で決まり、任期と契約の終わりに自動でなくなります。",
      "What the person may do follows from it and ends with the term and the contract.",
    ),
    say(
      "センターの職は、終わりの日を空けておくと契約の終わりまでになります。",
      "Without a last day, a post of the centre runs to the end of the contract.",
    ),
  ],
  choosePost: say("どの職に就きますか", "Which post?"),
  next: say("次へ", "Next"),
  sides: {
    centre: say("センターの職", "Posts of the centre"),
    client: say("委託する側の職", "Posts of the client"),
    council: say("協議会の役員", "Officers of the council"),
  },
  otherPost: say("職を選び直す", "Choose another post"),
  centre: say("センター", "Centre"),
  council: say("協議会", "Council"),
  starts: say("始まりの日", "First day"),
  ends: say("終わりの日", "Last day"),
  endsHelp: say(
    "空けておくと、センターの職は契約の終わりまで、ほかの職は終わりを定めずに就きます。",
    "Left empty, a post of the centre runs to the end of the contract, another one without an end.",
  ),
  appointed: (name: string, post: string, postEn: string) =>
    say(`${name}さんを${post}に配置しました。`, `${name} is appointed: ${postEn}.`),

  contact: say("連絡先", "Contact"),
  seeContact: say("連絡先を見る", "See the contact"),
  contactNoted: say(
    "この連絡先を見たことは、監査記録に残りました。",
    "That you saw this contact is written in the audit log.",
  ),
  none: say("登録なし", "not given"),

  end: say("任期を終える", "End"),
  endTitle: say("任期を終える", "End an appointment"),
  endHelp: say(
    "終わりの日の翌日から、この職でできることがなくなります。これまでの記録は残ります。担当の仕事が残っているときは「引き継ぐ」を使ってください。",
    "From the day after, the post allows nothing more. History stays. If work is left, use the hand-over instead.",
  ),
  lastDay: say("終わりの日", "Last day"),
  ended1: (name: string, day: string) =>
    say(`${name}さんの任期を ${day} までにしました。`, `${name}'s term ends on ${day}.`),

  handOver: say("引き継ぐ", "Hand over"),
  handOverTitle: (name: string) => say(`${name}さんの仕事を引き継ぐ`, `Hand over ${name}'s work`),
  handOverHelp: [
    say(
      "任期を終え、担当の地域と残っている仕事を、まとめて後任に移します。",
      "Ends the term and moves areas and open work to the successor, in one step.",
    ),
    say("後任は、次の契約の受託者の人でもかまいません。", "The successor may belong to the next contractor."),
    say("だれが支援したかという記録は変わりません。", "Who did the past work doesn't change."),
  ],
  whatMoves: say("引き継がれるもの", "What moves"),
  successor: say("後任", "Successor"),
  successorHelp: say(
    "同じ職に就いていない人を選ぶと、翌日からその職に配置します。",
    "Somebody without this seat is put on it from the next day.",
  ),
  handLastDay: say("前任の終わりの日", "Last day of the predecessor"),
  handLastDayHelp: say(
    "後任の担当は翌日から始まります。次の受託者に引き継ぐときは、契約の末日にしてください。",
    "The successor begins the day after. For the next contractor, use the last day of the contract.",
  ),
  handButton: say("引き継ぐ", "Hand over"),
  noOpenWork: say("残っている仕事はありません。", "No open work."),
  kinds: {
    "next-step": say("次の予定", "next step"),
    submitted: say("確認待ちの記録", "record waiting for review"),
    returned: say("差し戻された記録", "record sent back"),
  },
  kind: say("種類", "Kind"),
  day: say("日", "Day"),
  what: say("内容", "What"),
  handed: (name: string, areas: number, steps: number, records: number) =>
    say(
      `${name}さんに引き継ぎました（地域${areas}、次の予定${steps}件、記録${records}件）。`,
      `Handed over to ${name}: ${areas} areas, ${steps} next steps, ${records} records.`,
    ),
  handOvers: say("引継ぎの記録", "Hand-overs"),
  handLine: (from: string, to: string, areas: string, steps: number, records: number) =>
    say(
      `${from} から ${to} へ：地域 ${areas || "なし"}、次の予定${steps}件、記録${records}件`,
      `${from} to ${to}: areas ${areas || "none"}, ${steps} next steps, ${records} records`,
    ),

  staffing: say("職員配置", "Staffing"),
  on: say("基準日", "On"),
  show: say("表示する", "Show"),
  required: say("必要", "Required"),
  appointedNumber: say("配置済み", "Appointed"),
  missing: say("不足", "Missing"),
  unit: say("人", "people"),
  who: say("配置されている人", "Who"),
  full: say("充足", "filled"),
  short: (n: number) => say(`${n}人不足`, `${n} short`),
  over: (n: number) => say(`${n}人多い`, `${n} more than required`),
  dueFrom: (day: string) => say(`${day} から`, `from ${day}`),
  noContract: say("契約期間外", "outside the contract"),
  staffingOn: (day: string) => say(`${day} 時点の必要人数と配置`, `Required and appointed on ${day}`),
  noStaffing: say("この日に人を置くセンターはありません。", "No centre has people due on this day."),
} as const;
