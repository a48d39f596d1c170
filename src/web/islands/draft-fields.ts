export type Fields = readonly (readonly [string, string])[];

/** What is typed, without files and secrets. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) => {
    const input = form.elements.namedItem(name);
    const secret = input instanceof HTMLInputElement && input.type === "password";
    return typeof value === "string" && !secret ? [[name, value] as const] : [];
  });

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isBox = (element: Element): element is Box =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** Hidden boxes that say on which text something was begun: with them, what somebody else saved meanwhile is noticed. */
const begun = ["version", "stamp"];

/** Puts kept values back into their boxes; other hidden ones stay as the server gave them. */
export const fill = (form: HTMLFormElement, fields: Fields): void => {
  const left = new Map<string, string[]>();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const box of form.elements) {
    if (!isBox(box) || !box.name || ["file", "password", "submit"].includes(box.type)) continue;
    if (box.type === "hidden" && !(begun.includes(box.name) && left.has(box.name))) continue;
    const values = left.get(box.name) ?? [];
    if (box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio"))
      box.checked = values.includes(box.value);
    else box.value = values.shift() ?? "";
  }
};
