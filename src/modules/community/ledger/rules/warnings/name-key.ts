import { fold } from "../../../../../kernel/japanese-text.ts";

const legalForms = [
  "認定特定非営利活動法人",
  "特定非営利活動法人",
  "認定NPO法人",
  "NPO法人",
  "一般社団法人",
  "公益社団法人",
  "一般財団法人",
  "公益財団法人",
  "社会福祉法人",
  "認可地縁団体",
  "株式会社",
  "有限会社",
  "合同会社",
  "合資会社",
  "合名会社",
  "(特非)",
  "(一社)",
  "(株)",
  "(有)",
  "(同)",
].map(fold);
const honorifics = ["御中", "様", "さま", "殿", "さん", "氏", "先生"].map(fold);

const blanks = /[\s・･.,、。「」『』]+/gu;

/** A name as it is compared: however it is written, without blanks, legal form and the polite word behind it. */
export const nameKey = (name: string): string => {
  let key = fold(name).replace(blanks, "");
  const politeIn = () => honorifics.find((word) => key.length > word.length && key.endsWith(word));
  for (let polite = politeIn(); polite !== undefined; polite = politeIn()) key = key.slice(0, -polite.length);
  for (const form of legalForms) {
    if (key.length <= form.length) continue;
    if (key.startsWith(form)) key = key.slice(form.length);
    else if (key.endsWith(form)) key = key.slice(0, -form.length);
  }
  return key;
};
