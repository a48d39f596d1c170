import { say, type Text } from "../../../kernel/say.ts";
import type { EventKind, Side, State, StepState } from "./model.ts";

export const stateWords: Readonly<Record<State, Text>> = {
  draft: say("作成中", "draft"),
  offered: say("合意待ち", "waits for agreement"),
  agreed: say("合意済み", "agreed"),
};

export const stepStateWords: Readonly<Record<StepState, Text>> = {
  open: say("取組中", "open"),
  done: say("できた", "done"),
  dropped: say("やめた", "dropped"),
};

export const sideWords: Readonly<Record<Side, Text>> = {
  council: say("地活協", "the council"),
  client: say("区役所", "the ward office"),
};

export const eventWords: Readonly<Record<EventKind, Text>> = {
  begun: say("書き始めた", "begun"),
  offered: say("合意をお願いした", "offered for agreement"),
  withdrawn: say("取り下げた", "withdrawn"),
  returned: say("書き直しを求めた", "returned"),
  agreed: say("合意した", "agreed"),
  revised: say("見直しを始めた", "revision begun"),
};

export const fieldWords = {
  council: say("地活協", "Council"),
  year: say("年度", "Fiscal year"),
  state: say("状態", "State"),
  now: say("いまの様子", "Where it stands"),
  wish: say("めざす姿", "What it wants to become"),
  evidence: say("そう言える支援記録", "Records that show it"),
  what: say("すること", "What will be done"),
  duty: say("業務", "Duty"),
  axis: say("取組の軸", "Axis"),
  person: say("担当", "By whom"),
  due: say("いつまでに", "By when"),
  times: say("予定の回数", "Planned times"),
  hours: say("予定の時間", "Planned hours"),
  sign: say("できたと分かるしるし", "How we will know"),
  closing: say("どうなったか", "What came of it"),
  behalf: say("合意した方", "Who agreed"),
  day: say("合意した日", "Day of agreement"),
  words: say("理由", "Reason"),
} as const;

export const longest = { text: 2000, line: 400, closing: 1000, name: 200 } as const;
export const mostEvidence = 20;

/** Sentences of refusals and notices. */
export const words = {
  onlyPeople: say("計画に手を加えられるのは人だけです。", "Only people work on plans."),
  notYours: say(
    "この地域の支援計画を扱う職に就いていません。",
    "You hold no post that works on plans in this area.",
  ),
  onlyCouncil: say(
    "合意するのは、この地活協の会長などの役員です。",
    "The council's own officers agree to it.",
  ),
  onlyClient: say("合意するのは、区役所の担当者です。", "Officers of the ward office agree to it."),
  notDraft: say(
    "この計画は、もう作成中ではありません。取り下げるか、見直しを始めてください。",
    "This plan is no longer a draft. Withdraw it or begin a revision.",
  ),
  notNow: say(
    "この計画は、いまその段階ではありません。ページを開き直して確かめてください。",
    "This can't be done to the plan as it stands now. Open the page again and look.",
  ),
  changedMeanwhile: say(
    "開いている間に、ほかの人がこの計画を変えました。変わったところを読んでから、もう一度選んでください。",
    "Somebody changed this plan while you had it open. Read what changed, then choose again.",
  ),
  editedMeanwhile: say(
    "開いている間に、ほかの人が変えました。両方を見比べて、残す内容を選んでください。",
    "Somebody changed it while you had it open. Compare the two and choose what to keep.",
  ),
  agreedAlready: say("すでに合意しています。", "It was agreed to already."),
  noSteps: say(
    "取組を一つ以上書いてから、合意をお願いしてください。",
    "Write at least one step before you offer the plan.",
  ),
  stepClosed: say("この取組は、すでに終わっています。", "This step is closed already."),
  yearOutside: say("事業の期間にない年度です。", "The year lies outside of the programme."),
  required: (field: Text) => say(`${field.ja}を書いてください。`, `Write: ${field.en}.`),
  choose: (field: Text) => say(`${field.ja}を選んでください。`, `Choose: ${field.en}.`),
  tooLong: (most: number) => say(`${most}字までで書いてください。`, `At most ${most} characters.`),
  unknownChoice: say("選べるものの中から選んでください。", "Choose one of those offered."),
  noMonth: say("この年度の中の月を選んでください。", "Choose a month of this year."),
  noTimes: say("1から365までの数を書いてください。", "Write a number from 1 to 365."),
  noHours: say("0.1から1000までの時間を書いてください。例：1.5", "Write hours from 0.1 to 1000, e.g. 1.5."),
  taken: say(
    "同じ業務の取組が、すでにあります。軸を分けるか、そちらを直してください。記録を二重に数えないためです。",
    "There is a step of this duty already. Tell them apart by axis, or edit that one: records must not count twice.",
  ),
  notTheirEvidence: say("この地活協の支援記録ではありません。", "Not a record of support to this council."),
  tooMuchEvidence: say(`記録は${mostEvidence}件まで選べます。`, `At most ${mostEvidence} records.`),
  noDay: say("ある日付を書いてください。", "Write a day that exists."),
  dayAhead: say("今日より先の日付は書けません。", "The day can't lie ahead."),
  told: {
    offered: (council: string, year: number) =>
      say(
        `${council}の${year}年度支援計画に、合意をお願いします。`,
        `Please agree to the support plan ${year} of ${council}.`,
      ),
    agreed: (council: string, year: number) =>
      say(
        `${council}の${year}年度支援計画が合意されました。`,
        `The support plan ${year} of ${council} was agreed to.`,
      ),
    returned: (council: string, year: number) =>
      say(
        `${council}の${year}年度支援計画に、書き直しの希望があります。`,
        `Changes are asked for in the support plan ${year} of ${council}.`,
      ),
  },
} as const;
