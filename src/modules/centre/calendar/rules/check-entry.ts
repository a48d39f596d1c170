import { addDays, type PlainDate } from "../../../../kernel/dates.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Issue } from "../../../../kernel/problem.ts";
import { err, ok, type Result } from "../../../../kernel/result.ts";
import type { Written } from "../input.ts";
import { type EntryFields, type Ground, mostAtOnce } from "../model.ts";
import { words } from "../text.ts";
import { occurrences } from "./repeat.ts";

/** An entry that may be planned, and the days on which it happens. */
export type Checked = { readonly fields: EntryFields; readonly days: readonly PlainDate[] };

const areaOf = (written: Written, ground: Ground): Result<AreaId, Issue> => {
  const districts = written.councils.map((council) => ground.councils.get(council));
  if (districts.some((district) => district === undefined || !ground.writable.has(district)))
    return err({ path: "councils", message: words.unknownChoice });
  const area = districts[0] ?? written.area;
  if (area === null) return err({ path: "area", message: words.areaNeeded });
  return ground.writable.has(area) ? ok(area) : err({ path: "area", message: words.unknownChoice });
};

/** Everything that programme and areas can tell about what was typed; all that is wrong at once. */
export const checkEntry = (written: Written, ground: Ground): Result<Checked, readonly Issue[]> => {
  const issues: Issue[] = [];
  const { repeat, until, area: _typed, ...rest } = written;
  const area = areaOf(written, ground);
  if (!area.ok) issues.push(area.error);
  if (written.people.some((person) => !ground.staff.has(person)))
    issues.push({ path: "people", message: words.notStaff });
  const { from, to } = ground.period;
  if (written.startsOn < addDays(from, -366) || written.endsOn > addDays(to, 366))
    issues.push({ path: "startsOn", message: words.outsideProgramme });
  const days = occurrences(written.startsOn, repeat, until ?? written.startsOn, mostAtOnce + 1);
  if (days.length > mostAtOnce) issues.push({ path: "until", message: words.tooManyTimes(mostAtOnce) });
  const last = days.at(-1);
  if (last !== undefined && last > addDays(to, 366))
    issues.push({ path: "until", message: words.outsideProgramme });
  return area.ok && issues.length === 0 ? ok({ fields: { ...rest, area: area.value }, days }) : err(issues);
};
