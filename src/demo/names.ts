/** Names nobody bears: a surname that says "sample" and a given name of plain kana. */
const surnames = [
  ["見本", "みほん"],
  ["架空", "かくう"],
  ["仮名", "かりな"],
  ["例示", "れいじ"],
  ["試作", "しさく"],
  ["虚構", "きょこう"],
  ["想定", "そうてい"],
] as const;

const givenNames = [
  "さくら",
  "たろう",
  "みどり",
  "じろう",
  "あおい",
  "つばさ",
  "ひなた",
  "いずみ",
  "はるか",
  "すばる",
  "かえで",
  "わたる",
  "のぞみ",
  "ひかる",
  "まこと",
  "つむぎ",
  "しおり",
  "いちか",
  "あきら",
  "みなと",
] as const;

export type FictitiousName = { readonly name: string; readonly kana: string };

/** The nth invented name; the first 140 differ. */
export const fictitiousName = (n: number): FictitiousName => {
  const [surname, kana] = surnames[n % surnames.length] ?? surnames[0];
  const given =
    givenNames[(Math.floor(n / surnames.length) + 3 * (n % surnames.length)) % givenNames.length] ??
    givenNames[0];
  const round = Math.floor(n / (surnames.length * givenNames.length));
  return { name: `${surname} ${given}${round === 0 ? "" : round + 1}`, kana: `${kana} ${given}` };
};
