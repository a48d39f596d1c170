import { followStrokes, type Stroke } from "./strokes.ts";

/** A place in percent of the picture. */
type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

const placesIn = (text: string): Place[] =>
  linesOf(text).flatMap((line) => {
    const parts = line.normalize("NFKC").split(/[\s,、%]+/);
    const [left, top, width, height] = parts.filter(Boolean).map(Number);
    return left !== undefined && top !== undefined && width && height ? [{ left, top, width, height }] : [];
  });

const box = ({ left, top, width, height }: Place): HTMLElement => {
  const made = document.createElement("div");
  made.className = "redact-box";
  Object.assign(made.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  return made;
};

const within = (at: number): number => Math.min(1, Math.max(0, at));
const percent = (part: number): number => Math.floor(part * 10_000) / 100;

/** What a stroke encloses of the picture. */
const enclosed = (picture: DOMRect, { from, to }: Stroke): Place => {
  const across = [from, to].map(({ clientX }) => within((clientX - picture.left) / picture.width));
  const down = [from, to].map(({ clientY }) => within((clientY - picture.top) / picture.height));
  const [left, top] = [percent(Math.min(...across)), percent(Math.min(...down))];
  return {
    left,
    top,
    width: percent(Math.max(...across) - left / 100),
    height: percent(Math.max(...down) - top / 100),
  };
};

const button = (text = ""): HTMLButtonElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-secondary";
  made.textContent = text;
  return made;
};

const element = (name: string, className: string): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};

const watch = (frame: HTMLElement, written: HTMLTextAreaElement): void => {
  const { draw, undo, hint = "", count = "" } = frame.dataset;
  const [drawn, bar, said] = [
    element("div", "redact-drawn"),
    element("div", "actions"),
    element("p", "soft"),
  ] as const;
  const [byFinger, undoLast] = [button(draw), button(undo)] as const;
  said.setAttribute("role", "status");
  byFinger.setAttribute("aria-pressed", "false");
  bar.append(byFinger, undoLast);
  frame.before(said, bar);
  frame.append(drawn);

  const show = (): void => {
    const places = placesIn(written.value);
    drawn.replaceChildren(...places.map(box));
    undoLast.hidden = places.length === 0;
    said.textContent = places.length === 0 ? hint : count.replace("{n}", String(places.length));
  };
  const write = (lines: readonly string[]): void => {
    written.value = lines.join("\n");
    written.dispatchEvent(new Event("input", { bubbles: true }));
  };
  written.addEventListener("input", show);
  undoLast.addEventListener("click", () => write(linesOf(written.value).slice(0, -1)));
  byFinger.addEventListener("click", () => {
    const isOn = frame.toggleAttribute("data-drawing");
    byFinger.setAttribute("aria-pressed", String(isOn));
  });
  followStrokes(frame, () => frame.hasAttribute("data-drawing"), {
    moves: (stroke) => {
      const places = [...placesIn(written.value), enclosed(frame.getBoundingClientRect(), stroke)];
      drawn.replaceChildren(...places.map(box));
    },
    ends: (stroke) => {
      const { left, top, width, height } = enclosed(frame.getBoundingClientRect(), stroke);
      if (width > 0 && height > 0) write([...linesOf(written.value), [left, top, width, height].join(", ")]);
      else show();
    },
    breaksOff: show,
  });
  show();
};

/** Places to blacken are drawn over the picture; they stand in the field of places as text, which is what is sent. */
export const drawPlaces = (): void => {
  for (const frame of document.querySelectorAll<HTMLElement>("[data-blacken]")) {
    const written = frame.closest("form")?.elements.namedItem("places");
    if (written instanceof HTMLTextAreaElement) watch(frame, written);
  }
};
