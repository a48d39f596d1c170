import { formatNumber } from "../../../../kernel/era.ts";
import { parseId } from "../../../../kernel/ids.ts";
import { readDay } from "../../../../kernel/read-day.ts";
import type { Text, Translate } from "../../../../kernel/say.ts";
import {
  type Chart,
  type EnteredPart,
  type EnteredSlip,
  fieldWords,
  papers,
  paperWords,
  readYen,
} from "../../../../modules/community/ledger/index.ts";
import { words } from "../../text.ts";

type Described = { readonly label: Text; readonly value: string };

const yen = (typed: string): string => {
  const read = readYen(typed);
  return read.ok ? formatNumber(read.value) : typed;
};

const nameOf = (list: readonly { readonly id: number; readonly name: string }[], typed: string): string =>
  list.find(({ id }) => id === parseId(typed))?.name ?? "";

const shareInWords = (part: EnteredPart, { accounts, funds, projects }: Chart): string =>
  [
    nameOf(accounts, part.category),
    nameOf(funds, part.fund),
    nameOf(projects, part.project),
    yen(part.amount),
    part.note,
  ]
    .filter((text) => text !== "")
    .join("・");

/** What was typed of a slip, in words instead of numbers, amounts and days in one notation: for laying two versions side by side. */
export const inWords = (t: Translate, entered: EnteredSlip, chart: Chart): Described[] => {
  const paper = papers.find((one) => one === entered.paper);
  return [
    { label: fieldWords.amount, value: yen(entered.amount) },
    { label: fieldWords.day, value: readDay(entered.day) ?? entered.day },
    { label: fieldWords.party, value: entered.party },
    { label: fieldWords.what, value: entered.what },
    { label: fieldWords.account, value: nameOf(chart.accounts, entered.account) },
    { label: fieldWords.to, value: nameOf(chart.accounts, entered.to) },
    ...entered.parts.map((part, place) => ({
      label: words.share(place + 1),
      value: shareInWords(part, chart),
    })),
    { label: fieldWords.paper, value: paper ? t(paperWords[paper]) : "" },
    { label: fieldWords.paperReason, value: entered.paperReason },
    { label: fieldWords.addressedTo, value: entered.addressedTo },
    { label: fieldWords.shopPlace, value: entered.shopPlace },
  ];
};
