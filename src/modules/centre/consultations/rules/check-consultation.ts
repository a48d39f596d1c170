import type { PlainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CouncilId, DutyId } from "../../../../kernel/ids.ts";
import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Written } from "../input.ts";
import type { AskedBy, CaseFields } from "../model.ts";
import { words } from "../text.ts";

/** Everything a case is checked against; read from the programme and the actor's rights. */
export type Ground = {
  readonly today: PlainDate;
  readonly starts: PlainDate;
  readonly hows: ReadonlySet<string>;
  readonly duties: ReadonlySet<DutyId>;
  /** Districts of the councils the actor may know, by council. */
  readonly councils: ReadonlyMap<CouncilId, AreaId>;
  /** Where the actor may ask, or write down for others. */
  readonly open: ReadonlySet<AreaId>;
  /** What follows from the asker's own account; null where somebody writes it down for the asker. */
  readonly own: {
    readonly askedBy: AskedBy;
    readonly how: string;
    readonly askedOn: PlainDate;
  } | null;
};

const placeOf = (written: Written, ground: Ground, issues: Issue[]): AreaId | null => {
  const { councils, area } = written;
  if (councils.length === 0) {
    if (area === null) issues.push({ path: "councils", message: words.whereNeeded });
    else if (!ground.open.has(area)) issues.push({ path: "area", message: words.notYourPlace });
    return area;
  }
  if (councils.length > 40) issues.push({ path: "councils", message: words.tooManyCouncils });
  const areas = councils.map((council) => ground.councils.get(council));
  if (areas.some((one) => one === undefined || !ground.open.has(one)))
    issues.push({ path: "councils", message: words.notYourPlace });
  return areas[0] ?? null;
};

/** What only the programme and the actor's rights can tell about what was written. */
export const checkConsultation = (written: Written, ground: Ground): Outcome<CaseFields> => {
  const issues: Issue[] = [];
  const area = placeOf(written, ground, issues);
  const askedBy = ground.own?.askedBy ?? written.askedBy;
  const how = ground.own?.how ?? written.how;
  const askedOn = ground.own?.askedOn ?? written.askedOn;
  if (askedOn !== null && askedOn > ground.today)
    issues.push({ path: "askedOn", message: words.inFuture(ground.today) });
  if (askedOn !== null && askedOn < ground.starts)
    issues.push({ path: "askedOn", message: words.beforeProgramme(ground.starts) });
  if (!ground.hows.has(how)) issues.push({ path: "how", message: words.unknownChoice });
  if (written.duty !== null && !ground.duties.has(written.duty))
    issues.push({ path: "duty", message: words.unknownChoice });
  if (issues.length > 0 || area === null || askedBy === null || askedOn === null) return invalid(...issues);
  return ok({
    askedBy,
    how,
    askedOn,
    councils: written.councils,
    area,
    duty: written.duty,
    question: written.question,
  });
};
