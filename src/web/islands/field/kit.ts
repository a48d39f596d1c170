import type { Fields } from "../draft-fields.ts";
import type { Holder } from "./entry.ts";
import { dropMark, readMark, setMark } from "./mark.ts";
import { keyFrom } from "./seal.ts";
import { heldKey, holdKey, lock, putKit, takeKit } from "./shelf.ts";

/** What the phone keeps so that its holder can write without a line. */
export type Kit = {
  readonly name: string;
  readonly form: string;
  readonly defaults: Fields;
  /** The day it was at the server, and on the phone at the same moment. */
  readonly today: string;
  readonly phoneDay: string;
};

/** Whom the page is for. `kit` is null where nothing can be written; `line`: the server answered just now. */
export type Opened =
  | {
      readonly kind: "open";
      readonly holder: Holder;
      readonly kit: Kit | null;
      readonly lost: boolean;
      readonly line: boolean;
    }
  | { readonly kind: "locked" }
  | { readonly kind: "missing" };

type Answer = {
  readonly kind: string;
  readonly person: { readonly id: number; readonly name: string };
  readonly key: string;
  readonly today: string;
  readonly form: string;
  readonly defaults: Fields;
};

const patience = 5000;

export const phoneDay = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(new Date());

const dayMs = 24 * 60 * 60 * 1000;

/** Today as the server would say it: the phone's clock is asked only how much time has gone by. */
export const todayBy = (kit: Kit): string => {
  const gone = Date.parse(phoneDay()) - Date.parse(kit.phoneDay);
  return new Date(Date.parse(kit.today) + Math.max(0, Math.round(gone / dayMs)) * dayMs)
    .toISOString()
    .slice(0, 10);
};

const ask = async (url: string): Promise<{ status: number; answer: Answer } | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: "error" });
    return { status: response.status, answer: await response.json() };
  } catch {
    return null;
  }
};

const fromServer = async (programme: string, answer: Answer): Promise<Opened> => {
  const { person } = answer;
  const key = await keyFrom(answer.key);
  const holder: Holder = { person: person.id, programme, key };
  await holdKey(person.id, key);
  setMark({ person: person.id, programme });
  const lost = answer.kind === "no-post";
  if (lost) return { kind: "open", holder, kit: await takeKit<Kit>(holder), lost, line: true };
  const { form, defaults, today } = answer;
  const kit: Kit = { name: person.name, form, defaults, today, phoneDay: phoneDay() };
  await putKit(holder, kit);
  return { kind: "open", holder, kit, lost, line: true };
};

/** Without a line the phone opens for whoever it was opened for last. */
const fromPhone = async (programme: string): Promise<Opened> => {
  const held = await heldKey();
  if (!held || readMark()?.person !== held.person) return { kind: "locked" };
  const holder: Holder = { ...held, programme };
  return { kind: "open", holder, kit: await takeKit<Kit>(holder), lost: false, line: false };
};

/** The server decides whom the phone opens for; only where there is none does the phone itself. */
export const openKit = async (url: string, programme: string): Promise<Opened> => {
  const got = await ask(url);
  if (got === null || got.status >= 500) return fromPhone(programme);
  if (got.status === 200) return fromServer(programme, got.answer);
  if (got.status === 404) return { kind: "missing" };
  await lock();
  dropMark();
  return { kind: "locked" };
};
