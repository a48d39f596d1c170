import { fold } from "../../../../kernel/japanese-text.ts";

/** Behind a family name these make it a person's, not a place's. */
const titles =
  "さん|さま|様|氏|殿|君|くん|ちゃん|先生|会長|副会長|会計|書記|監事|部長|副部長|委員長|委員|町会長|班長|館長|校長|教頭|課長|係長|主任|夫妻|家|宅";

const phone = /(?<![\d-])(?:\+81[- ]?|0)\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4}(?![\d-])/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const tight = (text: string): string => fold(text).replaceAll(" ", "");

/** The whole name anywhere, or its first or last part with a title behind it. */
const isNamed = (text: string, name: string): boolean => {
  const whole = tight(name);
  if ([...whole].length < 2) return false;
  if (text.includes(whole)) return true;
  const parts = fold(name)
    .split(" ")
    .filter((part) => part !== "");
  return (
    parts.length > 1 &&
    parts.some((part) => new RegExp(`${escaped(part)}(?:${titlesFolded})`, "u").test(text))
  );
};

const titlesFolded = titles
  .split("|")
  .map((title) => fold(title))
  .join("|");

/**
 * What in a text may point to a person: known names, phone numbers, mail addresses; as they are written in the text or known.
 * Finds what is known, and promises nothing about what isn't.
 * @param names people the writer may know of, and whoever asked
 */
export const personalTraces = (text: string, names: readonly string[]): string[] => {
  const plain = text.normalize("NFKC").replace(/[‐−‑–—ー](?=\d)/gu, "-");
  const folded = tight(text);
  const found = [
    ...names.filter((name) => isNamed(folded, name)),
    ...(plain.match(mail) ?? []),
    ...(plain.match(phone) ?? []).filter((digits) => {
      const count = digits.replace(/\D/g, "").length;
      return count >= 9 && count <= 12;
    }),
  ];
  return [...new Set(found.map((one) => one.trim()))];
};
