import type { Issue } from "../../../kernel/problem.ts";
import { readDay } from "../../../kernel/read-day.ts";
import type { KeyedRow } from "../../../platform/documents/index.ts";
import { namesIn } from "./columns.ts";
import type { CouncilTerms, StageDates } from "./model.ts";
import { words } from "./text.ts";

/** A council as a line of a file describes it. */
export type CouncilLine = {
  readonly line: number;
  readonly area: string;
  readonly name: string;
  readonly kana: string;
  readonly stage: string;
  readonly dates: StageDates;
  readonly fields: readonly string[];
  readonly committees: readonly string[];
  readonly members: readonly string[];
  readonly website: string | null;
  readonly note: string;
};

const byCodeOrName = (
  all: readonly { readonly code: string; readonly name: { readonly ja: string; readonly en: string } }[],
  word: string,
): string | null => {
  const plain = (text: string) => text.normalize("NFKC").replaceAll(/[\s・]/g, "");
  return (
    all.find(({ code, name }) => [code, name.ja, name.en].map(plain).includes(plain(word)))?.code ?? null
  );
};

/** Understands a line by the terms that hold for its area; everything it can't understand is named. */
export const readCouncilLine = (
  row: KeyedRow<string>,
  terms: CouncilTerms,
): { readonly council: CouncilLine; readonly issues: readonly Issue[] } => {
  const cell = (key: string) => (row.cells[key] ?? "").trim();
  const issues: Issue[] = [];
  const wrong = (path: string, message: Issue["message"]) => issues.push({ path, message, line: row.line });
  const dates: Record<string, string> = {};
  for (const { code } of terms.stages) {
    const text = cell(`dates.${code}`);
    const day = readDay(text);
    if (day !== null) dates[code] = day;
    else if (text !== "") wrong(`dates.${code}`, words.notADay(text));
  }
  const stage = byCodeOrName(terms.stages, cell("stage"));
  if (cell("stage") === "") wrong("stage", words.needed);
  else if (stage === null) wrong("stage", words.unknownStage(terms.stages.map(({ name }) => name)));
  const fields = namesIn(cell("fields")).map((name) => byCodeOrName(terms.fields, name));
  if (fields.includes(null)) wrong("fields", words.unknownField(terms.fields.map(({ name }) => name)));
  if (cell("name") === "") wrong("name", words.needed);
  const limits = { name: 100, kana: 200, website: 500, note: 4000 };
  for (const [key, most] of Object.entries(limits))
    if (cell(key).length > most) wrong(key, words.tooLong(most));
  for (const key of ["committees", "members"])
    if (namesIn(cell(key)).some((name) => name.length > 100)) wrong(key, words.tooLong(100));
  if (cell("website") !== "" && !/^https?:\/\/\S+$/.test(cell("website"))) wrong("website", words.badAddress);
  return {
    council: {
      line: row.line,
      area: cell("area").normalize("NFKC"),
      name: cell("name"),
      kana: cell("kana"),
      stage: stage ?? "",
      dates,
      fields: [...new Set(fields.filter((field) => field !== null))],
      committees: namesIn(cell("committees")),
      members: namesIn(cell("members")),
      website: cell("website") || null,
      note: cell("note"),
    },
    issues,
  };
};
