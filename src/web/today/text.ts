import type { PlainDate } from "../../kernel/dates.ts";
import { formatShortDate } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";
import type { AuditStep } from "../../modules/community/disclosure/index.ts";

export const words = {
  planToAgree: (council: string, year: number) =>
    say(
      `${council}の${year}年度支援計画に、合意をお願いされています`,
      `Please agree to the support plan ${year} of ${council}`,
    ),
  readPlan: say("計画を読む", "Read the plan"),
  planReturned: (council: string, year: number) =>
    say(
      `${council}の${year}年度支援計画に、書き直しの希望があります`,
      `Changes are asked for in the support plan ${year} of ${council}`,
    ),
  mendPlan: say("計画を直す", "Rewrite the plan"),

  title: say("今日", "Today"),
  nothing: say("今、あなたを待っている仕事はありません", "Nothing waits for you now"),
  nothingHow: say(
    "支援をしたら、その日のうちに記録しておきましょう。",
    "After a visit or meeting, write it down the same day.",
  ),
  write: say("支援記録を書く", "Write a record"),
  returned: (day: string, done: string) =>
    say(`${day}の記録「${done}」が差し戻されています。`, `Your record of ${day} (“${done}”) was returned.`),
  advice: (note: string) => say(`助言：${note}`, `Advice: ${note}`),
  mend: say("直す", "Mend"),
  nextStep: (step: string, whom: string) => say(`${whom}：${step}`, `${whom}: ${step}`),
  due: (day: string) => say(`期限 ${day}`, `due ${day}`),
  dueToday: say("今日が期限", "due today"),
  late: (days: number) => say(`期限を${days}日過ぎています`, `${days} ${days === 1 ? "day" : "days"} late`),
  goesToday: (time: string | null, kind: Text, title: string) =>
    say(
      `今日 ${time === null ? "" : `${time} `}${kind.ja}：${title}`,
      `Today ${time === null ? "" : `${time} `}${kind.en}: ${title}`,
    ),
  notWritten: (day: Text, kind: Text, title: string) =>
    say(
      `${day.ja}の${kind.ja}「${title}」の記録がまだありません。`,
      `“${title}” (${kind.en.toLowerCase()}) of ${day.en} has no record yet.`,
    ),
  open: say("開く", "Open"),
  done: say("済みにする", "Done"),
  draftNew: (when: string) =>
    say(`${when}に書きかけた支援記録があります。`, `You began a record on ${when}.`),
  draftPlan: (when: string) =>
    say(`支援計画の書きかけがあります（${when}）`, `A support plan was begun to be written (${when})`),
  draftSubsidy: (when: string) =>
    say(`補助金の書類の書きかけがあります（${when}）`, `A paper of a subsidy was left unfinished (${when})`),
  draftSlip: (when: string) =>
    say(`${when}に書きかけた領収書があります。`, `You began a receipt on ${when}.`),
  draftBudget: (when: string) =>
    say(`${when}に書きかけた予算案があります。`, `You began a budget on ${when}.`),
  subsidyWaits: {
    "to-decide": (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}の書類が提出されています。`,
        `${council} has handed in papers: ${subsidy.en}.`,
      ),
    returned: (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}の書類が差し戻されています。`,
        `Papers of ${council} were returned: ${subsidy.en}.`,
      ),
    refused: (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}は、不交付になりました。理由を確かめてください。`,
        `${council} was refused: ${subsidy.en}. Look at the reason.`,
      ),
    cancelled: (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}の交付決定が取り消されました。理由を確かめてください。`,
        `The grant of ${council} was cancelled: ${subsidy.en}. Look at the reason.`,
      ),
    "to-pay": (council: string, subsidy: Text) =>
      say(
        `${council}から、${subsidy.ja}の支払いを請求されています。`,
        `${council} asks for payment: ${subsidy.en}.`,
      ),
    "to-repay": (council: string, subsidy: Text) =>
      say(
        `${council}の${subsidy.ja}に、返還の請求が届いています。`,
        `The ward asks ${council} to give back: ${subsidy.en}.`,
      ),
  },
  subsidyDue: {
    application: (council: string, subsidy: Text, day: string) =>
      say(
        `${council}の${subsidy.ja}の申請の期限は${day}です。`,
        `${council}, ${subsidy.en}: the application is due on ${day}.`,
      ),
    report: (council: string, subsidy: Text, day: string) =>
      say(
        `${council}の${subsidy.ja}の実績報告・精算の期限は${day}です。`,
        `${council}, ${subsidy.en}: report and settlement are due on ${day}.`,
      ),
  },
  lookAtSubsidy: say("内容を見る", "Look at it"),
  slipsToApprove: (council: string, count: number) =>
    say(
      `${council}の証憑${count}件が承認を待っています。`,
      `${count} slips of ${council} wait for approval.`,
    ),
  lookAtSlips: say("確かめる", "Look at them"),
  slipsReturned: (council: string, count: number) =>
    say(
      `${council}の証憑${count}件に、直してほしいところがあります。`,
      `${count} slips of ${council} need mending.`,
    ),
  mendSlips: say("直す", "Mend them"),
  photosToWrite: (council: string, count: number) =>
    say(
      `${council}の領収書の写真${count}枚が、まだ書かれていません。`,
      `${count} photos of receipts of ${council} are still to be written down.`,
    ),
  writePhotos: say("書く", "Write them"),
  bookToClose: (council: string, year: number) =>
    say(
      `${council}の${year}年度の帳簿を締めるよう頼まれています。`,
      `You are asked to close fiscal ${year} of ${council}.`,
    ),
  lookAtBook: say("確かめる", "Look at it"),
  audit: {
    draw: (council: string, year: number) =>
      say(
        `${council}の${year}年度の帳簿を監査できます。`,
        `The books of ${council} for fiscal ${year} are ready for their audit.`,
      ),
    look: (council: string, year: number, count: number) =>
      say(
        `${council}の${year}年度の監査で、証憑${count}件をまだ確かめていません。`,
        `Audit of ${council}, fiscal ${year}. Vouchers still to be looked at: ${count}.`,
      ),
    conclude: (council: string, year: number, count: number) =>
      say(
        `${council}の${year}年度の監査の指摘${count}件に、会計から回答がありました。`,
        `Audit of ${council}, fiscal ${year}. Findings that the treasurer has answered: ${count}.`,
      ),
    sign: (council: string, year: number) =>
      say(
        `${council}の${year}年度の監査報告書に、まだ署名していません。`,
        `You haven't signed the audit report of ${council} for fiscal ${year}.`,
      ),
    answer: (council: string, year: number, count: number) =>
      say(
        `${council}の${year}年度の監査で、監事から指摘が${count}件あります。`,
        `Audit of ${council}, fiscal ${year}. Findings that wait for your answer: ${count}.`,
      ),
    publish: (council: string, year: number) =>
      say(
        `${council}の${year}年度の決算は監査が済みました。総会で承認されたら公開できます。`,
        `The accounts of ${council} for fiscal ${year} are audited. Once the assembly approves them, they can be made public.`,
      ),
  } satisfies Record<AuditStep, (council: string, year: number, count: number) => Text>,
  auditButton: {
    draw: say("監査を始める", "Start the audit"),
    look: say("確かめる", "Look at them"),
    conclude: say("回答を読む", "Read the answers"),
    sign: say("署名へ進む", "Go on to sign"),
    answer: say("回答する", "Answer"),
    publish: say("公開へ進む", "Go on to publish"),
  } satisfies Record<AuditStep, Text>,
  draftRequest: (when: string) =>
    say(`${when}に書きかけた依頼があります。`, `You began a request on ${when}.`),
  draftOf: (id: number, when: string) =>
    say(`支援記録${id}番を${when}に直しかけています。`, `You began to change record ${id} on ${when}.`),
  goOn: say("続きを書く", "Go on"),
  review: (n: number, days: number) =>
    say(
      `確認を待つ支援記録が${n}件あります。${days > 0 ? `いちばん古いものは${days}日待っています。` : ""}`,
      `${n} ${n === 1 ? "record waits" : "records wait"} for your review${days > 0 ? `, the oldest for ${days} days` : ""}.`,
    ),
  toReview: say("確認する", "Review"),
  held: (n: number) =>
    say(
      `書いた人が職を離れたあとに届いた記録が${n}件あります。記録にするか、理由を書いて終わりにしてください。`,
      `${n} ${n === 1 ? "entry" : "entries"} came from phones of people who had left the post. Make them records, or set them aside with a reason.`,
    ),
  toHeld: say("中を見る", "Look"),
  report: {
    start: (month: Text, centre: Text) =>
      say(
        `${month.ja}の月次報告（${centre.ja}）は、まだ起案されていません。`,
        `Nobody has started the monthly report of ${month.en} (${centre.en}).`,
      ),
    "send-to-review": (month: Text, centre: Text) =>
      say(
        `${month.ja}の月次報告（${centre.ja}）が書きかけです。書き終えたら確認に回してください。`,
        `The monthly report of ${month.en} (${centre.en}) is being written. Send it to review when it is done.`,
      ),
    "mark-reviewed": (month: Text, centre: Text) =>
      say(
        `${month.ja}の月次報告（${centre.ja}）が確認を待っています。`,
        `The monthly report of ${month.en} (${centre.en}) waits for your review.`,
      ),
    submit: (month: Text, centre: Text) =>
      say(
        `${month.ja}の月次報告（${centre.ja}）を提出できます。`,
        `The monthly report of ${month.en} (${centre.en}) is ready to submit.`,
      ),
    accept: (month: Text, centre: Text) =>
      say(
        `${month.ja}の月次報告（${centre.ja}）が提出されました。内容を確かめ、受理してください。`,
        `The monthly report of ${month.en} (${centre.en}) was submitted. Check it and accept it.`,
      ),
  },
  reportReturned: say("差し戻されています。", "It was returned."),
  reportAmending: say("訂正しているところです。", "It is being amended."),
  reportButton: {
    start: say("起案する", "Start"),
    "send-to-review": say("続きを書く", "Go on"),
    "mark-reviewed": say("確認する", "Review"),
    submit: say("提出に進む", "Go and submit"),
    accept: say("内容を確かめる", "Check"),
  },
  request: {
    acknowledge: (what: string) => say(`依頼「${what}」が届いています。`, `A request came in: “${what}”.`),
    assign: (what: string) =>
      say(`依頼「${what}」の担当が決まっていません。`, `Nobody sees to the request “${what}” yet.`),
    answer: (what: string) =>
      say(`依頼「${what}」に回答してください。`, `The request “${what}” waits for your answer.`),
    accept: (what: string) =>
      say(`依頼「${what}」に回答がありました。`, `Your request “${what}” was answered.`),
  },
  requestLate: (what: string, who: string) =>
    say(
      `依頼「${what}」への${who}さんの回答が遅れています。`,
      `${who}'s answer to the request “${what}” is late.`,
    ),
  requestButton: {
    acknowledge: say("受け付ける", "Acknowledge"),
    assign: say("担当を決める", "Assign"),
    answer: say("回答する", "Answer"),
    accept: say("回答を見る", "See the answer"),
  },
  bookUntil: (council: string, year: number, day: PlainDate) =>
    say(
      `${council}の${year}年度の帳簿は、${formatShortDate(day, "ja")}の分まで書いてあります。`,
      `The book ${year} of ${council} is written up to ${formatShortDate(day, "en")}.`,
    ),
  bookEmpty: (council: string, year: number) =>
    say(
      `${council}の${year}年度の帳簿は、まだ何も書いてありません。`,
      `Nothing stands in the book ${year} of ${council} yet.`,
    ),
  writeReceipt: say("領収書を書く", "Write a receipt"),
  council: (name: string) => say(`${name}のいまの様子を見られます。`, `See how ${name} is doing.`),
  toCouncil: say("協議会を見る", "See the council"),
  list: say("待っている仕事", "What waits for you"),
} as const;
