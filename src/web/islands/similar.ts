type Answer = {
  readonly title: string;
  readonly note: string;
  readonly found: readonly { readonly href: string; readonly label: string; readonly note: string }[];
};

const pause = 900;
const enough = 8;

const element = (name: string, text = "", className = ""): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

/** The same list as the page draws without scripts; names are set as text, never as markup. */
const draw = (place: HTMLElement, { title, note, found }: Answer): void => {
  if (found.length === 0) {
    place.replaceChildren();
    return;
  }
  const list = element("ul", "", "similar-list");
  for (const one of found) {
    const line = element("li");
    const link = document.createElement("a");
    link.href = one.href;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = one.label;
    line.append(link, " ", element("span", one.note, "soft"));
    list.append(line);
  }
  place.replaceChildren(element("h3", title), list, element("p", note, "soft"));
};

const watch = (form: HTMLFormElement, url: string): void => {
  const box = form.elements.namedItem("question");
  const place = form.querySelector<HTMLElement>("[data-similar-found]");
  if (!(box instanceof HTMLTextAreaElement) || !place) return;
  let timer = 0;
  let asked = "";
  const ask = async (): Promise<void> => {
    const question = box.value.trim();
    if (question === asked) return;
    asked = question;
    if (question.length < enough) {
      place.replaceChildren();
      return;
    }
    try {
      const answer = await fetch(url, {
        method: "POST",
        body: new URLSearchParams([["question", question]]),
        headers: { accept: "application/json" },
        redirect: "manual",
      });
      const isOurs = answer.ok && answer.headers.get("content-type")?.startsWith("application/json");
      // An answer that comes late belongs to words that no longer stand there.
      if (isOurs && box.value.trim() === question) draw(place, await answer.json());
    } catch {
      // Without a connection there are no suggestions; the form works all the same.
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, pause);
  });
};

/** Offers earlier cases while a question is being written. */
export const offerSimilar = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-similar]"))
    watch(form, form.dataset.similar ?? "");
};
