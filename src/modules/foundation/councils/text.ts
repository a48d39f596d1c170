import type { Text } from "../../../kernel/say.ts";
import { say } from "../../../kernel/say.ts";

const list = (texts: readonly Text[]): Text =>
  say(texts.map(({ ja }) => ja).join("、"), texts.map(({ en }) => en).join(", "));

export const words = {
  onlyWriter: say(
    "この地域の協議会を書き換える権限がありません。担当の支援員か、アドバイザーに頼んでください。",
    "You may not change the council of this area. Ask the person in charge of it.",
  ),
  onlyContactReader: say("連絡先を見る権限がありません。", "You may not see the contact points."),
  noSuchArea: say("地域を選んでください。", "Choose an area."),
  wrongLevel: (level: Text) =>
    say(`協議会は「${level.ja}」の地域に置きます。`, `A council stands at the level "${level.en}".`),
  noTerms: say(
    "この段階の地域に協議会を置く事業がありません。先に事業を読み込むか、事業を指定してください。",
    "No programme puts councils at the level of this area. Load one first, or name it.",
  ),
  areaTaken: (name: string) =>
    say(
      `この地域には、すでに「${name}」があります。そちらを編集してください。`,
      `This area already has "${name}". Edit that one.`,
    ),
  unknownStage: (stages: readonly Text[]) =>
    say(`形成の段階は ${list(stages).ja} から選んでください。`, `Choose a stage: ${list(stages).en}.`),
  dateNeeded: (stage: Text) =>
    say(`「${stage.ja}」になった日を入力してください。`, `Enter the day of "${stage.en}".`),
  dateNotYet: (stage: Text) =>
    say(
      `まだ「${stage.ja}」の段階ではありません。日付を消すか、段階を進めてください。`,
      `The stage "${stage.en}" is not reached. Clear the day, or choose that stage.`,
    ),
  dateOrder: (stage: Text, earlier: Text) =>
    say(
      `「${stage.ja}」の日が「${earlier.ja}」の日より前になっています。`,
      `The day of "${stage.en}" lies before the day of "${earlier.en}".`,
    ),
  dateAhead: say("今日より後の日付です。", "This day lies in the future."),
  unknownField: (fields: readonly Text[]) =>
    say(`活動分野は ${list(fields).ja} から選んでください。`, `Choose fields of: ${list(fields).en}.`),
  fieldsMissing: (stage: Text, missing: readonly Text[]) =>
    say(
      `「${stage.ja}」には全ての活動分野が必要です。足りない分野: ${list(missing).ja}`,
      `"${stage.en}" needs every field of activity. Missing: ${list(missing).en}.`,
    ),
  changedMeanwhile: say(
    "あなたが編集している間に、ほかの人がこの協議会を書き換えました。下に両方を示します。入力は残っています。確かめて、もう一度保存してください。",
    "Somebody else changed this council while you were editing. Both versions are shown below and nothing you typed is lost. Compare, then save again.",
  ),
  contactChangedMeanwhile: say(
    "あなたが編集している間に、ほかの人がこの連絡先を書き換えました。下に両方を示します。入力は残っています。確かめて、もう一度保存してください。",
    "Somebody else changed this contact point while you were editing. Both versions are shown below and nothing you typed is lost. Compare, then save again.",
  ),
  nameTwice: (name: string) =>
    say(`「${name}」はすでに登録されています。`, `"${name}" is already registered.`),
  unknownArea: (code: string) =>
    say(
      `地域コード「${code}」の地域がありません。先に地域を取り込んでください。`,
      `There is no area "${code}". Import the areas first.`,
    ),
  twice: (line: number) =>
    say(`同じ地域コードが${line}行目にもあります。`, `The same area code stands in line ${line}.`),
  needed: say("入力してください。", "Please fill this in."),
  notADay: (day: string) =>
    say(
      `「${day}」は日付として読めません。2019-06-03 の形で書いてください。`,
      `"${day}" is no day. Write it like 2019-06-03.`,
    ),
  tooLong: (most: number) => say(`${most}文字以内で書いてください。`, `Keep this within ${most} characters.`),
  badAddress: say(
    "http:// か https:// で始まるアドレスを書いてください。",
    "Write an address that begins with http:// or https://.",
  ),
} as const;
