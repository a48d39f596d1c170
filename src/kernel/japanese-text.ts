/**
 * Text as searching and matching see it: writing variants of one word become one. The database has the same two functions,
 * app.fold and app.bigrams; a test holds them together.
 */

/** Variant characters of names (異体字) and the usual one each stands for. NFKC leaves these alone. */
const variants =
  "髙高 﨑崎 嵜崎 碕崎 𠮷吉 邊辺 邉辺 齋斉 齊斉 斎斉 澤沢 濱浜 濵浜 廣広 櫻桜 國国 " +
  "圀国 嶋島 嶌島 槗橋 𣘺橋 德徳 惠恵 眞真 龍竜 瀧滝 壽寿 榮栄 條条 藏蔵 實実 靜静 " +
  "總総 黑黒 增増 鐵鉄 豐豊 禮礼 圓円 淺浅 關関 髮髪 舘館 會会 學学 區区 縣県 團団 " +
  "萬万 與与 佛仏 來来 當当 應応 發発 薗園 埜野 峯峰 冨富 桒桑 彌弥";

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const table = new Map<string, string>([
  ...range(0x30a1, 0x30f6).map((kana): [string, string] => [
    kana,
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  ]),
  ...["ヽゝ", "ヾゞ", "ヵか", "ヶけ", "ゕか", "ゖけ", ...variants.split(" ")].map(
    (pair): [string, string] => {
      const [from = "", to = ""] = pair;
      return [from, to];
    },
  ),
  ...[...range(0x41, 0x5a), ...range(0xc0, 0xd6), ...range(0xd8, 0xde)].map((letter): [string, string] => [
    letter,
    letter.toLowerCase(),
  ]),
]);
const tabled = new RegExp(`[${[...table.keys()].join("")}]`, "gu");

// Control and formatting characters, and the selectors that only choose a glyph of the same character.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant on its own
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
const spaces = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/** ＡＢＣ、カタカナ、髙﨑 → abc、かたかな、高崎. */
export const fold = (text: string): string =>
  text
    .toWellFormed()
    .replace(invisible, "")
    .normalize("NFKC")
    .replace(tabled, (found) => table.get(found) ?? found)
    .replace(spaces, " ")
    .replace(/^ | $/g, "");

const separators = /[ !-/:-@[-`{-~、。〈-】〔-〟・‐-―…‥]+/u;

/**
 * Pairs of neighbouring characters inside words, each once; a word of one character stands for itself. Two letters are the
 * shortest usual Japanese word, so an index of pairs finds every word.
 * @param folded what `fold` gave
 */
export const bigrams = (folded: string): string[] => {
  const found = new Set<string>();
  for (const word of folded.split(separators)) {
    const letters = [...word];
    if (letters.length === 1) found.add(word);
    for (let index = 1; index < letters.length; index++) found.add(`${letters[index - 1]}${letters[index]}`);
  }
  return [...found];
};
