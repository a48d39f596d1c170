import { say } from "../../kernel/say.ts";
import type { DocumentKind } from "../../platform/search/index.ts";

export const words = {
  title: say("検索", "Search"),
  titleFor: (text: string) => say(`「${text}」の検索`, `Search for “${text}”`),
  field: say("探す言葉", "Words to find"),
  help: say(
    "2文字から探せます。空白で区切ると、すべてを含むものに絞ります。かな・カナ、全角・半角、髙と高などの違いは気にしなくてかまいません。",
    "Two characters are enough. Words divided by spaces must all occur. Width, kana and character variants don't matter.",
  ),
  find: say("探す", "Search"),
  tooShort: say("2文字以上の言葉を入力してください。", "Enter a word of at least two characters."),
  nothing: (text: string) => say(`「${text}」は見つかりませんでした`, `Nothing found for “${text}”`),
  nothingHow: say(
    "言葉を短くするか、別の言い方で試してください。見られる範囲のものだけを探しています。",
    "Try a shorter or another word. Only what you may see is searched.",
  ),
  kinds: {
    record: say("支援記録", "Support records"),
    request: say("依頼", "Requests"),
    consultation: say("相談", "Consultations"),
    library: say("事例集", "Case library"),
    plan: say("支援計画", "Support plans"),
    council: say("地活協", "Councils"),
    person: say("人", "People"),
  } satisfies Record<DocumentKind, unknown>,
  more: say("もっと見る", "Show more"),
  all: say("すべての種類", "All kinds"),
  previous: say("前へ", "Previous"),
  next: say("次へ", "Next"),
  untitled: (id: number) => say(`支援記録 ${id}番`, `Support record ${id}`),
} as const;
