import { type Fields, fieldsOf, fill } from "./draft-fields.ts";
import { cameBack, forgetSent, markSent } from "./draft-sent.ts";
import { drop, put, take } from "./draft-shelf.ts";
import { words } from "./draft-words.ts";

const pause = 1200;
const retry = 15_000;

const noteOf = (form: HTMLFormElement): HTMLElement => {
  const given = form.querySelector<HTMLElement>("[data-draft-note]");
  if (given) return given;
  const made = document.createElement("p");
  form.append(made);
  return made;
};

/** Saves a form while it is being written: here at once, at the server after a pause. */
const keep = (form: HTMLFormElement, key: string, url: string): void => {
  const note = noteOf(form);
  note.setAttribute("role", "status");
  const tell = (text: string, warn = false): void => {
    note.className = warn ? "draft-note draft-note-local" : "draft-note";
    note.textContent = text;
  };

  let timer = 0;
  let open = false;
  let leaving = false;
  let sending = false;

  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(send, wait);
  };

  const send = async (): Promise<void> => {
    if (sending) return later(pause);
    sending = true;
    const fields = fieldsOf(form);
    const body = new URLSearchParams([["draft-key", key], ...fields.map(([k, v]) => [k, v])]);
    try {
      const answer = await fetch(url, {
        method: "POST",
        body,
        headers: { accept: "application/json" },
        redirect: "manual",
      });
      if (answer.ok) {
        const same = JSON.stringify(fields) === JSON.stringify(fieldsOf(form));
        if (same) {
          open = false;
          drop(key);
          tell(words.saved(new Date().toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" })));
        }
      } else if (answer.status === 401 || answer.type === "opaqueredirect") {
        tell(words.signedOut, true);
        later(retry);
      } else throw new Error(String(answer.status));
    } catch {
      if (!leaving) tell(words.offline, true);
      later(retry);
    } finally {
      sending = false;
    }
  };

  const restore = (kept: Fields): void => {
    const before = fieldsOf(form);
    if (JSON.stringify(kept) === JSON.stringify(before)) {
      drop(key);
      return;
    }
    fill(form, kept);
    tell(`${words.restored} `);
    const back = document.createElement("button");
    back.type = "button";
    back.className = "button button-plain";
    back.textContent = words.discard;
    back.addEventListener("click", () => {
      fill(form, before);
      drop(key);
      open = false;
      clearTimeout(timer);
      tell("");
    });
    note.append(back);
  };

  const kept = take(key);
  // A form that came back with messages already holds what was typed last.
  if (kept && !cameBack()) restore(kept);

  form.addEventListener("input", () => {
    open = true;
    put(key, fieldsOf(form));
    later(pause);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
    put(key, fieldsOf(form));
    markSent(key);
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });
  addEventListener("online", () => open && send());
  addEventListener("beforeunload", (event) => {
    if (open && !leaving) event.preventDefault();
  });
};

export const keepDrafts = (): void => {
  forgetSent();
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft][data-draft-url]"))
    keep(form, form.dataset.draft ?? "", form.dataset.draftUrl ?? "");
};
