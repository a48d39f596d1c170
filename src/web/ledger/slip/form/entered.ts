import { formatNumber } from "../../../../kernel/era.ts";
import {
  blankPart,
  type EnteredPart,
  type EnteredSlip,
  mostParts,
  partField,
  type Slip,
} from "../../../../modules/community/ledger/index.ts";
import type { FormBody } from "../../../form-body.ts";

const names = [
  "kind",
  "day",
  "account",
  "to",
  "amount",
  "party",
  "what",
  "paper",
  "paperReason",
  "addressedTo",
  "shopPlace",
] as const;

const partNames = {
  category: "category",
  fund: "fund",
  project: "project",
  amount: "partAmount",
  note: "note",
};

/** The share at a place of the form, as it was typed. */
export const partAt = (form: FormBody, place: number): EnteredPart => {
  const typed = Object.entries(partNames).map(([key, name]) => [key, form.get(partField(name, place))]);
  return { ...blankPart, ...Object.fromEntries(typed) };
};

/** How many shares were typed, and for how many the form asks: some more each time they are asked for. */
export const rowsIn = (form: FormBody): { readonly typed: number; readonly asked: number } => {
  const places = Array.from({ length: mostParts }, (_, place) => place).filter((place) =>
    Object.values(partAt(form, place)).some((value) => value !== ""),
  );
  const typed = Math.max((places.at(-1) ?? 0) + 1, 1);
  const asked = Math.max(Number(form.get("rows")) || 0, typed, 3) + (form.get("more") === "" ? 0 : 3);
  return { typed, asked: Math.min(mostParts, asked) };
};

export const enteredIn = (form: FormBody): EnteredSlip => {
  const fields = Object.fromEntries(names.map((name) => [name, form.get(name)])) as Record<
    (typeof names)[number],
    string
  >;
  return {
    ...fields,
    parts: Array.from({ length: mostParts }, (_, place) => partAt(form, place)),
  };
};

const text = (id: number | null): string => (id === null ? "" : String(id));

/** Everything that a slip names; its form offers it though it is out of use by now. */
export const namedIn = ({ account, to, parts }: Slip): ReadonlySet<number> =>
  new Set<number>(
    [account, to, ...parts.flatMap((part) => [part.account, part.fund, part.project])].flatMap(
      (id) => id ?? [],
    ),
  );

/** What the form of a slip holds when it is opened to be changed. */
export const formOfSlip = (slip: Slip): [string, string][] => [
  ["kind", slip.kind],
  ["day", slip.day],
  ["account", text(slip.account)],
  ["to", text(slip.to)],
  ["amount", formatNumber(slip.amount)],
  ["party", slip.party],
  ["what", slip.what],
  ["paper", slip.paper],
  ["paperReason", slip.paperReason],
  ["addressedTo", slip.addressedTo],
  ["shopPlace", slip.shopPlace],
  ...slip.parts.flatMap((part, place): [string, string][] => [
    [partField("category", place), text(part.account)],
    [partField("fund", place), text(part.fund)],
    [partField("project", place), text(part.project)],
    [partField("partAmount", place), slip.parts.length === 1 ? "" : formatNumber(part.amount)],
    [partField("note", place), part.note],
  ]),
];
