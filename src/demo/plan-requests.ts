import { daysBetween, plainDate, weekday } from "../kernel/dates.ts";
import { type Dice, diceOf } from "./dice.ts";
import type { PlannedCouncil, PlannedPerson, PlannedProgramme } from "./plan.ts";
import { workdays } from "./plan-records.ts";
import { areaStories, councilStories, type RequestStory } from "./texts/requests.ts";

/** How far a request has come; the rest of its way is not gone yet. */
export type Reached = "received" | "acknowledged" | "assigned" | "answered" | "reopened" | "accepted";

/** A request before it becomes rows; times between steps are minutes of opening hours. */
export type PlannedRequest = {
  readonly filer: string;
  readonly handler: string;
  readonly assignee: string;
  readonly day: string;
  readonly clock: string;
  /** Code of the ward that it concerns. */
  readonly ward: string;
  readonly council: PlannedCouncil | null;
  readonly story: RequestStory;
  readonly wishedBy: string | null;
  readonly acknowledgeAfter: number;
  readonly assignAfter: number;
  readonly answerAfter: number;
  readonly isReopened: boolean;
  readonly acceptAfter: number;
  readonly reached: Reached;
};

type Where = Pick<PlannedProgramme, "code" | "today" | "people" | "councils">;

const onPost = (people: readonly PlannedPerson[], posts: readonly string[], area: string, day: string) =>
  people.find(({ appointments }) =>
    appointments.some(
      ({ post, areas, from, to }) =>
        posts.includes(post) && areas.includes(area) && from <= day && (to === null || day <= to),
    ),
  )?.key;

/** Who takes on requests of a ward: its operations manager, where it has one, else its branch's advisor. */
const handlerOf = ({ people }: Where, ward: string, day: string): string =>
  onPost(people, ["operations-manager"], ward, day) ?? onPost(people, ["advisor"], ward, day) ?? "";

const assigneeOf = (where: Where, ward: string, council: PlannedCouncil | null, day: string): string =>
  (council && onPost(where.people, ["support-worker"], council.code, day)) ??
  onPost(where.people, ["support-worker"], ward, day) ??
  onPost(where.people, ["advisor"], ward, day) ??
  "";

const clockOf = (dice: Dice): string =>
  `${String(dice.between(9, 16)).padStart(2, "0")}:${String(dice.between(0, 11) * 5).padStart(2, "0")}`;

const filersOf = ({ people }: Where): PlannedPerson[] =>
  people.filter(({ appointments }) => appointments.some(({ post }) => /^(ward|city)-officer$/.test(post)));

const wardsOf = ({ councils }: Where, filer: PlannedPerson): string[] => {
  const own = filer.appointments.flatMap(({ areas }) => areas);
  const wards = [...new Set(councils.map(({ parent }) => parent))];
  const mine = wards.filter((ward) => own.includes(ward));
  // An officer of the city may ask of every ward.
  return mine.length > 0 ? mine : wards;
};

const one = (where: Where, dice: Dice, day: string, clock: string, reached: Reached): PlannedRequest => {
  const filer = dice.oneOf(filersOf(where));
  const ward = dice.oneOf(wardsOf(where, filer));
  const near = where.councils.filter(({ parent }) => parent === ward);
  const council = dice.chance(70) && near.length > 0 ? dice.oneOf(near) : null;
  const isLate = dice.chance(12);
  return {
    filer: filer.key,
    handler: handlerOf(where, ward, day),
    assignee: assigneeOf(where, ward, council, day),
    day,
    clock,
    ward,
    council,
    story: dice.oneOf(council ? councilStories : areaStories),
    wishedBy: dice.chance(40) ? `${day.slice(0, 8)}28` : null,
    acknowledgeAfter: dice.chance(90) ? dice.between(5, 55) : dice.between(65, 180),
    assignAfter: dice.between(5, 60),
    answerAfter: isLate ? dice.between(1600, 2400) : dice.between(120, 1300),
    isReopened: dice.chance(12),
    acceptAfter: dice.between(30, 900),
    reached,
  };
};

/** The last ones stand everywhere on their way, late ones among them: days before today, with the clock. */
const lately: readonly (readonly [workdaysAgo: number, clock: string, reached: Reached])[] = [
  [6, "10:20", "assigned"],
  [5, "14:00", "answered"],
  [4, "11:30", "reopened"],
  [3, "12:10", "assigned"],
  [2, "15:40", "assigned"],
  [1, "11:00", "acknowledged"],
  [1, "16:50", "received"],
  [0, "08:40", "received"],
];

/** A year of requests, closed but for those of the last days. */
export const planRequests = (where: Where, count: number, from: string): readonly PlannedRequest[] => {
  const dice = diceOf(Number(from.replaceAll("-", "")));
  const days = workdays(from, where.today).filter((day) => weekday(plainDate(day)) % 6 !== 0);
  const old = days.filter((day) => daysBetween(plainDate(day), plainDate(where.today)) > 21);
  const closed = Array.from({ length: count - lately.length }, (_, n) => {
    const day = old[Math.floor(((n + 0.5) * old.length) / (count - lately.length))] ?? from;
    return one(where, dice, day, clockOf(dice), "accepted");
  });
  const open = lately.map(([ago, clock, reached]) =>
    one(where, dice, days.at(-1 - ago) ?? where.today, clock, reached),
  );
  return [...closed, ...open];
};
