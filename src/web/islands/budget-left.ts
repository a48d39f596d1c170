import { readNumber } from "../../kernel/read-number.ts";

/** Category, project (0 = the running of the council) and what is left of its plan; yen. */
type Left = readonly [category: number, project: number, left: number];

const yenIn = (text: string): number => {
  const read = readNumber(text);
  return read.ok ? Number(read.value.whole) : 0;
};

/** What stands in a box or choice of the form. */
const typedIn = (form: HTMLFormElement, name: string): string => {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found.value : "";
};

type Typed = { readonly name: string; readonly key: string; readonly amount: number };

/** Each share's category and project by name and number, with its amount: where only the whole is typed, the first has it all. */
const sharesIn = (form: HTMLFormElement, spending: ReadonlySet<number>): Typed[] => {
  const shares = [...form.querySelectorAll<HTMLSelectElement>("select[name^=category]")].map((category) => {
    const place = category.name.slice("category".length);
    const project = form.elements.namedItem(`project${place}`);
    const named = project instanceof HTMLSelectElement ? project.selectedOptions[0]?.text : "";
    return {
      category: Number(category.value),
      name: `${category.selectedOptions[0]?.text ?? ""}・${named ?? ""}`,
      key: `${category.value} ${Number(typedIn(form, `project${place}`))}`,
      amount: yenIn(typedIn(form, `partAmount${place}`)),
    };
  });
  const rest = yenIn(typedIn(form, "amount")) - shares.reduce((sum, { amount }) => sum + amount, 0);
  return shares
    .map((share, at) => (at === 0 && share.amount === 0 ? { ...share, amount: Math.max(rest, 0) } : share))
    .filter(({ category }) => spending.has(category));
};

const watch = (note: HTMLElement, form: HTMLFormElement): void => {
  const left = new Map(
    (JSON.parse(note.dataset.budgetLeft ?? "[]") as Left[]).map(([category, project, yen]) => [
      `${category} ${project}`,
      yen,
    ]),
  );
  const spending = new Set<number>(JSON.parse(note.dataset.spending ?? "[]"));
  const say = (): void => {
    const sums = new Map<string, Typed>();
    for (const share of sharesIn(form, spending))
      sums.set(share.key, { ...share, amount: share.amount + (sums.get(share.key)?.amount ?? 0) });
    const lines = [...sums.values()].map(({ name, key, amount }) => {
      const after = (left.get(key) ?? 0) - amount;
      const line = document.createElement("span");
      line.className = after < 0 ? "budget-over" : "soft";
      line.textContent = ((after < 0 ? note.dataset.over : note.dataset.left) ?? "")
        .replace("{name}", () => name)
        .replace("{yen}", Math.abs(after).toLocaleString("en"));
      return line;
    });
    note.replaceChildren(...lines);
  };
  form.addEventListener("change", say);
  say();
};

/** While an expense is being written, says what would be left of its plan, or by how much it would be more than planned. */
export const tellBudgetLeft = (): void => {
  for (const note of document.querySelectorAll<HTMLElement>("[data-budget-left]")) {
    const form = note.closest("form");
    if (form) watch(note, form);
  }
};
