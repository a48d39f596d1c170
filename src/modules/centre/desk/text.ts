import { formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { State, Step } from "./model.ts";

export const stateWords: Readonly<Record<State, Text>> = {
  received: say("受付待ち", "To be acknowledged"),
  acknowledged: say("担当未定", "To be assigned"),
  assigned: say("対応中", "In hand"),
  answered: say("回答済み", "Answered"),
  accepted: say("完了", "Closed"),
  reopened: say("再依頼", "Reopened"),
};

export const stepWords: Readonly<Record<Step, Text>> = {
  acknowledge: say("受け付ける", "Acknowledge"),
  assign: say("担当を決める", "Assign"),
  answer: say("回答する", "Answer"),
  accept: say("回答を確認して完了する", "Accept the answer"),
  reopen: say("もう一度お願いする", "Ask again"),
};

export const eventWords: Readonly<Record<State, Text>> = {
  received: say("依頼が届いた", "Filed"),
  acknowledged: say("受け付けた", "Acknowledged"),
  assigned: say("担当を決めた", "Assigned"),
  answered: say("回答した", "Answered"),
  accepted: say("確認して完了した", "Accepted and closed"),
  reopened: say("もう一度お願いした", "Asked again"),
};

/** Names of what is written down, the same on form, sheet, list and file. */
export const fieldWords = {
  id: say("番号", "Number"),
  filedAt: say("届いた日時", "Filed"),
  what: say("お願いしたいこと", "What is asked"),
  why: say("理由・背景", "Why"),
  councils: say("対象の地活協", "Councils"),
  area: say("区域", "Area"),
  wishedBy: say("希望の期日", "Wished by"),
  files: say("添付", "Attachments"),
  filedBy: say("依頼した人", "Filed by"),
  centre: say("依頼先", "Goes to"),
  assignee: say("担当", "Assignee"),
  state: say("状態", "State"),
  due: say("対応の期限", "Due"),
  acknowledgedAt: say("受け付けた日時", "Acknowledged"),
  answeredAt: say("回答した日時", "Answered"),
  closedAt: say("完了した日時", "Closed"),
  answer: say("回答", "Answer"),
  minutes: say("支援した時間（分）", "Minutes of support"),
} as const;

export const longest = { text: 4000 } as const;
export const mostAttachments = 20;

const short = (text: string): string => {
  const line = text.split("\n")[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

export const words = {
  required: (what: Text) => say(`${what.ja}を書いてください。`, `Please write: ${what.en.toLowerCase()}.`),
  tooLong: (most: number) =>
    say(`${formatNumber(most)}文字以内で書いてください。`, `Write at most ${formatNumber(most)} characters.`),
  noSuchDay: say(
    "暦にない日付です。2019-06-03 のように入力してください。",
    "There is no such day. Enter it like 2019-06-03.",
  ),
  dayIsPast: (today: string) =>
    say(
      `過ぎた日付です。今日（${today}）以降にしてください。`,
      `This day is past. Choose today (${today}) or later.`,
    ),
  unknownChoice: say("選べない項目です。選び直してください。", "This can't be chosen. Choose again."),
  areaNeeded: say("対象の地活協か区域を選んでください。", "Choose the councils, or the area."),
  notYourCouncil: say(
    "受け持ちの区域の外にある地活協が選ばれています。選び直してください。",
    "A council outside your area was chosen. Choose again.",
  ),
  tooManyCouncils: say(
    "地活協は40までです。どれも選ばなければ、区域全体の依頼になります。",
    "At most 40 councils; choosing none means the whole area.",
  ),
  noContract: say(
    "この区域を受け持つセンターが、今日はありません。委託契約の期間を確かめてください。",
    "No centre serves this area today. Check the period of the contract.",
  ),
  tooManyFiles: (most: number) => say(`添付は${most}個までです。`, `At most ${most} attachments.`),

  onlyPeople: say("依頼を進められるのは人だけです。", "Only a person moves a request."),
  onlyFiler: say(
    "依頼を出せるのは、区域を受け持つ区役所・市の職員だけです。",
    "Requests are filed by the client's officers of the area.",
  ),
  onlyHandler: say(
    "受け付けて担当を決めるのは、この区域の依頼を受ける職の人です。",
    "Requests of this area are acknowledged and assigned by the post that handles them.",
  ),
  onlyAssignee: say(
    "回答できるのは、担当の人か、依頼を受ける職の人です。",
    "It is answered by its assignee, or by the post that handles requests.",
  ),
  onlyClient: say(
    "回答を確かめるのは、依頼した側の職員です。",
    "The answer is accepted by the client's officers.",
  ),
  noLongerInOffice: say(
    "この依頼の担当でしたが、いまはこの区域で支援する職に就いていないので回答できません。業務責任者に担当を決め直してもらってください。",
    "You were given this request but hold no supporting post here any more, so you can't answer it. Ask for somebody else to be assigned.",
  ),
  notNow: (state: State, step: Step) =>
    say(
      `いまは「${stateWords[state].ja}」なので、「${stepWords[step].ja}」ことはできません。`,
      `The request is “${stateWords[state].en}” now, so “${stepWords[step].en}” is not possible.`,
    ),
  alreadyClosed: say(
    "この依頼は、すでに完了しています。続きがあるときは、新しい依頼を出してください。",
    "This request is closed already. If there is more, file a new one.",
  ),
  changedMeanwhile: say(
    "開いている間に、ほかの人がこの依頼を進めました。いまの内容を確かめてから、もう一度行ってください。",
    "Somebody moved this request while you had it open. Look at it as it is now and try again.",
  ),
  clockBehind: (now: Text, last: Text) =>
    say(
      `時計が、ひとつ前の手続き（${last.ja}）より前の${now.ja}を指しています。コンピューターの時計を合わせてから、もう一度行ってください。`,
      `The clock says ${now.en}, before the last step (${last.en}). Set the computer's clock right and try again.`,
    ),
  assigneeNeeded: say("担当する人を選んでください。", "Choose who sees to it."),
  notInOffice: say(
    "この区域を支援する職に就いていない人は、担当にできません。選び直してください。",
    "Only somebody on a supporting post of this area can be given it. Choose again.",
  ),
  sameAssignee: say("すでにこの人が担当です。", "They are the assignee already."),
  answerNeeded: say("回答を書いてください。", "Write the answer."),
  reasonNeeded: say("どこがまだ足りないかを書いてください。", "Write what is still missing."),

  told: {
    filed: (what: string) =>
      say(`依頼が届きました：「${short(what)}」`, `A request came in: “${short(what)}”`),
    acknowledged: (what: string) =>
      say(`依頼「${short(what)}」が受け付けられました。`, `Your request “${short(what)}” was acknowledged.`),
    assigned: (what: string) =>
      say(`依頼「${short(what)}」の担当になりました。`, `You were given the request “${short(what)}”.`),
    answered: (what: string) =>
      say(
        `依頼「${short(what)}」に回答がありました。内容を確かめてください。`,
        `Your request “${short(what)}” was answered. Please look at the answer.`,
      ),
    accepted: (what: string) =>
      say(
        `依頼「${short(what)}」の回答が確認され、完了しました。`,
        `The answer to “${short(what)}” was accepted.`,
      ),
    reopened: (what: string) =>
      say(
        `依頼「${short(what)}」は、もう一度お願いされています。`,
        `The request “${short(what)}” was asked again.`,
      ),
    late: (what: string) =>
      say(
        `依頼「${short(what)}」が、対応の期限を過ぎています。`,
        `The request “${short(what)}” is past its due time.`,
      ),
  },
} as const;
