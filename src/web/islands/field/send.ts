import type { Entry, Holder } from "./entry.ts";
import { typedIn } from "./entry.ts";
import { dropEntry, listEntries, putEntry, takeEntry, takePicture } from "./shelf.ts";
import { words } from "./words.ts";

/** What the page is told while entries go out; the service worker has nobody to tell. */
export type Report = {
  readonly sending: (id: string, left: number) => void;
  /** It left the phone: as a record, or to those who review. */
  readonly gone: (entry: Entry, href: string | null) => void;
  /** It stays, with another state. */
  readonly stays: (entry: Entry) => void;
};

/** done: nothing waits; offline: no line; later: the server can't now; signed-out: somebody has to sign in; busy: it is being sent elsewhere. */
export type Result = "done" | "offline" | "later" | "signed-out" | "busy";

type Answer = {
  readonly kind?: string;
  readonly id?: number;
  readonly href?: string;
  readonly reason?: string;
  readonly issues?: Entry["issues"];
  readonly pictures?: Readonly<Record<string, string>>;
};

const longestWait = 90_000;

const formOf = async (holder: Holder, entry: Entry): Promise<FormData> => {
  const form = new FormData();
  form.set("key", entry.id);
  form.set("typed-by", String(holder.person));
  form.set("writtenAt", entry.writtenAt);
  if (entry.handIn) form.set("hand-in", "yes");
  for (const [name, value] of entry.fields) form.append(name, value);
  if (typedIn(entry, "nextStep").trim() !== "") form.set("nextOwner", String(holder.person));
  for (const { id, name } of entry.pictures) {
    form.append("pictures", `${id}:${name}`);
    const content = await takePicture(holder, entry.id, id);
    if (content) form.append(`picture-${id}`, new Blob([content]), name);
  }
  form.set("complete", "yes");
  return form;
};

const ask = async (
  url: string,
  holder: Holder,
  entry: Entry,
): Promise<{ status: number; answer: Answer } | null> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: await formOf(holder, entry),
      redirect: "error",
      signal: AbortSignal.timeout(longestWait),
    });
    return { status: response.status, answer: await response.json().catch(() => ({})) };
  } catch {
    return null;
  }
};

/** Notes what the server said of it, unless it was changed here meanwhile: then nothing of that change may go. */
const keep = async (holder: Holder, sent: Entry, said: Partial<Entry>, report: Report): Promise<void> => {
  const now = await takeEntry(holder, sent.id);
  if (!now || now.revision !== sent.revision) return;
  const entry = { ...now, ...said };
  await putEntry(holder, entry);
  report.stays(entry);
};

const leave = async (holder: Holder, sent: Entry, { id, href }: Answer, report: Report): Promise<void> => {
  const now = await takeEntry(holder, sent.id);
  if (now && now.revision !== sent.revision) {
    const entry: Entry = {
      ...now,
      state: "changed",
      reason: words.changedWhy,
      ...(id === undefined ? {} : { record: id }),
    };
    await putEntry(holder, entry);
    report.stays(entry);
    return;
  }
  await dropEntry(sent.id);
  report.gone(sent, href ?? null);
};

const refused = (reason: string, answer: Answer, sent: Entry): Partial<Entry> => ({
  state: "refused",
  reason,
  issues: answer.issues ?? [],
  pictures: sent.pictures.map(({ id, name }) => {
    const wrong = answer.pictures?.[id];
    return wrong === undefined ? { id, name } : { id, name, wrong };
  }),
});

const take = async (
  holder: Holder,
  sent: Entry,
  status: number,
  answer: Answer,
  report: Report,
): Promise<Result> => {
  const stays = async (said: Partial<Entry>, result: Result = "done"): Promise<Result> => {
    await keep(holder, sent, said, report);
    return result;
  };
  if (status === 200 || status === 201 || status === 202) {
    await leave(holder, sent, answer, report);
    return "done";
  }
  if (status === 401 || answer.kind === "other-person") return stays({}, "signed-out");
  if (answer.kind === "changed")
    return stays({
      state: "changed",
      reason: words.changedWhy,
      ...(answer.id === undefined ? {} : { record: answer.id }),
    });
  if (answer.kind === "refused") return stays(refused("", answer, sent));
  if (answer.kind === "forbidden") return stays(refused(answer.reason ?? words.failed, answer, sent));
  if (status === 404) return stays(refused(words.refusedMissing, answer, sent));
  if (status === 413) return stays(refused(words.tooLarge, answer, sent));
  return stays({}, "later");
};

const sendEach = async (holder: Holder, url: string, report: Report): Promise<Result> => {
  const waiting = (await listEntries(holder)).filter(({ state }) => state === "waiting");
  let result: Result = "done";
  for (const [place, { id }] of waiting.entries()) {
    // Read again: it may have been changed or erased while others went out.
    const entry = await takeEntry(holder, id);
    if (entry?.state !== "waiting") continue;
    report.sending(id, waiting.length - place);
    const got = await ask(url, holder, entry);
    if (got === null) {
      await keep(holder, entry, {}, report);
      return "offline";
    }
    const one = await take(holder, entry, got.status, got.answer, report);
    if (one === "signed-out") return one;
    // One that the server can't digest today must not stop those behind it.
    if (one === "later") result = "later";
  }
  return result;
};

/**
 * Sends what waits, one after the other, the oldest first. Page and service worker never do it at once; and should they, the
 * server knows each entry by its id.
 */
export const sendAll = (holder: Holder, url: string, report: Report): Promise<Result> =>
  navigator.locks
    ? navigator.locks.request("machisen-field-send", { ifAvailable: true }, async (lock) =>
        lock ? sendEach(holder, url, report) : "busy",
      )
    : sendEach(holder, url, report);
