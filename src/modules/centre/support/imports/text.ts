import { say, type Text } from "../../../../kernel/say.ts";

const list = (names: readonly string[]): string => names.join("、");

export const words = {
  needed: (what: Text) => say(`${what.ja}を入力してください。`, `Enter: ${what.en.toLowerCase()}.`),
  unknown: (what: Text, name: string) =>
    say(
      `${what.ja}「${name}」が見つかりません。登録されている名前か確かめてください。`,
      `There is no ${what.en.toLowerCase()} “${name}”. Check the registered name.`,
    ),
  oneOf: (what: Text, name: string, known: readonly Text[]) =>
    say(
      `${what.ja}「${name}」は使えません。使えるのは ${list(known.map(({ ja }) => ja))} です。`,
      `${what.en} “${name}” can't be used. These can: ${known.map(({ en }) => en).join(", ")}.`,
    ),
  ambiguousDuty: (name: string, known: readonly string[]) =>
    say(
      `業務「${name}」は複数あります。${list(known)} のように、どの業務か分かるように書いてください。`,
      `There are several duties “${name}”. Write which one, e.g. ${known.join(", ")}.`,
    ),
  ambiguous: (what: Text, name: string) =>
    say(
      `${what.ja}「${name}」が複数あり、どれか分かりません。同じ名前の登録を確かめてください。`,
      `There are several of the name “${name}” (${what.en.toLowerCase()}). Check the registrations of the same name.`,
    ),
  alreadyHere: (id: number) =>
    say(
      `番号${id}の記録はすでにあるので、飛ばします。内容の変更も取り込みません。別の記録として取り込むときは、番号を消してください。`,
      `Record ${id} is already here, so this line is skipped, and so are changes in it. To bring it in as another record, clear the number.`,
    ),
  mayNotImport: say(
    "支援記録を書き、確認する職の人だけが取り込めます。",
    "Only people on a post that writes and reviews support records import them.",
  ),
  onlySystemApproves: say(
    "承認済みの記録として取り込めるのは、システムの管理者だけです。確認待ちとして取り込んでください。",
    "Only the operator imports records as approved. Import them to be reviewed.",
  ),
} as const;
