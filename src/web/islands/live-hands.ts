/** What the reader has in hand inside a part of the page, and how it survives when the part is replaced. */

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTick = (box: Element): box is HTMLInputElement =>
  box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio");

const isTouched = (box: Box): boolean => {
  if (isTick(box)) return box.checked !== box.defaultChecked;
  if (box instanceof HTMLSelectElement) {
    // Where the server marked none, the browser takes the first: nobody's hand did.
    const marked = [...box.options].some(({ defaultSelected }) => defaultSelected);
    if (!marked && !box.multiple) return box.selectedIndex > 0;
    return [...box.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  }
  return box.type !== "hidden" && box.value !== box.defaultValue;
};

/** Boxes whose content isn't what the server gave. */
const touchedIn = (region: HTMLElement): Box[] =>
  [...region.querySelectorAll<Box>("input, textarea, select")].filter(isTouched);

const isSelecting = (region: HTMLElement): boolean => {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && region.contains(selection.anchorNode);
};

/** Whether replacing the part now would take something out of the reader's hands. */
export const isInHand = (region: HTMLElement): boolean =>
  region.contains(document.activeElement) || touchedIn(region).length > 0 || isSelecting(region);

/**
 * Brings ticks, texts and opened folds over into the new content. A tick whose record was changed meanwhile is another
 * one (its value names the version) and stays open; a text without a place answers false and nothing is to be replaced.
 */
export const carryOver = (region: HTMLElement, fresh: HTMLElement): boolean => {
  const boxes = touchedIn(region);
  const twin = (box: Box): Box | null =>
    box.id === "" ? null : fresh.querySelector<Box>(`#${CSS.escape(box.id)}`);
  if (boxes.some((box) => !isTick(box) && twin(box) === null)) return false;
  for (const box of boxes) {
    const there = twin(box);
    if (there === null) continue;
    if (!isTick(box)) there.value = box.value;
    else if (isTick(there) && there.value === box.value) there.checked = box.checked;
  }
  const said = (fold: Element) => fold.querySelector("summary")?.textContent ?? "";
  const opened = new Set([...region.querySelectorAll("details[open]")].map(said));
  for (const fold of fresh.querySelectorAll("details")) if (opened.has(said(fold))) fold.open = true;
  return true;
};

/** Whether the hand is moving: content that jumps just then lets people press the wrong thing. */
export const isHandMoving = (() => {
  let moved = -1e6;
  const note = () => {
    moved = performance.now();
  };
  for (const kind of ["pointermove", "pointerdown", "touchmove", "keydown", "wheel"])
    addEventListener(kind, note, { passive: true, capture: true });
  return (): boolean => performance.now() - moved < 400;
})();
