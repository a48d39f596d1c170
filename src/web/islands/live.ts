import { cameBack } from "./draft-sent.ts";
import { isHandMoving } from "./live-hands.ts";
import { type LivePart, livePart } from "./live-region.ts";
import { liveSource } from "./live-source.ts";

/** Milliseconds: many screens hear of a change in the same moment and needn't all ask in it; one screen asks no more often than this. */
const spread = 300;
const gap = 1000;
const retryFirst = 2000;
const retryLast = 60_000;

const teller = (): ((text: string) => void) => {
  const place = document.createElement("p");
  place.className = "unseen";
  place.setAttribute("role", "status");
  document.body.append(place);
  return (text) => {
    // The same sentence twice is read again only when it has been away.
    place.textContent = "";
    setTimeout(() => {
      place.textContent = text;
    }, 50);
  };
};

/** The page as it is now; null when it is no longer there for this reader, e.g. after the session has ended. */
const readAgain = async (): Promise<Document | null> => {
  const answer = await fetch(location.href, {
    headers: { "x-machisen-live": "1", accept: "text/html" },
    cache: "no-store",
  });
  if (answer.status >= 500) throw new Error(String(answer.status));
  if (!answer.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const keepUp = (parts: readonly LivePart[]): void => {
  const [first] = parts;
  if (!first) return;
  const { liveFrom = "", liveMark = "" } = first.region.dataset;
  const topics = [...new Set(parts.flatMap(({ region }) => region.dataset.live?.split(" ") ?? []))].join(",");
  let timer = 0;
  let asked = -gap;
  let patience = 0;
  let reading = false;
  let retry = retryFirst;

  const read = async (): Promise<void> => {
    timer = 0;
    // A form on its way brings the next page anyway.
    if (document.hidden || document.querySelector("form[data-sent]")) return;
    if (reading || (isHandMoving() && performance.now() < patience)) return later(spread);
    asked = performance.now();
    reading = true;
    try {
      const page = await readAgain();
      retry = retryFirst;
      for (const part of parts) {
        const fresh = page?.getElementById(part.region.id);
        if (!fresh) continue;
        source.seen(fresh.dataset.liveMark ?? "");
        part.take(fresh);
      }
    } catch {
      later(retry);
      retry = Math.min(retry * 2, retryLast);
    } finally {
      reading = false;
    }
  };
  const later = (wait: number): void => {
    if (timer === 0) timer = window.setTimeout(read, wait);
  };
  const changed = (): void => {
    if (timer === 0) patience = performance.now() + gap;
    later(Math.max(Math.random() * spread, asked + gap - performance.now()));
  };

  const source = liveSource(
    {
      address: (mark) => `${liveFrom}?${new URLSearchParams({ topics, since: mark })}`,
      changed,
    },
    liveMark,
  );
  const look = (): void => (document.hidden ? source.close() : source.open());
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", source.close);
  addEventListener("pageshow", look);
  look();
};

/** Keeps the parts of a page that say so up to date while somebody looks at it; a form that came back refused stays as it is. */
export const followChanges = (): void => {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-live]")];
  if (regions.length === 0 || cameBack()) return;
  const tell = teller();
  keepUp(regions.map((region) => livePart(region, tell)));
};
