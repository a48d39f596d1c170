import type { Column, KeyedRow } from "../../../../platform/documents/index.ts";
import { fieldWords } from "../text.ts";

const keys = [
  "day",
  "minutes",
  "how",
  "place",
  "councils",
  "area",
  "worker",
  "duty",
  "otherDuties",
  "axis",
  "peopleMet",
  "asked",
  "done",
  "outcome",
  "nextStep",
  "nextDue",
  "nextOwner",
] as const;
export type ImportColumn = (typeof keys)[number];

/** A row of a file of support records, as it was typed. */
export type ImportRow = {
  readonly line: number;
  /** The number of the record that an exported row came from. */
  readonly id?: string;
} & Readonly<Record<ImportColumn, string>>;

const required: ReadonlySet<ImportColumn> = new Set(["day", "minutes", "how", "worker", "duty", "done"]);
const aliases: Partial<Record<ImportColumn, readonly string[]>> = {
  day: ["年月日", "支援日"],
  minutes: ["時間", "分", "所要時間"],
  councils: ["地域活動協議会", "協議会"],
  worker: ["担当者", "支援員", "氏名"],
  duty: ["業務", "業務区分"],
  asked: ["相談内容"],
  done: ["支援内容", "内容"],
  outcome: ["成果"],
  nextStep: ["次の予定"],
  nextDue: ["期限"],
};

/** Written by the export: by its number a row is known again; its state is for the reader's sake and decides nothing. */
const exported = ["id", "state"] as const;
type AnyColumn = ImportColumn | (typeof exported)[number];

/** The columns of a file of support records, in the order of the form. */
export const recordColumns: readonly Column<AnyColumn>[] = [...keys, ...exported].map((key) => ({
  key,
  header: fieldWords[key],
  aliases: key === "id" || key === "state" ? [] : (aliases[key] ?? []),
  required: key !== "id" && key !== "state" && required.has(key),
}));

/** The columns of an empty file for new records. */
export const newRecordColumns = recordColumns.filter(({ key }) => key !== "id" && key !== "state");

export const importRowOf = ({ line, cells }: KeyedRow<AnyColumn>): ImportRow => ({ line, ...cells });
