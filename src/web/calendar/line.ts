import type { PlainDate } from "../../kernel/dates.ts";
import type { CouncilId, PersonId } from "../../kernel/ids.ts";
import type { Text } from "../../kernel/say.ts";
import type { ProgrammeVisit } from "../visit.ts";

/** One thing in the calendar, wherever it comes from. */
export type CalendarLine = {
  readonly key: string;
  /** The first day it touches. */
  readonly from: PlainDate;
  /** The last day it touches, included. */
  readonly to: PlainDate;
  /** `HH:MM` in Tokyo; null = all day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** What it is, e.g. 訪問. */
  readonly label: Text;
  readonly title: string;
  readonly place: string;
  readonly councils: readonly CouncilId[];
  /** Who goes, or whose deadline it is. */
  readonly people: readonly PersonId[];
  /** The page it is changed on. */
  readonly href: string;
  readonly cancelled: boolean;
  /** Must be done by then, rather than happening then. */
  readonly due?: boolean;
};

/** Gives what the reader may see between two days, both included. */
export type Source = (
  visit: ProgrammeVisit,
  from: PlainDate,
  to: PlainDate,
) => Promise<readonly CalendarLine[]>;
