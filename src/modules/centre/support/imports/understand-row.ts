import type { AreaId, PersonId } from "../../../../kernel/ids.ts";
import type { Issue } from "../../../../kernel/problem.ts";
import { readDay } from "../../../../kernel/read-day.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Entered } from "../input.ts";
import type { Ground } from "../model.ts";
import { fieldWords } from "../text.ts";
import type { ImportColumn, ImportRow } from "./columns.ts";
import type { ImportGround } from "./import-ground.ts";
import { type Names, named, namesIn } from "./names.ts";
import { words } from "./text.ts";

/** A row with its names turned into what the form would have sent. */
export type Understood = {
  readonly entered: Entered;
  readonly worker: PersonId | null;
  readonly ground: Ground;
  readonly issues: readonly Issue[];
};

/** The only one of that name, or the only one that fits when several share it. */
const pick = <T>(found: readonly T[], fits: (one: T) => boolean): T | "none" | "many" => {
  if (found.length === 0) return "none";
  const fitting = found.length === 1 ? found : found.filter(fits);
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : "many";
};

export const understandRow = (row: ImportRow, known: ImportGround): Understood => {
  const issues: Issue[] = [];
  const say = (path: ImportColumn, message: Text): "" => {
    issues.push({ path, message });
    return "";
  };
  const find = <T extends string | number>(
    path: ImportColumn,
    name: string,
    names: Names<T>,
    fits: (one: T) => boolean,
  ): T | null => {
    const found = pick(named(names, name), fits);
    if (found !== "none" && found !== "many") return found;
    say(
      path,
      found === "none" ? words.unknown(fieldWords[path], name) : words.ambiguous(fieldWords[path], name),
    );
    return null;
  };

  const day = readDay(row.day);
  const worksThen = (person: PersonId) =>
    day !== null && known.of(person).terms.some(({ starts, ends }) => starts <= day && day <= ends);
  const workerName = row.worker.trim();
  const worker = workerName === "" ? null : find("worker", workerName, known.people, worksThen);
  if (workerName === "") say("worker", words.needed(fieldWords.worker));
  const ground = worker === null ? known.nobody : known.of(worker);
  const serves = (area: AreaId | undefined) =>
    area !== undefined && ground.terms.some(({ areas }) => areas.has(area));

  const choice = (path: "how" | "axis", { all, names }: ImportGround["hows"]): string => {
    if (row[path].trim() === "") return "";
    const [code] = named(names, row[path]);
    return (
      code ??
      say(
        path,
        words.oneOf(
          fieldWords[path],
          row[path].trim(),
          all.map(({ name }) => name),
        ),
      )
    );
  };
  const duty = (path: "duty" | "otherDuties", name: string): string => {
    const found = named(known.duties, name);
    if (found.length > 1)
      return say(
        path,
        words.ambiguousDuty(
          name,
          found.map((id) => known.dutyNames.get(id) ?? ""),
        ),
      );
    return found[0] === undefined ? say(path, words.unknown(fieldWords[path], name)) : String(found[0]);
  };
  const text = (id: number | null): string => (id === null ? "" : String(id));

  const { place, minutes, peopleMet, asked, done, outcome, nextStep, nextDue } = row;
  const entered: Entered = {
    day: row.day,
    minutes,
    how: choice("how", known.hows),
    place,
    councils: namesIn(row.councils)
      .map((name) => text(find("councils", name, known.councils, (id) => serves(ground.councils.get(id)))))
      .filter((id) => id !== ""),
    area: row.area.trim() === "" ? "" : text(find("area", row.area.trim(), known.areas, serves)),
    duty: row.duty.trim() === "" ? "" : duty("duty", row.duty.trim()),
    otherDuties: namesIn(row.otherDuties)
      .map((name) => duty("otherDuties", name))
      .filter((id) => id !== ""),
    axis: choice("axis", known.axes),
    peopleMet,
    metByGeneration: {},
    asked,
    done,
    outcome,
    nextStep,
    nextDue,
    nextOwner:
      row.nextOwner.trim() === ""
        ? ""
        : text(find("nextOwner", row.nextOwner.trim(), known.people, worksThen)),
  };
  return { entered, worker, ground, issues };
};
