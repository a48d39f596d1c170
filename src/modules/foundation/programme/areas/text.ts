import { say } from "../../../../kernel/say.ts";

export const words = {
  needed: say("入力してください。", "Please fill this in."),
  badCode: say(
    "地域コードは空白を含まない64文字以内で書いてください。",
    "An area code has no spaces and at most 64 characters.",
  ),
  twice: (line: number) =>
    say(`同じ地域コードが${line}行目にもあります。`, `The same area code stands in line ${line}.`),
  unknownLevel: (level: string, known: readonly string[]) =>
    say(
      `段階「${level}」は、どの事業の定義にもありません。${known.length > 0 ? `${known.join("・")} のどれかを書いてください。` : "先に事業を読み込んでください。"}`,
      `No programme knows the level "${level}". ${known.length > 0 ? `Use one of: ${known.join(", ")}.` : "Load a programme first."}`,
    ),
  otherLevel: (level: string) =>
    say(
      `この地域はすでに段階「${level}」で登録されています。段階は変えられません。`,
      `This area already stands at the level "${level}", which can't change.`,
    ),
  unknownParent: (code: string) =>
    say(
      `親コード「${code}」の地域がありません。ファイルの中か、登録済みの地域のコードを書いてください。`,
      `There is no area "${code}". Give the code of an area in this file or already registered.`,
    ),
  circle: (path: readonly string[]) =>
    say(
      `親をたどると元に戻ります（${path.join(" → ")}）。`,
      `The parents form a circle (${path.join(" → ")}).`,
    ),
  upsideDown: (level: string, parent: string) =>
    say(
      `段階「${level}」の地域は、段階「${parent}」の地域の下に置けません。`,
      `An area of the level "${level}" can't lie below one of the level "${parent}".`,
    ),
  outOfReach: say(
    "この地域を変える権限がありません。親の地域で「地域の編集」ができる職の人に頼んでください。",
    "You may not change this area. Ask someone whose post may edit the areas above it.",
  ),
  onlyOperatorRoots: say(
    "親のない地域は、この機械の管理者だけが登録できます。親コードを書いてください。",
    "Only the operator registers areas without a parent. Give a parent code.",
  ),
} as const;
