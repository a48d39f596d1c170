import { button, make } from "./at.ts";
import { type Entry, typedIn } from "./entry.ts";
import { words } from "./words.ts";

/** What can be done with an entry in the list. */
export type Acts = {
  readonly edit: (entry: Entry) => unknown;
  readonly remove: (entry: Entry) => unknown;
  readonly again: (entry: Entry, handIn: boolean) => unknown;
  readonly openRecord: (entry: Entry) => unknown;
};

const tags = {
  draft: "tag-draft",
  waiting: "tag-progress",
  sending: "tag-progress",
  refused: "tag-returned",
  changed: "tag-returned",
} as const;

const shortDay = (day: string): string =>
  Number.isNaN(Date.parse(day))
    ? day
    : new Intl.DateTimeFormat(document.documentElement.lang, {
        month: "short",
        day: "numeric",
        weekday: "short",
        timeZone: "UTC",
      }).format(Date.parse(day));

/** One line that says which entry it is. */
export const titleOf = (entry: Entry): string => {
  const day = shortDay(typedIn(entry, "day")) || words.noDay;
  const done = typedIn(entry, "done").trim().replaceAll(/\s+/g, " ");
  const short = done.length > 40 ? `${done.slice(0, 40)}…` : done;
  return `${day} ${short || words.untitled}`;
};

const whyOf = (entry: Entry): string[] => [
  ...(entry.reason === "" ? [] : [entry.reason]),
  ...entry.issues.map(({ message }) => message),
  ...entry.pictures.flatMap(({ wrong }) => (wrong === undefined ? [] : [wrong])),
];

/** The place is not the writer's any more: only those who review there can bring it in. */
const isElsewhere = ({ state, issues }: Entry): boolean =>
  state === "refused" && issues.some(({ path }) => path === "councils" || path === "area" || path === "day");

const askFirst = (row: HTMLElement, remove: () => unknown, back: () => unknown): void => {
  const ask = make("div", "field-ask");
  ask.setAttribute("role", "alertdialog");
  ask.setAttribute("aria-label", words.removeAsk);
  const no = button("secondary", words.removeNo, back);
  const actions = make("div", "actions");
  actions.append(button("danger", words.removeYes, remove), no);
  ask.append(make("p", "", words.removeAsk), actions);
  row.querySelector(".actions")?.replaceWith(ask);
  no.focus();
};

/** An entry as a row of the list: what it is, where it stands, why, and what to do about it. */
export const rowOf = (entry: Entry, sending: boolean, acts: Acts, redraw: () => void): HTMLLIElement => {
  const row = make("li", "field-entry");
  row.dataset.id = entry.id;
  const state = sending ? "sending" : entry.state;
  row.dataset.state = state;
  const head = make("p", "field-entry-head");
  const about = entry.pictures.length > 0 ? ` ${words.pictures(entry.pictures.length)}` : "";
  head.append(make("span", `tag ${tags[state]}`, words.states[state]), make("span", "soft", about));
  row.append(head, make("p", "field-entry-title", titleOf(entry)));
  for (const why of whyOf(entry)) row.append(make("p", "field-why", why));
  const actions = make("div", "actions");
  if (!sending && entry.state === "changed") {
    if (entry.record !== undefined) {
      actions.append(button("primary", words.openRecord, () => acts.openRecord(entry)));
      if (entry.pictures.length > 0) row.append(make("p", "soft", words.picturesStay));
    }
  } else if (!sending) {
    actions.append(button("secondary", words.edit, () => acts.edit(entry)));
    if (entry.state === "refused")
      actions.append(button("secondary", words.again, () => acts.again(entry, false)));
    if (isElsewhere(entry)) actions.append(button("secondary", words.handIn, () => acts.again(entry, true)));
  }
  if (!sending)
    actions.append(button("plain", words.remove, () => askFirst(row, () => acts.remove(entry), redraw)));
  for (const one of actions.children) one.setAttribute("aria-label", `${one.textContent}: ${titleOf(entry)}`);
  row.append(actions);
  return row;
};
