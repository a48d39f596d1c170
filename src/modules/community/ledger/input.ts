import { formatNumber } from "../../../kernel/era.ts";
import { daysOf } from "../../../kernel/fiscal-year.ts";
import { parseId } from "../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Account, AccountId, Chart, FundId, Part, ProjectId, SlipFields, WrittenKind } from "./model.ts";
import { papers, writtenKinds } from "./model.ts";
import { isCategory, isSlipPlace } from "./rules/kinds.ts";
import { readYen } from "./rules/read-yen.ts";
import { typedDayOf } from "./rules/typed-day.ts";
import { fieldWords, longest, words } from "./text.ts";

/** One share as it was typed; a row of which nothing was typed is left out. */
export type EnteredPart = {
  readonly category: string;
  readonly fund: string;
  readonly project: string;
  /** May stay empty where there is one share only: it is the whole. */
  readonly amount: string;
  readonly note: string;
};

/** What was typed into the form of a slip, as it was typed. */
export type EnteredSlip = {
  readonly kind: string;
  readonly day: string;
  readonly account: string;
  readonly to: string;
  readonly amount: string;
  readonly party: string;
  readonly what: string;
  readonly paper: string;
  readonly paperReason: string;
  readonly addressedTo: string;
  readonly shopPlace: string;
  readonly parts: readonly EnteredPart[];
};

/** What a slip can name, and the year it lies in. */
export type SlipGround = { readonly chart: Chart; readonly year: number };

const text = (entered: string, path: string, most: number, needed: Text | null = null) => {
  const value = entered.trim();
  const issues: Issue[] =
    value === "" && needed
      ? [{ path, message: words.required(needed) }]
      : value.length > most
        ? [{ path, message: words.tooLong(most) }]
        : [];
  return { value, issues };
};

const chosen = <T extends { readonly id: number }>(
  entered: string,
  among: readonly T[],
  path: string,
  field: Text,
): { readonly value: T | null; readonly issues: Issue[] } => {
  if (entered === "") return { value: null, issues: [{ path, message: words.choose(field) }] };
  const value = among.find(({ id }) => id === parseId(entered)) ?? null;
  return { value, issues: value ? [] : [{ path, message: words.unknownChoice }] };
};

/** Path of a field of the n-th share; the first share's fields carry plain names. */
export const partField = (name: string, place: number): string =>
  place === 0 ? name : `${name}-${place + 1}`;

const isTyped = (part: EnteredPart): boolean =>
  [part.category, part.fund, part.project, part.amount, part.note].some((typed) => typed.trim() !== "");

type Read = { readonly part: Part | null; readonly issues: readonly Issue[] };

const readPart = (
  part: EnteredPart,
  place: number,
  around: SlipGround & { readonly kind: WrittenKind; readonly whole: number | null; readonly only: boolean },
): Read => {
  const { accounts, funds, projects } = around.chart;
  const at = (name: string) => partField(name, place);
  const divides = around.kind === "in" || around.kind === "out";
  const category: { value: Account | null; issues: Issue[] } = divides
    ? chosen(
        part.category,
        accounts.filter(({ kind }) => isCategory(kind)),
        at("category"),
        fieldWords.category,
      )
    : { value: null, issues: [] };
  const fund = chosen(part.fund, funds, at("fund"), fieldWords.fund);
  const project =
    part.project === "" || !divides
      ? { value: null, issues: [] }
      : chosen(part.project, projects, at("project"), fieldWords.project);
  const note = text(part.note, at("note"), longest.what);
  const amount =
    around.only && part.amount.trim() === ""
      ? { value: around.whole, issues: [] }
      : (() => {
          const read = readYen(part.amount, words.noNegativeSlip);
          return read.ok
            ? { value: read.value, issues: [] }
            : { value: null, issues: [{ path: at("partAmount"), message: read.why }] };
        })();
  const issues = [category, fund, project, note, amount].flatMap((one) => one.issues);
  if (issues.length > 0 || fund.value === null || amount.value === null) return { part: null, issues };
  return {
    part: {
      account: (category.value?.id ?? null) as AccountId | null,
      fund: fund.value.id as FundId,
      project: (project.value?.id ?? null) as ProjectId | null,
      amount: amount.value,
      note: note.value,
    },
    issues,
  };
};

const readDayIn = (entered: string, year: number) => {
  const day = typedDayOf(entered, year);
  const { from, to } = daysOf(year);
  if (!day.ok) return { value: null, issues: [{ path: "day", message: day.error }] };
  return day.value < from || day.value > to
    ? { value: null, issues: [{ path: "day", message: words.dayOutside(year) }] }
    : { value: day.value, issues: [] };
};

const readParts = (
  entered: EnteredSlip,
  around: SlipGround & { readonly kind: WrittenKind; readonly whole: number | null },
): { readonly parts: readonly Part[]; readonly issues: readonly Issue[] } => {
  const typed = entered.parts.map((part, place) => ({ part, place })).filter(({ part }) => isTyped(part));
  const asked = typed.length > 0 ? typed : [{ part: blankPart, place: 0 }];
  const read = asked.map(({ part, place }) => readPart(part, place, { ...around, only: asked.length === 1 }));
  const parts = read.flatMap(({ part }) => (part ? [part] : []));
  const issues = read.flatMap((one) => one.issues);
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  if (issues.length === 0 && around.whole !== null && sum !== around.whole)
    return {
      parts,
      issues: [
        {
          path: "partAmount",
          message: words.partsDiffer(formatNumber(sum), formatNumber(around.whole)),
        },
      ],
    };
  return { parts, issues };
};

export const blankPart: EnteredPart = { category: "", fund: "", project: "", amount: "", note: "" };

/** Reads a slip; every field that can't be read is named at once. */
export const readSlip = (entered: EnteredSlip, ground: SlipGround): Outcome<SlipFields> => {
  const { accounts } = ground.chart;
  const kind = writtenKinds.find((one) => one === entered.kind) ?? null;
  const places = accounts.filter((account) => isSlipPlace(account.kind));
  const day = readDayIn(entered.day, ground.year);
  const account = chosen(entered.account, places, "account", fieldWords.account);
  const to =
    kind === "move"
      ? chosen(entered.to, places, "to", fieldWords.to)
      : { value: null, issues: [] as Issue[] };
  const yen = readYen(entered.amount, words.noNegativeSlip);
  const party = text(
    entered.party,
    "party",
    longest.party,
    kind === "in" || kind === "out" ? fieldWords.party : null,
  );
  const what = text(entered.what, "what", longest.what, fieldWords.what);
  const moves = kind === "move" || kind === "opening";
  const paper = moves ? "bank" : (papers.find((one) => one === entered.paper) ?? null);
  const reason = text(entered.paperReason, "paperReason", longest.what);
  const addressedTo = text(entered.addressedTo, "addressedTo", longest.party);
  const shopPlace = text(entered.shopPlace, "shopPlace", longest.place);
  const divided =
    kind === null
      ? { parts: [], issues: [] }
      : readParts(entered, { ...ground, kind, whole: yen.ok ? yen.value : null });
  const issues: Issue[] = [
    ...(kind === null ? [{ path: "kind", message: words.choose(fieldWords.kind) }] : []),
    ...day.issues,
    ...(yen.ok ? [] : [{ path: "amount", message: yen.why }]),
    ...party.issues,
    ...what.issues,
    ...account.issues,
    ...to.issues,
    ...(to.value && to.value.id === account.value?.id ? [{ path: "to", message: words.samePlace }] : []),
    ...divided.issues,
    ...(paper === null ? [{ path: "paper", message: words.choose(fieldWords.paper) }] : []),
    ...reason.issues,
    ...(paper === "none" && reason.value === ""
      ? [{ path: "paperReason", message: words.reasonNeeded }]
      : []),
    ...addressedTo.issues,
    ...shopPlace.issues,
  ];
  if (issues.length > 0 || !kind || !day.value || !account.value || !yen.ok || !paper)
    return invalid(...issues);
  return ok({
    kind,
    day: day.value,
    account: account.value.id,
    to: to.value?.id ?? null,
    amount: yen.value,
    party: party.value,
    what: what.value,
    paper,
    paperReason: paper === "none" ? reason.value : "",
    addressedTo: addressedTo.value,
    shopPlace: shopPlace.value,
    parts: divided.parts,
  });
};

/** Words of a step, trimmed; @param needed whether there must be any */
export const readWords = (
  entered: string,
  path: string,
  needed: boolean,
  most: number = longest.words,
): Outcome<string> => {
  const value = entered.trim();
  if (needed && value === "") return invalid({ path, message: words.wordsNeeded });
  return value.length > most ? invalid({ path, message: words.tooLong(most) }) : ok(value);
};
