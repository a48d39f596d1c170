import type { PlainDate } from "../../../kernel/dates.ts";
import type { DayAtDesk } from "../../../modules/centre/calendar/index.ts";
import type { Names } from "../../records/names.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Looked } from "../address.ts";
import type { CalendarLine } from "../line.ts";

/** What every view draws from. */
export type Shown = {
  readonly visit: ProgrammeVisit;
  readonly looked: Looked;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly lines: readonly CalendarLine[];
  readonly names: Names;
  /** What kind of day it is, and the opening hours. */
  readonly deskOn: (day: PlainDate) => DayAtDesk;
  readonly mayPlan: boolean;
};
