import { fieldsOf, fill } from "../draft-fields.ts";
import { at, showView } from "./at.ts";
import { createAttached } from "./attached.ts";
import type { Entry, Holder, State } from "./entry.ts";
import { type Kit, todayBy } from "./kit.ts";
import { putEntry } from "./shelf.ts";
import { missingIn, showTrouble } from "./trouble.ts";
import { words } from "./words.ts";

const pause = 500;

type Tell = { readonly kept: (entry: Entry) => void; readonly closed: (entry: Entry | null) => void };

const blank = (kit: Kit): Entry => ({
  id: crypto.randomUUID(),
  revision: 0,
  state: "draft",
  writtenAt: new Date().toISOString(),
  fields: [...kit.defaults, ["day", todayBy(kit)]],
  pictures: [],
  issues: [],
  reason: "",
});

/**
 * Opens the form for one entry. Everything typed is on the phone within half a second; while the form is open the entry is
 * being written, so that nothing half typed is sent.
 */
export const openForm = (holder: Holder, kit: Kit, given: Entry | null, tell: Tell): void => {
  const form = at<HTMLFormElement>("form");
  const before = given ?? blank(kit);
  let entry = before;
  let touched = false;
  let timer = 0;
  const listening = new AbortController();
  const { signal } = listening;

  const say = (text: string, warn = false): void => {
    const note = at("kept-note");
    note.className = warn ? "draft-note draft-note-local" : "draft-note";
    note.textContent = text;
  };

  const keep = async (state: State): Promise<boolean> => {
    clearTimeout(timer);
    const { handIn: _, ...rest } = entry;
    entry = {
      ...rest,
      revision: entry.revision + 1,
      state,
      fields: fieldsOf(form),
      pictures: attached.pictures(),
      issues: state === "waiting" ? [] : entry.issues,
      reason: state === "waiting" ? "" : entry.reason,
    };
    try {
      await putEntry(holder, entry);
    } catch {
      say(words.noRoom, true);
      return false;
    }
    tell.kept(entry);
    return true;
  };

  const keepDraft = async (): Promise<void> => {
    touched = true;
    if (await keep("draft"))
      say(words.saved(new Date().toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" })));
  };

  const close = (kept: Entry | null): void => {
    listening.abort();
    attached.close();
    tell.closed(kept);
  };

  const save = async (): Promise<void> => {
    const missing = missingIn(form);
    if (missing.length > 0) {
      await keepDraft();
      showTrouble(form, missing, "");
      return;
    }
    if (await keep("waiting")) close(entry);
  };

  const leave = async (): Promise<void> => {
    clearTimeout(timer);
    if (touched) await keep("draft");
    // Only looked at: it stands as it stood.
    else if (given) {
      await putEntry(holder, given);
      tell.kept(given);
    }
    close(touched ? entry : given);
  };

  // The server's own markup, rendered with this person's choices.
  at("fields").innerHTML = kit.form;
  fill(form, before.fields);
  say("");
  const attached = createAttached(holder, before, form, {
    changed: keepDraft,
    failed: (text) => say(text, true),
  });
  form.addEventListener(
    "input",
    () => {
      touched = true;
      clearTimeout(timer);
      timer = window.setTimeout(keepDraft, pause);
    },
    { signal },
  );
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      void save();
    },
    { signal },
  );
  at("later").addEventListener("click", leave, { signal });
  addEventListener("pagehide", () => touched && void keep("draft"), { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "hidden" && touched && void keep("draft"),
    { signal },
  );
  if (given) void putEntry(holder, { ...given, state: "draft" });
  showView("form");
  scrollTo(0, 0);
  at("form-title").focus();
  showTrouble(form, before.issues, before.reason);
};
