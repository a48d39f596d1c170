/** Shorter than this many pixels, a stroke is a tap. */
const tap = 6;

export type Stroke = { readonly from: PointerEvent; readonly to: PointerEvent };

type Followed = {
  readonly moves: (stroke: Stroke) => void;
  readonly ends: (stroke: Stroke) => void;
  readonly breaksOff: () => void;
};

/** Strokes over an element, by mouse at once, by finger only where `mayTouch` says so: else a finger scrolls. */
export const followStrokes = (over: HTMLElement, mayTouch: () => boolean, told: Followed): void => {
  let from: PointerEvent | null = null;
  let isStroke = false;
  over.addEventListener("pointerdown", (event) => {
    isStroke = false;
    from = event.button === 0 && (event.pointerType === "mouse" || mayTouch()) ? event : null;
  });
  over.addEventListener("pointermove", (to) => {
    if (!from || to.pointerId !== from.pointerId) return;
    if (!isStroke && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) < tap) return;
    if (!isStroke) over.setPointerCapture(to.pointerId);
    isStroke = true;
    told.moves({ from, to });
  });
  over.addEventListener("pointerup", (to) => {
    if (from && isStroke && to.pointerId === from.pointerId) told.ends({ from, to });
    from = null;
  });
  over.addEventListener("pointercancel", () => {
    from = null;
    told.breaksOff();
  });
  // What was a stroke presses nothing where it ends, and drags no picture away.
  over.addEventListener("click", (event) => isStroke && event.preventDefault(), true);
  over.addEventListener("dragstart", (event) => event.preventDefault());
};
