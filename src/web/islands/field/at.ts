/** An element that the page always has. */
export const at = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  // Who asks knows what kind of element the page put there.
  return found as E;
};

export const show = (id: string, shown: boolean): void => {
  at(id).hidden = !shown;
};

const views = ["view-list", "view-form", "view-leave", "view-locked"] as const;

/** One thing at a time fills the screen. */
export const showView = (name: "list" | "form" | "leave" | "locked"): void => {
  for (const view of views) show(view, view === `view-${name}`);
};

export const make = <K extends keyof HTMLElementTagNameMap>(
  kind: K,
  className: string,
  text = "",
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(kind);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
};

export const button = (kind: string, text: string, press: () => unknown): HTMLButtonElement => {
  const made = make("button", `button button-${kind}`, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
};
