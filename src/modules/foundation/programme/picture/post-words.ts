import type { Text, Translate } from "../../../../kernel/say.ts";
import { breakLines } from "./line-breaks.ts";
import type { CentreOnDay, PostHolders } from "./organisation.ts";
import type { Word } from "./shapes.tsx";
import { words } from "./text.ts";

const mostNames = 6;

/** The people on a post in one line, or the day the post starts. */
const namesOf = (post: PostHolders, t: Translate): string => {
  if (post.names.length === 0 && post.dueFrom !== null) return t(words.dueFrom(post.dueFrom));
  const rest = post.names.length - mostNames;
  return [...post.names.slice(0, mostNames), ...(rest > 0 ? [t(words.more(rest))] : [])].join(t(separator));
};

const vacancyOf = (post: PostHolders, t: Translate): string =>
  post.required > post.names.length ? t(words.vacant(post.required - post.names.length)) : "";

/** Names and vacancies together, for the list. */
export const holdersOf = (post: PostHolders, t: Translate): string =>
  [namesOf(post, t), vacancyOf(post, t)].filter(Boolean).join(t(separator));

const separator: Text = { ja: "、", en: ", " };

/** A post as lines of a box: its name with the number due, then who holds it. */
export const postWords = (post: PostHolders, t: Translate, width: number, size: number): Word[] => {
  const number = t(words.number(Math.min(post.names.length, post.required), post.required));
  const title = post.required > 0 ? `${t(post.name)}　${number}` : t(post.name);
  return [
    ...breakLines(title, size, width).map((text) => ({ text, size, bold: true })),
    ...holderWords(post, t, width, size - 1),
  ];
};

/** The same for a small card: the vacancy in the second line says what the number would. */
export const smallPostWords = (post: PostHolders, t: Translate, width: number, size: number): Word[] => [
  ...breakLines(t(post.name), size, width).map((text): Word => ({ text, size, tone: "soft" })),
  ...holderWords(post, t, width, size + 1, "ink"),
];

const holderWords = (
  post: PostHolders,
  t: Translate,
  width: number,
  size: number,
  tone: "ink" | "soft" = "soft",
): Word[] => [
  ...breakLines(namesOf(post, t), size, width).map((text): Word => ({ text, size, tone })),
  ...breakLines(vacancyOf(post, t), size, width).map((text): Word => ({ text, size, tone: "vacant" })),
];

/** A centre's name, where it stands and under which contract. */
export const centreWords = (centre: CentreOnDay, t: Translate, width: number, size: number): Word[] => [
  ...breakLines(t(centre.name), size, width).map((text) => ({ text, size, bold: true })),
  ...factsOf(centre)
    .flatMap((fact) => breakLines(t(fact), size - 4, width))
    .map((text): Word => ({ text, size: size - 4, tone: "soft" })),
];

const factsOf = ({ place, sample, contract }: CentreOnDay): Text[] => [
  ...(place ? [place] : []),
  ...(sample ? [words.sample] : []),
  ...(contract?.contractor ? [words.contractor(contract.contractor)] : []),
  ...(contract?.chosen ? [words.chosen(contract.chosen)] : []),
  contract ? words.period(contract.from, contract.to) : words.noContract,
];
