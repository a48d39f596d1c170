import { at, make } from "./at.ts";
import type { Entry } from "./entry.ts";
import { words } from "./words.ts";

type Issues = Entry["issues"];

const boxOf = (form: HTMLFormElement, path: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`#f-${CSS.escape(path)}`);

const labelOf = (box: HTMLElement): string => {
  const label = box.closest(".field")?.querySelector(".field-label");
  const own = label?.cloneNode(true);
  if (!(own instanceof HTMLElement)) return "";
  own.querySelector(".need")?.remove();
  return own.textContent?.trim() ?? "";
};

const marked = (form: HTMLFormElement, { path, message }: Issues[number]): void => {
  const field = boxOf(form, path)?.closest(".field");
  if (!field) return;
  field.classList.add("field-wrong");
  const note = make("p", "field-error", message);
  note.id = `f-${path}-error`;
  (field.querySelector(".field-help") ?? field.querySelector(".field-label"))?.after(note);
  const box = field.matches("fieldset") ? field : boxOf(form, path);
  box?.setAttribute("aria-describedby", note.id);
  if (box !== field) box?.setAttribute("aria-invalid", "true");
};

/** Messages at their fields and a list on top that leads to them; an empty list takes all of them away. */
export const showTrouble = (form: HTMLFormElement, issues: Issues, reason: string): void => {
  for (const note of form.querySelectorAll(".field-error")) note.remove();
  for (const field of form.querySelectorAll(".field-wrong")) field.classList.remove("field-wrong");
  for (const box of form.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
  at("trouble").replaceChildren();
  if (issues.length === 0 && reason === "") return;
  const summary = make("div", "error-summary");
  summary.tabIndex = -1;
  summary.append(make("p", "error-summary-title", reason || words.mend));
  const list = make("ul", "error-summary-list");
  for (const issue of issues) {
    marked(form, issue);
    const line = make("li", "");
    const box = boxOf(form, issue.path);
    if (box) {
      const link = make("a", "", issue.message);
      link.href = `#${box.id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        box.focus();
        box.scrollIntoView({ block: "center" });
      });
      line.append(link);
    } else line.textContent = issue.message;
    list.append(line);
  }
  summary.append(list);
  at("trouble").append(summary);
  summary.focus();
};

const needed = ["day", "minutes", "how", "duty", "done"] as const;

/** What is missing so plainly that nobody has to be asked for it. Everything else is the server's to judge. */
export const missingIn = (form: HTMLFormElement): Issues => {
  const typed = new FormData(form);
  const has = (name: string) => String(typed.get(name) ?? "").trim() !== "";
  const issues = needed.flatMap((path) => {
    const box = boxOf(form, path);
    return has(path) || !box ? [] : [{ path, message: words.required(labelOf(box)) }];
  });
  const where = has("councils") || has("area");
  const at = boxOf(form, "councils") ? "councils" : "area";
  const due = boxOf(form, "nextDue");
  return [
    ...issues,
    ...(where ? [] : [{ path: at, message: words.where }]),
    ...(has("nextStep") && !has("nextDue") && due
      ? [{ path: "nextDue", message: words.required(labelOf(due)) }]
      : []),
  ];
};
