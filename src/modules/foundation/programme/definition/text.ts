import { say } from "../../../../kernel/say.ts";
import type { Finding } from "./mistake.ts";

const found = (ja: string, en: string, mendJa: string, mendEn: string): Finding => ({
  message: say(ja, en),
  mend: say(mendJa, mendEn),
});
const listed = (known: readonly string[]) => {
  const shown = known.slice(0, 12).join(", ");
  return known.length > 12 ? `${shown} …` : shown;
};
const choose = (near: string | null, known: readonly string[]): readonly [string, string] =>
  near
    ? ([`「${near}」ではありませんか`, `did you mean “${near}”?`] as const)
    : ([`次のどれかを書いてください: ${listed(known)}`, `write one of: ${listed(known)}`] as const);

/** Everything a checked definition file can be told, each with its mend. */
export const words = {
  empty: found(
    "ファイルに何も書かれていません",
    "the file is empty",
    "見本のファイルを写して書き始めてください",
    "start from a copy of an example file",
  ),
  tooLong: found(
    "ファイルが大きすぎます（100万字まで）",
    "the file is too long (1,000,000 characters at most)",
    "校区等地域は CSV で取り込んでください",
    "import districts by CSV instead",
  ),
  controlCharacter: found(
    "目に見えない制御文字が入っています",
    "there is an invisible control character",
    "その文字を消し、UTF-8 で保存してください",
    "delete it and save the file as UTF-8",
  ),
  badAlias: found(
    "「*」の参照をたどれません",
    "an alias (*) can't be followed",
    "参照を使わず、値をそのまま書いてください",
    "write the value itself instead of an alias",
  ),

  missing: (key: string) =>
    found(`「${key}」がありません`, `“${key}” is missing`, `「${key}:」を加えてください`, `add “${key}:”`),
  blank: (key: string) =>
    found(
      `「${key}」の値がありません`,
      `“${key}” has no value`,
      "値を書くか、項目ごと消してください",
      "write a value, or remove the key",
    ),
  unknownKey: (key: string, near: string | null, known: readonly string[]) =>
    found(`「${key}」という項目はありません`, `there is no key “${key}”`, ...choose(near, known)),
  notListed: (value: string, near: string | null, known: readonly string[]) =>
    found(`「${value}」は選べない値です`, `“${value}” is not one of the choices`, ...choose(near, known)),

  wantsMap: (key: string) =>
    found(
      `「${key}」には字下げした項目の組が要ります`,
      `“${key}” must be a group of indented keys`,
      "次の行から字下げして「項目名: 値」を並べてください",
      "put “key: value” lines, indented, below it",
    ),
  wantsText: (key: string) =>
    found(
      `「${key}」には日本語と英語の両方が要ります`,
      `“${key}” must be said in both languages`,
      "{ ja: …, en: … } の形で書いてください",
      "write it as { ja: …, en: … }",
    ),
  wantsList: (key: string) =>
    found(
      `「${key}」は並びで書きます`,
      `“${key}” must be a list`,
      "「- 」で始まる行を並べるか、[ … ] で囲んでください",
      "use lines starting with “- ”, or [ … ]",
    ),
  wantsString: (key: string, written: string) =>
    found(
      `「${key}」は文字列で書きます`,
      `“${key}” must be text`,
      `引用符で囲んでください: "${written}"`,
      `put it in quotes: "${written}"`,
    ),
  wantsWords: (key: string) =>
    found(
      `「${key}」は文字列で書きます`,
      `“${key}” must be text`,
      "一行の文字列にしてください",
      "write one line of text",
    ),
  wantsNumber: (key: string) =>
    found(
      `「${key}」は整数で書きます`,
      `“${key}” must be a whole number`,
      "引用符も単位も付けず、整数だけを書いてください",
      "write only the number, no quotes, no unit",
    ),
  wantsBoolean: (key: string) =>
    found(
      `「${key}」は true か false です`,
      `“${key}” must be true or false`,
      "true か false を書いてください",
      "write true or false",
    ),
  wantsOther: (key: string) =>
    found(
      `「${key}」の値が正しくありません`,
      `the value of “${key}” is not right`,
      "値を確かめてください",
      "check the value",
    ),

  emptyList: (key: string) =>
    found(
      `「${key}」が一つもありません`,
      `“${key}” has no item`,
      "少なくとも一つ書いてください",
      "write at least one",
    ),
  emptyText: (key: string) =>
    found(`「${key}」が空です`, `“${key}” is empty`, "文字を書いてください", "write something"),
  outOfRange: (key: string, least: number | null, most: number | null) =>
    found(
      `「${key}」の値が範囲を外れています`,
      `“${key}” is out of range`,
      most === null ? `${least} 以上にしてください` : `${most} 以下にしてください`,
      most === null ? `write ${least} or more` : `write ${most} or less`,
    ),
  notKebab: (value: string) =>
    found(
      `「${value}」は code に使えません`,
      `“${value}” can't be used as a code`,
      "英小文字・数字・ハイフンだけで書いてください（例: support-worker）",
      "use only lower case letters, digits and hyphens, e.g. support-worker",
    ),
  notKana: (value: string) =>
    found(
      `「${value}」は読みに使えません`,
      `“${value}” is not a reading`,
      "ひらがなで書いてください",
      "write it in hiragana",
    ),
  notOfficial: (value: string) =>
    found(
      `全国地方公共団体コード「${value}」が正しくありません`,
      `“${value}” is not an official local government code`,
      "検査数字まで含めた6桁を引用符で囲んでください。分からなければ書かないでください",
      "write all six digits, check digit included, in quotes; leave it out where unknown",
    ),
  notADay: (value: string) =>
    found(
      `「${value}」という日はありません`,
      `“${value}” is not a day of the calendar`,
      "暦にある日を YYYY-MM-DD で書いてください",
      "write an existing day as YYYY-MM-DD",
    ),

  unknownReference: (value: string, list: string, near: string | null, known: readonly string[]) =>
    found(`「${value}」は ${list} にありません`, `“${value}” is not among ${list}`, ...choose(near, known)),
  twice: (value: string, line: number) =>
    found(
      `「${value}」は ${line} 行目ですでに使われています`,
      `“${value}” is already used on line ${line}`,
      "別の値に変えてください",
      "change one of the two",
    ),

  backwards: (from: string, to: string) =>
    found(
      `末日 ${to} が初日 ${from} より前です`,
      `the last day ${to} is before the first day ${from}`,
      "from と to を確かめてください",
      "check from and to",
    ),
  outsideProgramme: (value: string, from: string, to: string) =>
    found(
      `${value} は事業の期間（${from}〜${to}）の外です`,
      `${value} is outside the programme's period (${from} – ${to})`,
      "期間の中の日にするか、事業の period を直してください",
      "choose a day inside it, or mend the programme's period",
    ),
  overlap: (centre: string, other: string) =>
    found(
      `センター「${centre}」の契約期間が契約「${other}」と重なっています`,
      `the contract period of centre “${centre}” overlaps contract “${other}”`,
      "一つのセンターの契約が同じ日に二つ続かないよう、from か to を直してください",
      "mend from or to so that a centre has one contract on any day",
    ),
  noContract: (centre: string) =>
    found(
      `センター「${centre}」はどの契約にも入っていません`,
      `centre “${centre}” is in no contract`,
      "contracts のどれかの centres に加えてください",
      "add it to the centres of a contract",
    ),

  cycle: (chain: readonly string[]) =>
    found(
      `親をたどると元に戻ります: ${chain.join(" → ")}`,
      `the parents go round in a circle: ${chain.join(" → ")}`,
      "どれかの parent を直してください",
      "mend one of the parents",
    ),
  noParent: (level: string) =>
    found(
      `最上段「${level}」でない区域に parent がありません`,
      `an area below the top level “${level}” has no parent`,
      "一つ上の区域の key を parent に書いてください",
      "write the key of the area above as parent",
    ),
  topWithParent: (level: string) =>
    found(
      `最上段「${level}」の区域に parent があります`,
      `an area of the top level “${level}” has a parent`,
      "parent を消すか、level を直してください",
      "remove parent, or mend level",
    ),
  wrongLevel: (level: string, parentLevel: string) =>
    found(
      `親の段階が「${parentLevel}」です。「${level}」のすぐ上の段階ではありません`,
      `the parent's level “${parentLevel}” is not the one just above “${level}”`,
      "parent か level を直してください",
      "mend parent or level",
    ),
  outsideParentCentre: (area: string, parent: string) =>
    found(
      `区域「${area}」は親センター「${parent}」の区域の外です`,
      `area “${area}” lies outside the parent centre “${parent}”`,
      "serves か parent を直してください",
      "mend serves or parent",
    ),

  seatNowhere: found(
    "席の置き場所がありません",
    "the seat stands nowhere",
    "kind（種別）か centre（センター）のどちらかを書いてください",
    "write kind or centre",
  ),
  seatTwice: found(
    "席に kind と centre の両方が書かれています",
    "the seat has both kind and centre",
    "どちらか一方を消してください",
    "remove one of the two",
  ),
  seatOutsideCentre: (side: string) =>
    found(
      `side が ${side} の職はセンターに席を持ちません`,
      `a post of side “${side}” has no seat in a centre`,
      "seats を消すか、side を centre にしてください",
      "remove seats, or set side to centre",
    ),
  reachOutsideCentre: (power: string) =>
    found(
      `センターの職でないため、${power} の範囲に centre は使えません`,
      `${power} can't reach a centre, for this is no post of a centre`,
      "appointment と書いてください",
      "write appointment",
    ),
  nobodyMay: (power: string) =>
    found(
      `${power} の権限を持つ職がありません`,
      `no post holds the power ${power}`,
      `どれかの職の powers に ${power} を加えてください`,
      `add ${power} to the powers of a post`,
    ),
  relatesToItself: (post: string) =>
    found(
      `職「${post}」の矢印が自分を指しています`,
      `an arrow of post “${post}” points at itself`,
      "別の職を書いてください",
      "name another post",
    ),
};
