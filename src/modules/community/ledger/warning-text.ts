import { plainDate } from "../../../kernel/dates.ts";
import { formatDate, formatNumber } from "../../../kernel/era.ts";
import { say, type Text } from "../../../kernel/say.ts";
import type { Paper } from "./model.ts";
import type { Warning, WarningCode } from "./rules/warnings/shape.ts";
import { paperWords } from "./text.ts";

/** What warnings say: a hint and how to put it right, no reproach. */

type Said = {
  /** Short, for lists. */
  readonly title: Text;
  readonly reason: (values: Warning["values"]) => Text;
  readonly mend: Text;
};

const yen = (value: string | number | undefined): string => formatNumber(Number(value));
const day = (value: string | number | undefined, locale: "ja" | "en"): string =>
  formatDate(plainDate(String(value)), locale);

const said: Readonly<Record<WarningCode, Said>> = {
  "not-a-receipt": {
    title: say("領収書ではない書類", "Not a receipt"),
    reason: ({ paper }) => {
      // The rule puts one of the kinds of paper there.
      const kind = paperWords[paper as Paper];
      return say(
        `付いているのは${kind.ja}です。お金を払ったことは、この書類からは分かりません。`,
        `The paper is of this kind: ${kind.en}. It doesn't show that the money was paid.`,
      );
    },
    mend: say(
      "お店に領収書をお願いして、その写真に替えてください。振り込んだときは、振込の控えも付けてください。",
      "Ask the shop for a receipt and put its photo here. If it was paid by transfer, add the slip of the transfer.",
    ),
  },
  "no-picture": {
    title: say("写真がない", "No photo"),
    reason: ({ paper }) => {
      const kind = paperWords[paper as Paper];
      return say(`${kind.ja}の写真が付いていません。`, `No photo of the paper (${kind.en}) is attached.`);
    },
    mend: say(
      "写真を撮って付けてください。承認する方も監事も、写真を見て確かめます。写真にできないときは、紙をどこに綴ってあるかを返事に書いてください。",
      "Take a photo and attach it: who approves and the auditors look at it. If that can't be done, answer where the paper is kept.",
    ),
  },
  "addressee-nobody": {
    title: say("宛名", "Addressee"),
    reason: ({ addressed }) =>
      addressed === ""
        ? say(
            "宛名が書かれていません。どこが払ったものかが、領収書から分かりません。",
            "It is addressed to nobody, so it doesn't show who has paid.",
          )
        : say(
            `宛名が「${addressed}」です。どこが払ったものかが、領収書から分かりません。`,
            `It is addressed to “${addressed}”, so it doesn't show who has paid.`,
          ),
    mend: say(
      "お店に、協議会の名前で書き直してもらえるか聞いてみてください。難しいときは、そのいきさつを返事に書いてください。",
      "Ask the shop whether it can write the council's name. If it can't, answer here how it came.",
    ),
  },
  "addressee-other": {
    title: say("宛名", "Addressee"),
    reason: ({ council }) =>
      say(
        `宛名が、届け出ている名前「${council}」と違います。`,
        `It is addressed to another name than the registered one, “${council}”.`,
      ),
    mend: say(
      "領収書を見て、書き写しの間違いなら直してください。別の団体の名前になっているときは、お店に書き直しをお願いしてください。",
      "Look at the receipt: if it was miscopied, mend it here. If it names another body, ask the shop to write it anew.",
    ),
  },
  "no-shop": {
    title: say("お店の名前・住所", "Name or address of the shop"),
    reason: ({ missing }) =>
      missing === "place"
        ? say("お店の住所が書かれていません。", "The address of the shop is missing.")
        : missing === "name"
          ? say("お店の名前が書かれていません。", "The name of the shop is missing.")
          : say("お店の名前と住所が書かれていません。", "The name and the address of the shop are missing."),
    mend: say(
      "領収書にあれば、書き写してください。なければ、お店の判をもらうか、名前と住所を書いてもらってください。",
      "Copy it from the receipt. If it isn't there, ask the shop for its stamp, or to write it.",
    ),
  },
  "vague-what": {
    title: say("買ったもの", "What was bought"),
    reason: ({ what }) =>
      say(
        `「${what}」だけでは、何を買ったのかが分かりません。`,
        `“${what}” alone doesn't say what was bought.`,
      ),
    mend: say(
      "品物の名前と数を書いてください（例：紙コップ 200個）。レシートや納品書があれば、その写真も付けてください。",
      "Write what it was and how many, e.g. 200 paper cups. Add the photo of the till slip or the delivery note, if there is one.",
    ),
  },
  "no-breakdown": {
    title: say("内訳", "Breakdown"),
    reason: ({ silent }) =>
      say(
        `一枚の領収書を、いくつかの科目に分けています。そのうち${silent}つに、何の分かが書かれていません。`,
        `One receipt is divided among several categories, and for ${silent} of them it isn't said what it was.`,
      ),
    mend: say("内訳のそれぞれに、何の分かを書いてください。", "Write for each share what it was."),
  },
  "outside-project": {
    title: say("事業の期間", "Period of the project"),
    reason: ({ project, starts, ends }) =>
      say(
        `日付が、事業「${project}」の期間の外です。期間は${day(starts, "ja")}から${day(ends, "ja")}までです。`,
        `The day is outside of the project “${project}”, which goes from ${day(starts, "en")} to ${day(ends, "en")}.`,
      ),
    mend: say(
      "日付か事業を確かめてください。準備や片づけで必要だったときは、そのことを返事に書いてください。",
      "Check the day and the project. If it was needed to prepare or to clear up, say so in the answer.",
    ),
  },
  "to-member": {
    title: say("支払った相手", "Who was paid"),
    reason: ({ is }) =>
      is === "officer"
        ? say(
            "支払った相手が、協議会の役員と同じ名前です。",
            "Who was paid has the name of an officer of the council.",
          )
        : say(
            "支払った相手が、協議会の構成団体と同じ名前です。",
            "Who was paid has the name of a member organisation of the council.",
          ),
    mend: say(
      "立て替えたお金を返したのなら、お店の名前を書き、お店の領収書を付けてください。お礼などのときは、決まりに合うかを区役所に確かめてください。",
      "If money was paid back that somebody had laid out, write the shop's name and add its receipt. If it was a fee, ask the ward office whether the rules allow it.",
    ),
  },
  food: {
    title: say("飲食の金額", "Food and drink"),
    reason: ({ spent, most }) =>
      say(
        `飲食が${yen(spent)}円で、目安の${yen(most)}円を超えています。`,
        `Food and drink come to ${yen(spent)} yen, above the ${yen(most)} yen of the rules.`,
      ),
    mend: say(
      "人数と一人あたりの金額が分かるように書いてください。補助金でどこまで払えるかは、区役所に確かめてください。",
      "Write for how many people it was, and how much for each. Ask the ward office how much of it the subsidy can pay.",
    ),
  },
  asset: {
    title: say("備品", "Equipment"),
    reason: ({ amount, from }) =>
      say(
        `${yen(amount)}円の備品です。${yen(from)}円からは、備品の一覧に載せます。`,
        `A thing of ${yen(amount)} yen; from ${yen(from)} yen on, things are listed as equipment.`,
      ),
    mend: say(
      "備品の一覧に、品名・買った日・置き場所を書き加えてください。前もって相談が要ることもあります。",
      "Add it to the list of equipment: what it is, when it was bought, where it is kept. The ward may have to be asked first.",
    ),
  },
  twice: {
    title: say("同じ領収書", "The same receipt"),
    reason: ({ why, voucher }) => {
      const other =
        voucher === undefined
          ? say("ほかの証憑", "another slip")
          : say(`証憑 ${voucher}番`, `voucher ${voucher}`);
      return why === "figures"
        ? say(
            `${other.ja}と、日付・金額・お店が同じです。`,
            `Day, amount and shop are the same as those of ${other.en}.`,
          )
        : why === "picture"
          ? say(`${other.ja}と、同じ写真が付いています。`, `It has the same photo as ${other.en}.`)
          : say(`${other.ja}の写真と、とてもよく似ています。`, `Its photo is very like that of ${other.en}.`);
    },
    mend: say(
      "同じ領収書を二度書いたのなら、片方を取りやめてください。別の買い物なら、そのことを返事に書いてください。",
      "If the same receipt was written down twice, withdraw one of them. If they are two purchases, say so in the answer.",
    ),
  },
  "cash-held": {
    title: say("手元の現金", "Cash on hand"),
    reason: ({ held, most }) =>
      say(
        `この日の手元の現金が${yen(held)}円になり、目安の${yen(most)}円を超えます。`,
        `Cash on hand comes to ${yen(held)} yen on that day, above the ${yen(most)} yen of the rules.`,
      ),
    mend: say(
      "すぐに使わない分は、預金に移しておくと安心です。",
      "What isn't needed soon is safer in the bank.",
    ),
  },
  "cash-below": {
    title: say("現金の不足", "Cash below zero"),
    reason: ({ below }) =>
      say(
        `この支払いで、この日の現金がマイナス${yen(below)}円になります。`,
        `With this the cash box is ${yen(below)} yen below zero on that day.`,
      ),
    mend: say(
      "引き出しや入金の書き忘れ、日付の書き間違いがないか確かめてください。だれかが立て替えているときは、そのことを返事に書いてください。",
      "See whether money drawn or taken in was not written down, or a day is wrong. If somebody has laid it out, say so in the answer.",
    ),
  },
  "fund-below": {
    title: say("財源の使いすぎ", "A fund below zero"),
    reason: ({ fund, below }) =>
      say(
        `財源「${fund}」は、入った分より${yen(below)}円多く使っています。`,
        `Of the fund “${fund}” ${yen(below)} yen more was spent than came in.`,
      ),
    mend: say(
      "入金の書き忘れや、財源の選び間違いがないか確かめてください。補助金があとから入るときは、そのままでかまいません。入金を書くと消えます。",
      "See whether money that came in was not written down, or another fund was meant. If the subsidy comes later, leave it: it goes once that is written down.",
    ),
  },
};

export const warningTitle = (code: WarningCode): Text => said[code].title;
export const warningReason = ({ code, values }: Pick<Warning, "code" | "values">): Text =>
  said[code].reason(values);
export const warningMend = (code: WarningCode): Text => said[code].mend;

export const warningWords = {
  answerNeeded: say("返事を書いてください。", "Write the answer."),
  mendedMeanwhile: say(
    "もう直っています。返事はいりません。",
    "It has been put right already; no answer is needed.",
  ),
} as const;
