import { formatNumber } from "../../kernel/era.ts";
import { say } from "../../kernel/say.ts";

/** Words of the pages of consultations; names of fields and states come from the module. */
export const words = {
  title: say("相談", "Consultations"),
  ask: say("相談する", "Ask"),
  writeDown: say("相談を書きとめる（代理入力）", "Write a question down"),
  one: (id: number) => say(`相談 ${id}番`, `Consultation ${id}`),
  edit: say("内容を直す", "Mend"),
  editTitle: say("相談の内容を直す", "Mend the consultation"),
  cancel: say("やめる", "Cancel"),
  open: say("開く", "Open"),

  count: (n: number) => say(`${formatNumber(n)}件`, `${formatNumber(n)} ${n === 1 ? "case" : "cases"}`),
  centre: say("センター", "Centre"),
  dayOf: say("期間の日付", "Period of"),
  days: {
    asked: say("相談を受けた日", "the day asked"),
    answered: say("初めて回答した日", "the day first answered"),
    closed: say("終わった日", "the day closed"),
    helped: say("役に立ったかを聞いた日", "the day it was asked again"),
  },
  from: say("この日から", "From"),
  to: say("この日まで", "To"),
  text: say("言葉", "Words"),
  every: say("すべて", "All"),
  none: say("条件に合う相談はありません", "No consultation matches"),
  noneHow: say("条件を減らすか、期間を広げてください。", "Use fewer conditions or a longer period."),
  noneYet: say("相談はまだありません", "There are no consultations yet"),
  noneYetStaff: say(
    "電話や来所で受けた相談も、ここに書きとめておくと、次の人に役立ちます。",
    "Write down what people ask by phone or at the counter; it helps whoever comes next.",
  ),
  noneYetAsker: say(
    "地域の活動で困っていることや迷っていることを、気軽に相談してください。",
    "Ask whatever troubles you in the work of your area.",
  ),
  confidentialLine: say("（守秘の相談）", "(confidential)"),
  nobody: say("まだいません", "Nobody yet"),
  someone: say("（名前なし）", "(no name)"),
  advice: say("回答・助言", "Advice"),
  outcome: say("その後の様子", "Outcome"),

  whoAsks: say("どなたからの相談か", "Who asks"),
  about: say("どの地域の、何の相談か", "About what and where"),
  privately: say("守秘", "Confidential"),
  askerHelp: say(
    "書かなくてもかまいません。相談を見られる人だけが、別のページで見られます。見た人は記録されます。",
    "May stay empty. Only those who may see the case see it, on a page of its own, and every view is logged.",
  ),
  contactHelp: say("電話番号かメールアドレス", "Phone or mail"),
  questionHelp: say(
    "分かる範囲で、そのままの言葉で書いてください。人の名前はできるだけ書かないでください。",
    "In plain words, as far as you know. Leave people's names out if you can.",
  ),
  councilsHelp: say("いくつでも選べます。", "Choose any number."),
  areaWhole: say("地域全体の相談のとき", "When it is about an area as a whole"),
  areaHelp: say("地活協を一つも選ばないときに選んでください。", "Choose it when no council is ticked."),
  noArea: say("選ばない", "None"),
  noDuty: say("分からない・決めない", "Not known"),
  confidentialBox: say(
    "守秘の相談にする（選んだ人だけが見られます）",
    "Make it confidential (only those chosen below see it)",
  ),
  confidentialHelp: say(
    "ほかの職員には、相談があったことも分かりません。検索にも集計にも出ません。",
    "Others can't tell that it exists; it is in no search and no number.",
  ),
  readersHelp: say(
    "守秘にするときだけ選びます。相談した方と書いた人は、選ばなくても見られます。",
    "Only where it is confidential. The asker and the writer see it anyway.",
  ),
  save: say("書きとめる", "Save"),
  send: say("相談を送る", "Send"),
  saved: say("相談を書きとめました。", "The question is written down."),
  sent: say(
    "相談を送りました。回答は、この画面で読めます。",
    "Your question has been sent. The answer will stand on this page.",
  ),
  savedBefore: say("この相談は、先ほど届いています。", "This had already been saved."),
  saveEdit: say("直して保存する", "Save"),
  savedEdit: say("相談の内容を直しました。", "The consultation was mended."),
  draftHow: say("まだ送られていません。", "It has not been sent yet."),
  conflictHow: say(
    "下の欄には、あなたの内容が残っています。必要なら直して、もう一度保存してください。",
    "Your text is still in the boxes. Change it if need be and save again.",
  ),
  keepTheirs: say("いまの内容のままにする", "Keep what is saved"),

  findSimilar: say("似た相談を探す", "Find similar cases"),
  similar: say("似た相談・事例", "Similar cases"),
  noSimilar: say("似た相談は見つかりませんでした。", "No similar case was found."),
  similarHow: say(
    "押すと別の画面で開きます。書いている内容は消えません。",
    "Opens beside this page; what you write stays.",
  ),
  fromLibrary: say("事例", "Library"),

  answerForm: say("書き加える", "Add to it"),
  addFact: say("追加の説明を送る", "Add a fact"),
  addFactHelp: say(
    "書き忘れたことや、その後に分かったことを書いてください。",
    "What you left out, or have found out since.",
  ),
  askReopen: say("もう一度相談する", "Ask again"),
  askReopenHelp: say(
    "まだ困っていることを書いてください。相談が再開されます。",
    "Write what still troubles you; the case is reopened.",
  ),
  add: say("書き加える", "Add"),
  added: say("書き加えました。", "Added."),
  closedNow: (day: string) =>
    say(
      `相談を終了しました。${day}に、役に立ったかを尋ねます。`,
      `Closed. On ${day} you will be asked whether it helped.`,
    ),
  sourcesHelp: say(
    "回答・助言のとき。制度の名前、資料、確かめた先など。",
    "For advice: rule, paper, whom you asked.",
  ),
  whenReferring: say("専門機関に紹介するとき", "When referring to a specialist body"),
  consentHelp: say(
    "本人の同意がないと紹介できません。名前でなく「相談した方」「会長」などで構いません。",
    "No referral without consent. “The asker” or “the chair” will do, no name is needed.",
  ),
  noteHelp: say(
    "「センター内のメモ」は相談した方には見えません。ほかは見えます。",
    "Notes among the staff are hidden from the asker; everything else is shown.",
  ),
  send2: say("送る", "Send"),
  way: say("これまでの経過", "The way so far"),
  asked: say("相談があった", "Asked"),
  theAsker: say("相談した方", "The asker"),
  sourcesLine: (text: string) => say(`根拠・出典：${text}`, `Sources: ${text}`),
  referredLine: (to: string) => say(`紹介先：${to}`, `To: ${to}`),
  consentLine: (by: string, day: string) => say(`同意：${by}（${day}）`, `Consent: ${by} (${day})`),

  helpedTitle: say("役に立ったかを尋ねる", "Ask whether it helped"),
  helpedTitleOwn: say("この相談は役に立ちましたか", "Did it help?"),
  helpedHelp: say(
    "相談した方にその後の様子を尋ね、答えを選んでください。",
    "Ask how it went, and choose the answer.",
  ),
  helpedOwnHelp: say(
    "今後の参考にします。思ったままをお選びください。",
    "Choose what you think; we learn from it.",
  ),
  helpedBody: say("ひとこと", "A word on it"),
  helpedSave: say("答えを送る", "Send"),
  helpedSaved: say("答えを記録しました。", "The answer is noted."),

  keeperTitle: say("担当", "Keeper"),
  takeOn: say("自分が担当する", "Take it on"),
  giveTo: say("担当を替える", "Give it to"),
  give: say("担当にする", "Make keeper"),
  keeperSet: say("担当を決めました。", "The keeper is set."),

  confidentialSays: say("守秘の相談です", "This is confidential"),
  seenBy: (names: string) =>
    say(
      `見られるのは、${names}だけです。開いたことは記録されます。`,
      `Only ${names} can see it. Opening it is logged.`,
    ),
  aloneWarning: say(
    "ほかに見られる職員がいません。職を離れる前に、見られる人を加えてください。",
    "No other member of staff can see it. Name somebody before you leave your post.",
  ),
  readersTitle: say("見られる人を決める", "Who may see it"),
  readersSave: say("保存する", "Save"),
  readersSaved: say("見られる人を変えました。", "Who may see it was changed."),
  askerTitle: say("相談した方の連絡先", "Contact of the asker"),
  askerLink: say("相談した方の連絡先を見る", "See the asker's contact"),
  askerWrite: say("相談した方の連絡先を書く", "Note the asker's contact"),
  askerNoted: say("このページを見たことは記録されます。", "Opening this page is logged."),
  askerSaved: say("連絡先を保存しました。", "The contact is saved."),
  selfWritten: say("本人が書いた", "Written by the asker"),
  onBehalf: say("代理入力", "Written down for the asker"),

  libraryTitle: say("事例集", "Case library"),
  libraryIntro: say(
    "終わった相談を、名前を出さずにまとめた事例です。",
    "Closed cases as examples, without names.",
  ),
  libraryNone: say("事例はまだありません", "There are no entries yet"),
  libraryNoneHow: say(
    "相談が終わったら、そのページから事例にできます。",
    "A closed consultation can be made an entry from its page.",
  ),
  libraryNoMatch: say("条件に合う事例はありません", "No entry matches"),
  libraryNew: say("事例にする", "Make it an entry"),
  libraryNewTitle: say("相談を事例にする", "Make an entry of the case"),
  libraryEdit: say("事例を直す", "Mend the entry"),
  libraryOpen: say("この相談の事例を開く", "Open the entry of this case"),
  libraryHow: say(
    "相談の内容を写してあります。人・団体・場所が分かる言葉を消し、だれが読んでも役立つように書き直してください。",
    "Copied from the case. Remove whatever points to a person, group or place, and rewrite it so that anybody can use it.",
  ),
  tracesFound: say("個人が分かりそうな言葉が残っています", "Something may point to a person"),
  confirmBox: say(
    "見つかった言葉を確かめました。このまま残します。",
    "I have looked at these; they may stay.",
  ),
  saveDraft: say("下書きとして保存する", "Save as a draft"),
  yes: say("はい", "Yes"),
  no: say("いいえ", "No"),
  publish: say("公開する", "Publish"),
  publishAgain: say("公開したまま保存する", "Save, still published"),
  withdraw: say("公開をやめて下書きに戻す", "Withdraw to draft"),
  librarySaved: say("下書きを保存しました。", "The draft is saved."),
  libraryPublished: say("事例を公開しました。", "The entry is published."),
  libraryBefore: say("この相談は、すでに事例になっています。", "This case already is an entry."),
  fromCase: say("もとの相談", "The case"),
  publishedOn: (day: string) => say(`${day}に公開`, `published ${day}`),

  today: {
    unanswered: (where: string, question: string) =>
      say(`${where}：「${question}」に、まだ回答していません。`, `${where}: “${question}” is unanswered.`),
    unansweredConfidential: say(
      "守秘の相談に、まだ回答していません。",
      "A confidential question is unanswered.",
    ),
    free: (n: number) =>
      say(
        `担当の決まっていない相談が${n}件あります。`,
        `${n} ${n === 1 ? "question has" : "questions have"} no keeper yet.`,
      ),
    askAgain: (where: string, question: string) =>
      say(
        `${where}：「${question}」が役に立ったか、尋ねる日です。`,
        `${where}: ask whether “${question}” was helped.`,
      ),
    askAgainConfidential: say(
      "守秘の相談が役に立ったか、尋ねる日です。",
      "Ask whether a confidential question was helped.",
    ),
    own: (question: string) =>
      say(`「${question}」の相談は、役に立ちましたか。`, `Did the answer to “${question}” help?`),
    ownConfidential: say(
      "守秘の相談は、役に立ちましたか。",
      "Did the answer to your confidential question help?",
    ),
    since: (day: string) => say(`${day}に相談`, `asked ${day}`),
    answer: say("回答する", "Answer"),
    look: say("見る", "Look"),
    askNow: say("尋ねて記録する", "Ask and note it"),
    say: say("答える", "Answer"),
    draft: (when: string) => say(`${when}に書きかけた相談があります。`, `You began a question on ${when}.`),
    goOn: say("続きを書く", "Go on"),
  },
} as const;
