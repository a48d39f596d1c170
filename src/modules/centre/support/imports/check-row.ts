import type { PersonId } from "../../../../kernel/ids.ts";
import type { Issue } from "../../../../kernel/problem.ts";
import { err, ok, type Result } from "../../../../kernel/result.ts";
import { type Entered, readEntered } from "../input.ts";
import { type Checked, checkRecord } from "../rules/check-record.ts";
import type { ImportRow } from "./columns.ts";
import type { ImportGround } from "./import-ground.ts";
import { type Understood, understandRow } from "./understand-row.ts";

export type CheckedRow = Checked & { readonly worker: PersonId };

/**
 * Checks a row by the rules of the form and names everything that is wrong with it at once: where a column can't be
 * read, something readable stands in for it, so that the rest is still compared with contract, term and areas.
 */
export const checkRow = (row: ImportRow, known: ImportGround): Result<CheckedRow, Issue[]> => {
  const understood = understandRow(row, known);
  const wrong = new Map(understood.issues.map((issue) => [`${issue.path} ${issue.message.ja}`, issue]));
  const bad = new Set(understood.issues.map(({ path }) => path));
  const note = (issues: readonly Issue[]) => {
    const fresh = issues.filter(({ path }) => !bad.has(path));
    for (const issue of fresh) wrong.set(`${issue.path} ${issue.message.ja}`, issue);
    for (const { path } of fresh) bad.add(path);
  };
  let read = readEntered(understood.entered);
  // A second look at what could only be seen once the first was readable: the parts of a next step.
  for (let look = 0; look < 2 && !read.ok; look++) {
    if (read.error.kind === "invalid") note(read.error.issues);
    read = readEntered(withStandIns(understood, bad));
  }
  if (read.ok) {
    const checked = checkRecord(read.value, understood.ground);
    if (!checked.ok) note(checked.error.filter(({ path }) => !follows(path, bad)));
    else if (understood.worker !== null && wrong.size === 0)
      return ok({ ...checked.value, worker: understood.worker });
  }
  return err([...wrong.values()].map((issue) => ({ ...issue, line: row.line })));
};

/** Complaints that only repeat another one: no place is missing when its name was unknown, no term fits no day. */
const follows = (path: string, bad: ReadonlySet<string>): boolean =>
  (path === "councils" && (bad.has("area") || bad.has("day"))) || (path === "nextDue" && bad.has("day"));

const withStandIns = ({ entered, ground }: Understood, bad: ReadonlySet<string>): Entered => {
  const nextIsBad = ["nextStep", "nextDue", "nextOwner"].some((path) => bad.has(path));
  const standIns: Partial<Entered> = {
    day: ground.terms[0]?.starts ?? ground.contracts[0]?.starts ?? ground.today,
    minutes: "1",
    how: [...ground.hows][0] ?? "",
    place: "",
    councils: [],
    area: "",
    duty: String([...ground.duties.keys()][0] ?? ""),
    otherDuties: [],
    axis: "",
    peopleMet: "",
    asked: "",
    done: "…",
    outcome: "",
  };
  const used = Object.fromEntries(Object.entries(standIns).filter(([key]) => bad.has(key)));
  return { ...entered, ...used, ...(nextIsBad ? { nextStep: "", nextDue: "", nextOwner: "" } : {}) };
};
