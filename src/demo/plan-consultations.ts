import { addDays, type PlainDate, plainDate } from "../kernel/dates.ts";
import { type Dice, diceOf } from "./dice.ts";
import type { PlannedCouncil, PlannedPerson, PlannedProgramme } from "./plan.ts";
import { workdays } from "./plan-records.ts";
import { type CaseStory, caseStories, confidentialStories } from "./texts/consultations.ts";

export type PlannedCase = {
  readonly day: PlainDate;
  readonly council: PlannedCouncil;
  readonly story: CaseStory;
  readonly how: string;
  readonly askedBy: "ward" | "council" | "other";
  /** Who writes it: the asker themselves, or the staff. */
  readonly writer: string;
  /** Who answers. */
  readonly keeper: string;
  /** Makes it confidential. */
  readonly reader: string | null;
  readonly answered: PlainDate | null;
  readonly closed: PlainDate | null;
  readonly helped: { readonly on: PlainDate; readonly how: "helped" | "partly" | "not" | "unknown" } | null;
};

/** Whoever stands on a post today, whose areas hold the council. */
const peopleNear = (planned: PlannedProgramme, council: PlannedCouncil) => {
  const near = planned.people.flatMap((person) =>
    person.appointments
      .filter(({ from, to }) => from <= planned.today && (to === null || to >= planned.today))
      .filter(({ areas }) => areas.includes(council.code) || areas.includes(council.parent))
      .map((appointment) => ({ key: person.key, ...appointment })),
  );
  const on = (pick: (post: string) => boolean) => near.filter(({ post }) => pick(post)).map(({ key }) => key);
  return {
    staff: on((post) => post === "advisor" || post === "support-worker"),
    advisors: on((post) => post === "advisor"),
    officers: on((post) => post === "ward-officer"),
    chairs: near.filter((one) => one.council === council.code).map(({ key }) => key),
  } satisfies Record<string, readonly PlannedPerson["key"][]>;
};

const askAgain = 30;

const wayOf = (dice: Dice, day: PlainDate, today: PlainDate) => {
  const answered = addDays(day, dice.between(0, 5));
  const closed = addDays(answered, dice.between(3, 20));
  const asked = addDays(closed, askAgain + dice.between(0, 4));
  const helped = dice.oneOf(["helped", "helped", "helped", "partly", "partly", "not", "unknown"] as const);
  return {
    answered: answered < today && addDays(day, 3) < today ? answered : null,
    closed: closed < today && addDays(day, 12) < today ? closed : null,
    helped: asked <= today && !dice.chance(8) ? { on: asked, how: helped } : null,
  };
};

/** The last ones came in these days, so that something waits. */
const lately = [6, 4, 2, 1];

const dayOf = (n: number, cases: number, days: readonly string[], today: PlainDate): PlainDate => {
  const spread = cases - lately.length;
  const ago = lately[n - spread];
  if (ago !== undefined) return addDays(today, -ago);
  return plainDate(days[Math.floor(((n + 0.5) * days.length) / spread)] ?? today);
};

/** A year of questions, spread over the councils; a few of them confidential. */
export const planConsultations = (planned: PlannedProgramme, cases: number, from: string): PlannedCase[] => {
  const dice = diceOf(planned.today.length * 1000 + cases);
  const today = plainDate(planned.today);
  const days = workdays(from, planned.today);
  const councils = planned.councils.filter((one) => peopleNear(planned, one).staff.length > 1);
  return Array.from({ length: cases }, (_, n): PlannedCase[] => {
    const day = dayOf(n, cases, days, today);
    const council = councils[(n * 5) % councils.length];
    if (!council) return [];
    const near = peopleNear(planned, council);
    const secret = n % 11 === 7;
    const story = secret
      ? confidentialStories[Math.floor(n / 11) % confidentialStories.length]
      : caseStories[n % caseStories.length];
    const [advisor = ""] = near.advisors;
    const keeper = n % 3 === 0 ? advisor : dice.oneOf(near.staff);
    const asker = secret ? undefined : [near.chairs[0], near.officers[0], undefined][n % 3];
    if (!story) return [];
    const way = wayOf(dice, day, today);
    return [
      {
        day,
        council,
        story,
        how: dice.oneOf(["phone", "phone", "walk-in", "visit", "meeting"] as const),
        askedBy: asker === undefined && n % 6 === 5 ? "other" : "council",
        writer: asker ?? keeper,
        keeper,
        reader: secret ? (near.staff.find((key) => key !== keeper) ?? null) : null,
        ...way,
        closed: way.answered === null ? null : way.closed,
        helped: way.closed === null ? null : way.helped,
      },
    ];
  }).flat();
};
