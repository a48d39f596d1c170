import { say } from "../../../kernel/say.ts";

export const words = {
  onlyAppointer: say(
    "この範囲で人を登録・配置する権限がありません。業務責任者か、委託した側の担当者に頼んでください。",
    "You may not register or appoint people here. Ask the operations manager or the client.",
  ),
  onlyReader: say("この人の連絡先を見る権限がありません。", "You may not see this person's contact."),
  onlyEditor: say(
    "この人の名前と連絡先を変える権限がありません。業務責任者か、委託した側の担当者に頼んでください。",
    "You may not change this person's name and contact. Ask the operations manager or the client.",
  ),
  clientEditsClient: say(
    "委託する側の人の名前と連絡先は、委託する側の人だけが変えられます。",
    "The name and contact of the client's people are changed by the client alone.",
  ),
  changedMeanwhile: say(
    "あなたが編集している間に、ほかの人がこの人の名前か連絡先を書き換えました。下に両方を示します。入力は残っています。確かめて、もう一度保存してください。",
    "Somebody else changed this person's name or contact while you were editing. Both versions are shown below and nothing you typed is lost. Compare, then save again.",
  ),
  clientFillsClient: say(
    "委託する側の職は、委託する側の人だけが配置できます。",
    "Posts of the client are filled by the client alone.",
  ),
  notYourself: say(
    "自分自身の配置は変えられません。ほかの権限のある人に頼んでください。",
    "You can't change your own appointment. Ask somebody else who may appoint.",
  ),
  noSuchPost: say("この事業の職から選んでください。", "Choose a post of this programme."),
  centreNeeded: say("センターを選んでください。", "Choose a centre."),
  noCentre: say("この職にはセンターを選びません。", "This post has no centre."),
  councilNeeded: say("協議会を選んでください。", "Choose a council."),
  noCouncil: say("この職には協議会を選びません。", "This post has no council."),
  areasNeeded: say("担当する地域を一つ以上選んでください。", "Choose one area at least."),
  areaOutside: (name: string) =>
    say(`「${name}」はこのセンターの担当区域の外です。`, `"${name}" lies outside the areas of this centre.`),
  unknownArea: say("一覧にある地域から選んでください。", "Choose areas from the list."),
  endsBeforeStart: say("終わりの日が始まりの日より前になっています。", "The last day lies before the first."),
  noContract: (day: string) =>
    say(
      `${day} には、このセンターの委託契約がありません。契約期間の中の日を入力してください。`,
      `The centre has no contract on ${day}. Enter a day inside a contract.`,
    ),
  outsideContract: (from: string, to: string) =>
    say(
      `任期は委託期間（${from} から ${to} まで）の中に入れてください。契約をまたぐときは、契約ごとに配置してください。`,
      `Keep the term inside the contract (${from} to ${to}); make one appointment for each contract.`,
    ),
  overlap: (from: string, to: string | null) =>
    say(
      `同じ職・同じ場所に ${from} から ${to === null ? "契約の終わり" : to} まで配置済みです。`,
      `Already appointed to the same post and place from ${from} to ${to === null ? "the end of the contract" : to}.`,
    ),
  notCentre: say(
    "センターの職の配置だけを引き継げます。",
    "Only an appointment to a post of a centre can be handed over.",
  ),
  toNobody: say("引き継ぐ相手を選んでください。", "Choose a successor."),
  toSelf: say("本人には引き継げません。", "The work can't be handed to the same person."),
} as const;
