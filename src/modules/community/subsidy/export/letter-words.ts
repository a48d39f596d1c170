import { say, type Text } from "../../../../kernel/say.ts";
import type { LetterKind } from "../rules/letters.ts";

/** What the letters are called, without their subsidy. */
export const letterNames = {
  grant: say("交付決定通知書", "Notice of the grant"),
  change: say("変更承認通知書", "Notice that the change is granted"),
  refusal: say("不交付決定通知書", "Notice of the refusal"),
  fixing: say("額の確定通知書", "Notice of the final amount"),
  demand: say("返還請求書", "Request to give back"),
  request: say("概算払請求書", "Request for payment in parts"),
} as const satisfies Record<LetterKind, Text>;

/** After the final amount nothing is paid in parts any more. */
export const requestOfRest = say("補助金請求書", "Request for payment");

export const letterWords = {
  title: (subsidy: Text, name: Text) => say(`${subsidy.ja}${name.ja}`, `${name.en}: ${subsidy.en}`),
  toCouncil: (council: string) => say(`${council} 御中`, council),
  toChair: (post: Text, name: string) => say(`${post.ja}　${name} 様`, `${name}, ${post.en}`),
  opening: {
    grant: (day: Text) =>
      say(
        `${day.ja}に申請のあった補助金は、次のとおり交付することに決定しましたので、お知らせします。`,
        `The subsidy that was applied for on ${day.en} is granted as follows.`,
      ),
    change: (day: Text) =>
      say(
        `${day.ja}に申請のあった計画の変更は、次のとおり承認しましたので、お知らせします。`,
        `The change that was applied for on ${day.en} is granted as follows.`,
      ),
    refusal: (day: Text) =>
      say(
        `${day.ja}に申請のあった補助金は、次の理由により交付しないことに決定しましたので、お知らせします。`,
        `The subsidy that was applied for on ${day.en} is not granted, for the reason below.`,
      ),
    fixing: (day: Text) =>
      say(
        `${day.ja}に実績の報告のあった補助金は、次のとおり額を確定しましたので、お知らせします。`,
        `The final amount of the subsidy that was reported on ${day.en} is fixed as follows.`,
      ),
    request: (): Text =>
      say(
        "交付の決定を受けた補助金を、次のとおり支払ってくださるよう請求します。",
        "The council asks for payment of the subsidy that was granted, as follows.",
      ),
    demand: {
      fixed: say(
        "確定した額を超えて支払った補助金を、次のとおり返還してください。",
        "Please give back what was paid beyond the final amount, as follows.",
      ),
      cancelled: say(
        "交付の決定を取り消しましたので、支払った補助金を次のとおり返還してください。",
        "The grant is cancelled. Please give back what was paid, as follows.",
      ),
      lowered: say(
        "交付決定額を超えて支払った補助金を、次のとおり返還してください。",
        "Please give back what was paid beyond the grant, as follows.",
      ),
    },
  },
  decidedBy: say("交付の決定", "Grant"),
  numbered: (number: string, day: Text) =>
    number === "" ? day : say(`${day.ja}　${number}`, `${day.en}, ${number}`),
  projects: say("対象の事業", "Projects"),
  before: say("変更前の交付決定額", "Granted before"),
  after: say("変更後の交付決定額", "Granted now"),
  bySettlement: say("精算書の額", "By the settlement"),
  leftToPay: say("これから支払う額", "Still to be paid"),
  leftToRepay: say("返還してもらう額", "To be given back"),
  nothingLeft: say("過不足はありません", "Nothing is left to pay or to give back"),
  whole: say("返還する額の総額", "To be given back in all"),
  already: say("すでに返還された額", "Given back already"),
  now: say("今回返還する額", "To be given back now"),
  cancelled: say("決定を取り消した理由", "Why the grant was cancelled"),
  received: say("これまでに受け取った額", "Received so far"),
  asked: say("今回請求する額", "Asked for now"),
  rest: say("残りの額", "Left after that"),
  account: say("振込先", "To be paid into"),
  bank: say("金融機関・支店", "Bank and branch"),
  accountNumber: say("口座の種類・番号", "Kind and number of the account"),
  holder: say("口座の名義", "Name of the account"),
  byHand: say("（記入してください）", "(fill in by hand)"),
  noNumber: say("文書番号なし", "No number yet"),
} as const;
