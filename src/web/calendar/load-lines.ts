import type { PlainDate } from "../../kernel/dates.ts";
import type { CouncilId, PersonId } from "../../kernel/ids.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { CalendarLine } from "./line.ts";
import { sources } from "./sources.ts";

type Asked = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly council: CouncilId | null;
  readonly person: PersonId | null;
};

const inOrder = (a: CalendarLine, b: CalendarLine): number =>
  a.from.localeCompare(b.from) ||
  (a.startsAt ?? "").localeCompare(b.startsAt ?? "") ||
  a.key.localeCompare(b.key, "en", { numeric: true });

/** All lines of these days, in the order of the clock; what lasts all day comes first. */
export const loadLines = async (visit: ProgrammeVisit, asked: Asked): Promise<readonly CalendarLine[]> => {
  const { from, to, council, person } = asked;
  const lines: CalendarLine[] = [];
  for (const source of sources) lines.push(...(await source(visit, from, to)));
  return lines
    .filter((line) => council === null || line.councils.includes(council))
    .filter((line) => person === null || line.people.includes(person))
    .sort(inOrder);
};
