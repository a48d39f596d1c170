import type { PlainDate } from "../../../../kernel/dates.ts";
import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import { say, type Text, type Translate } from "../../../../kernel/say.ts";
import type { ClaimContent } from "../content.ts";
import type { ClaimEvent } from "../model.ts";
import { leftToPay, leftToRepay } from "../policy.ts";
import { carryBack } from "../rules/carry-back.ts";
import type { Letter } from "../rules/letters.ts";
import { moneyAt } from "../rules/money-at.ts";
import { fieldWords } from "../text.ts";
import { carryBackByProject } from "./carry-back-tables.ts";
import { changeParts } from "./change-parts.ts";
import { letterNames, letterWords, requestOfRest } from "./letter-words.ts";
import type { Paper } from "./paper-of.ts";
import type { PaperFact } from "./project-facts.ts";
import { words } from "./words.ts";

/** What a letter is written from: what was handed in before, and the way of the claim. */
export type LetterGround = {
  readonly letter: Letter;
  readonly content: ClaimContent;
  readonly events: readonly ClaimEvent[];
};

const era = (day: PlainDate): Text => say(formatEra(day, "ja"), formatEra(day, "en"));

const reason = (label: Text, value: string): PaperFact[] => (value === "" ? [] : [{ label, value }]);

/** Day and number of the first decision. */
const grantedBy = ({ events }: LetterGround, t: Translate): PaperFact[] => {
  const first = events.find(({ kind }) => kind === "decided");
  return first
    ? [{ label: letterWords.decidedBy, value: t(letterWords.numbered(first.letterNo, era(first.day))) }]
    : [];
};

const projectsOf = ({ projects }: ClaimContent): string =>
  projects
    .filter(({ planned }) => planned.length > 0)
    .map(({ name }) => name)
    .join("、");

const amountOf = ({ letter }: LetterGround): number => letter.event.amount ?? 0;

const leftFacts = (money: ReturnType<typeof moneyAt>, t: Translate): PaperFact[] => {
  const [pay, back] = [leftToPay(money), leftToRepay(money)];
  if (pay > 0) return [{ label: letterWords.leftToPay, value: pay }];
  if (back > 0) return [{ label: letterWords.leftToRepay, value: back }];
  return [{ label: words.remaining, value: t(letterWords.nothingLeft) }];
};

type Body = Omit<Paper, "title">;
const plain = (opening: Text, facts: readonly PaperFact[]): Body => ({ opening, facts, sections: [] });

const grant = (ground: LetterGround): Body => {
  const { content, letter } = ground;
  return plain(letterWords.opening.grant(era(plainDate(content.day))), [
    { label: fieldWords.decided, value: amountOf(ground) },
    { label: fieldWords.asked, value: content.planned.asked },
    { label: letterWords.projects, value: projectsOf(content) },
    ...reason(fieldWords.conditions, letter.event.words),
  ]);
};

const change = (ground: LetterGround, t: Translate): Body => {
  const { content, letter, events } = ground;
  const before = moneyAt(events, letter.event.id - 1).decided ?? 0;
  return {
    opening: letterWords.opening.change(era(plainDate(content.day))),
    facts: [
      ...grantedBy(ground, t),
      { label: letterWords.before, value: before },
      { label: letterWords.after, value: amountOf(ground) },
      { label: words.difference, value: amountOf(ground) - before },
      ...reason(words.changeReason, content.change?.reason ?? ""),
      ...reason(fieldWords.conditions, letter.event.words),
    ],
    sections: content.change
      ? [{ title: words.changePart, parts: changeParts(content, content.change, t) }]
      : [],
  };
};

const refusal = ({ content, letter }: LetterGround): Body =>
  plain(letterWords.opening.refusal(era(plainDate(content.day))), [
    { label: fieldWords.asked, value: content.planned.asked },
    { label: fieldWords.words, value: letter.event.words },
  ]);

const fixing = (ground: LetterGround, t: Translate): Body => {
  const { content, letter, events } = ground;
  const money = moneyAt(events, letter.event.id);
  return plain(letterWords.opening.fixing(era(plainDate(content.day))), [
    ...grantedBy(ground, t),
    { label: fieldWords.decided, value: money.decided ?? 0 },
    { label: letterWords.bySettlement, value: content.settled?.final ?? 0 },
    { label: fieldWords.final, value: amountOf(ground) },
    ...reason(fieldWords.words, letter.event.words),
    { label: fieldWords.paid, value: money.paid - money.repaid },
    ...leftFacts(money, t),
  ]);
};

const demand = (ground: LetterGround, t: Translate): Body => {
  const { content, letter, events } = ground;
  const money = moneyAt(events, letter.event.id);
  const cancelled = events.findLast(({ id, kind }) => kind === "cancelled" && id < letter.event.id);
  const due = money.final ?? money.decided ?? 0;
  const back = carryBack(content, { paid: money.paid, due });
  const { opening } = letterWords;
  return {
    opening: cancelled
      ? opening.demand.cancelled
      : money.final === null
        ? opening.demand.lowered
        : opening.demand.fixed,
    facts: [
      ...grantedBy(ground, t),
      { label: fieldWords.paid, value: money.paid },
      ...(cancelled
        ? reason(letterWords.cancelled, cancelled.words)
        : [{ label: money.final === null ? fieldWords.decided : fieldWords.final, value: due }]),
      { label: letterWords.whole, value: money.paid - due },
      ...(money.repaid > 0 ? [{ label: letterWords.already, value: money.repaid }] : []),
      { label: letterWords.now, value: amountOf(ground) },
      ...(letter.event.due ? [{ label: fieldWords.due, value: t(era(letter.event.due)) }] : []),
      ...reason(fieldWords.words, letter.event.words),
    ],
    sections: back
      ? [
          {
            title: words.backByProject,
            parts: [{ title: "", facts: [], table: carryBackByProject(back, t) }],
          },
        ]
      : [],
  };
};

const request = (ground: LetterGround, t: Translate): Body => {
  const { letter, events } = ground;
  const money = moneyAt(events, letter.event.id);
  const blank = t(letterWords.byHand);
  return {
    opening: letterWords.opening.request(),
    facts: [
      ...grantedBy(ground, t),
      { label: fieldWords.decided, value: money.decided ?? 0 },
      ...(money.final === null ? [] : [{ label: fieldWords.final, value: money.final }]),
      { label: letterWords.received, value: money.paid - money.repaid },
      { label: letterWords.asked, value: amountOf(ground) },
      { label: letterWords.rest, value: leftToPay(money) - amountOf(ground) },
    ],
    sections: [
      {
        title: letterWords.account,
        parts: [
          {
            title: "",
            facts: [letterWords.bank, letterWords.accountNumber, letterWords.holder].map((label) => ({
              label,
              value: blank,
            })),
            table: null,
          },
        ],
      },
    ],
  };
};

const bodies = { grant, change, refusal, fixing, demand, request } as const;

/** What a letter is called: once the amount is fixed, the council asks for the rest. */
export const letterName = ({ kind, event }: Letter, events: readonly ClaimEvent[]): Text =>
  kind === "request" && moneyAt(events, event.id).final !== null ? requestOfRest : letterNames[kind];

/** A letter before it is set in type. */
export const letterOf = (ground: LetterGround, t: Translate): Paper => {
  const { letter, content, events } = ground;
  return {
    title: letterWords.title(content.subsidy.name, letterName(letter, events)),
    ...bodies[letter.kind](ground, t),
  };
};
