import type { Dice } from "./dice.ts";
import type { PlannedRecord } from "./plan.ts";
import type { Story } from "./texts/index.ts";

const ways = ["visit", "visit", "visit", "meeting", "meeting", "phone", "mail", "walk-in", "online"] as const;
const places = ["会館", "役員宅", "小学校", "公園", "老人憩の家", "集会所", "区役所"] as const;
const minutesOf: Readonly<Record<string, readonly number[]>> = {
  visit: [45, 60, 75, 90, 120],
  meeting: [60, 90, 120, 150],
  phone: [10, 15, 20, 30],
  mail: [10, 15, 20],
  "walk-in": [20, 30, 45, 60],
  online: [30, 45, 60],
};

const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

const isSunday = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 0;

/** Every day from one to another, without Sundays. */
export const workdays = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isSunday(day)) days.push(day);
  return days;
};

type Asked = {
  readonly dice: Dice;
  readonly centre: string;
  readonly worker: string;
  readonly day: string;
  readonly councils: readonly string[];
  readonly duties: Readonly<Record<string, readonly Story[]>>;
  readonly today: string;
};

/** One believable piece of work. */
export const planRecord = ({ dice, centre, worker, day, councils, duties, today }: Asked): PlannedRecord => {
  const how = dice.oneOf(ways);
  const duty = dice.oneOf(Object.keys(duties));
  const story = dice.oneOf(duties[duty] ?? []);
  const met = how === "mail" ? 0 : how === "meeting" ? dice.between(5, 24) : dice.between(1, 5);
  const elders = Math.ceil(met * 0.5);
  const isRecent = addDays(day, 6) >= today;
  return {
    centre,
    worker,
    day,
    minutes: dice.oneOf(minutesOf[how] ?? [30]),
    how,
    place: how === "phone" || how === "mail" || how === "online" ? "" : dice.oneOf(places),
    councils,
    duty,
    peopleMet: met,
    byGeneration: met > 4 ? { elder: elders - 1, senior: 1, parent: met - elders } : {},
    story,
    nextDue: story.next === "" ? null : addDays(day, dice.between(7, 28)),
    state: isRecent ? "submitted" : "approved",
  };
};
