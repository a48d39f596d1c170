import { at, make, show } from "./at.ts";
import type { Entry } from "./entry.ts";
import { type Acts, rowOf, titleOf } from "./row.ts";
import { words } from "./words.ts";

const pageSize = 30;
const rank = { refused: 0, changed: 0, draft: 1, waiting: 2 } as const;

/** What lies on the phone, held in memory once it is opened, so that hundreds of entries cost no more than those in sight. */
export const createList = (acts: Acts) => {
  const entries = new Map<string, Entry>();
  let sending = "";
  let shown = pageSize;
  let planned = false;

  const sorted = (): Entry[] =>
    [...entries.values()].sort(
      (a, b) => rank[a.state] - rank[b.state] || b.writtenAt.localeCompare(a.writtenAt),
    );

  const draw = (): void => {
    planned = false;
    const all = sorted();
    const list = at("entries");
    // A question that waits for its answer is not drawn over.
    const asking = list.querySelector<HTMLElement>("[role=alertdialog]")?.closest("li");
    list.replaceChildren(
      ...all
        .slice(0, shown)
        .map((entry) =>
          asking && asking.dataset.id === entry.id && sending !== entry.id
            ? asking
            : rowOf(entry, sending === entry.id, acts, redraw),
        ),
    );
    at("count").textContent = words.items(all.length);
    show("nothing", all.length === 0);
    show("more", all.length > shown);
    show(
      "send",
      all.some(({ state }) => state === "waiting"),
    );
  };

  const redraw = (): void => {
    at("entries").querySelector(".field-ask")?.remove();
    draw();
  };

  /** Many changes in a row are drawn once. */
  const plan = (): void => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(draw);
  };

  at("more").addEventListener("click", () => {
    shown += pageSize;
    draw();
  });

  return {
    fill: (all: readonly Entry[]): void => {
      entries.clear();
      for (const entry of all) entries.set(entry.id, entry);
      draw();
    },
    put: (entry: Entry): void => {
      entries.set(entry.id, entry);
      plan();
    },
    drop: (id: string): void => {
      entries.delete(id);
      plan();
    },
    markSending: (id: string): void => {
      sending = id;
      plan();
    },
    get: (id: string): Entry | undefined => entries.get(id),
    waits: (): boolean => [...entries.values()].some(({ state }) => state === "waiting"),
  };
};

export type List = ReturnType<typeof createList>;

/** What left the phone since the page was opened, with the way to the record. */
export const addSent = (entry: Entry, href: string | null): void => {
  show("sent-part", true);
  const line = make("li", "");
  if (href === null) line.textContent = words.stranded(titleOf(entry));
  else {
    const link = make("a", "", words.openSent(titleOf(entry)));
    link.href = href;
    line.append(link);
  }
  at("sent").prepend(line);
  // The latest tell enough; all of them stand in the record list.
  while (at("sent").children.length > 20) at("sent").lastElementChild?.remove();
};
