import { say } from "../../../../kernel/say.ts";

export const words = {
  noLines: say("金額を1つ以上書いてください。", "Write at least one amount."),
  twice: say(
    "同じ科目・財源・事業の行が2つあります。1つにまとめてください。",
    "Two rows have the same category, fund and project. Make them one.",
  ),
  halfRow: say("科目・財源・金額をそろえて書いてください。", "Fill in category, fund and amount together."),
  whyNeeded: say("補正する理由を書いてください。", "Write down why the budget is revised."),
  meetingNeeded: say("決めた会議の名前を書いてください。", "Write which meeting decided it."),
  noDraft: say("決めるのを待つ予算案はありません。", "There is no draft to decide."),
  beforeLast: say(
    "前の予算が決まった日より前です。日付を確かめてください。",
    "That is before the day on which the budget it revises was decided. Check the date.",
  ),
  notOwnBudget: say(
    "自分で書いた予算案は、自分では決定にできません。",
    "A budget that you wrote yourself is decided by somebody else.",
  ),
};
