import { carryOver, isInHand } from "./live-hands.ts";
import { words } from "./live-words.ts";

/** Content without what differs at every reading, e.g. the key of a form. */
const essence = (region: HTMLElement): string => {
  const copy = region.cloneNode(true) as HTMLElement; // a clone is of its original's kind
  for (const key of copy.querySelectorAll("input[type=hidden][name=key]")) key.remove();
  return copy.innerHTML;
};

/** The first line in sight that can be found again, and where it stood: it stays there. */
const holdStill = (region: HTMLElement): (() => void) => {
  if (region.getBoundingClientRect().top >= 0) return () => undefined;
  const line = [...region.querySelectorAll("a[href]")].find((one) => one.getBoundingClientRect().top >= 0);
  const before = line?.getBoundingClientRect().top ?? 0;
  return () => {
    const href = line?.getAttribute("href");
    const again = href ? region.querySelector(`a[href="${CSS.escape(href)}"]`) : null;
    if (again) scrollBy({ top: again.getBoundingClientRect().top - before, behavior: "instant" });
  };
};

export type LivePart = {
  readonly region: HTMLElement;
  /** Takes the same part of a page read later. */
  readonly take: (fresh: HTMLElement) => void;
};

/**
 * One part of the page that may be replaced. While the reader has something of it in hand, it only offers the new content.
 * @param tell says a sentence to screen readers
 */
export const livePart = (region: HTMLElement, tell: (text: string) => void): LivePart => {
  const place = document.createElement("div");
  place.className = "live-offer";
  place.setAttribute("role", "status");
  region.before(place);
  let waiting: HTMLElement | null = null;
  let shown = essence(region);

  const show = (fresh: HTMLElement, as = essence(fresh)): void => {
    const settle = holdStill(region);
    shown = as;
    waiting = null;
    place.replaceChildren();
    region.replaceChildren(...fresh.childNodes);
    settle();
    tell(words.fresh);
  };

  const press = (): void => {
    if (!waiting) return;
    const ready = document.importNode(waiting, true);
    if (!carryOver(region, ready)) {
      const why = document.createElement("p");
      why.textContent = words.typing;
      if (place.childElementCount === 1) place.append(why);
      return;
    }
    show(ready, essence(waiting));
    region.tabIndex = -1;
    region.focus();
  };

  const offer = (): void => {
    if (place.firstElementChild) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-secondary";
    button.textContent = words.offer;
    button.addEventListener("click", press);
    place.append(button);
  };

  region.addEventListener("focusout", () =>
    // Where the focus goes is known only after this.
    setTimeout(() => {
      if (waiting && !isInHand(region)) show(waiting);
    }),
  );

  return {
    region,
    take: (fresh) => {
      if (essence(fresh) === shown) {
        waiting = null;
        place.replaceChildren();
      } else if (isInHand(region)) {
        waiting = fresh;
        offer();
      } else show(fresh);
    },
  };
};
