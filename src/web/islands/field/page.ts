import { at, show, showView } from "./at.ts";
import type { Entry, Holder } from "./entry.ts";
import { type Kit, openKit } from "./kit.ts";
import { guardLeaving } from "./leave.ts";
import { addSent, createList } from "./list.ts";
import { dropMark } from "./mark.ts";
import { type Result, sendAll } from "./send.ts";
import { countEntries, dropEntry, listEntries, lock, putEntry, takeEntry } from "./shelf.ts";
import { words } from "./words.ts";
import { openForm } from "./write.ts";

const page = document.body.dataset;
const programme = page.programme ?? "";
const retryAfter = 30_000;

const sayLine = (text: string): void => {
  at("line").textContent = text;
};
const lineNow = (): string => (navigator.onLine ? words.online : words.offline);

const showLocked = async (): Promise<void> => {
  const kept = await countEntries();
  if (kept > 0) at("locked-say").textContent = words.lockedCount(kept);
  showView("locked");
};

type Desk = {
  readonly holder: Holder;
  readonly kit: Kit | null;
  readonly lost: boolean;
  readonly line: boolean;
};

/** The page of somebody whom the phone knows: the list, the form, and sending. */
const work = async ({ holder, kit, lost, line }: Desk): Promise<void> => {
  const channel = new BroadcastChannel("machisen-field");
  let writing = false;
  let timer = 0;

  const lockNow = async (): Promise<void> => {
    sayLine(words.signedOut);
    await lock();
    dropMark();
    // What is being typed is still kept under the key in memory; the list opens again after signing in.
    if (!writing) await showLocked();
  };

  const sendOnce = async (): Promise<Result> => {
    clearTimeout(timer);
    if (!list.waits()) return "done";
    const result = await sendAll(holder, page.send ?? "", {
      sending: (id, left) => {
        sayLine(words.sending(left));
        list.markSending(id);
      },
      gone: (entry, href) => {
        list.drop(entry.id);
        addSent(entry, href);
      },
      stays: (entry) => list.put(entry),
    });
    list.markSending("");
    if (result === "signed-out") await lockNow();
    else if (result === "offline") sayLine(words.offline);
    else sayLine(result === "later" ? words.serverDown : lineNow());
    if (result === "offline" || result === "later" || result === "busy")
      timer = window.setTimeout(() => void send(), retryAfter);
    return result;
  };

  let running: Promise<Result> | null = null;
  let asked = false;

  /** What is asked for while entries go out is done right after. */
  const send = async (): Promise<Result> => {
    asked = true;
    running ??= (async () => {
      let result: Result = "done";
      while (asked) {
        asked = false;
        result = await sendOnce();
      }
      running = null;
      return result;
    })();
    return running;
  };

  /** Also when this page is closed before there is a line, where the browser can. */
  const sendLater = async (): Promise<void> => {
    try {
      const ready = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
        readonly sync?: { readonly register: (tag: string) => Promise<void> };
      };
      await ready.sync?.register("machisen-field");
    } catch {}
  };

  const sendSoon = async (): Promise<void> => {
    const result = await send();
    if (result === "offline" || result === "later") await sendLater();
  };

  const write = (entry: Entry | null): void => {
    if (!kit) return;
    writing = true;
    openForm(holder, kit, entry, {
      kept: (kept) => list.put(kept),
      closed: (kept) => {
        writing = false;
        showView("list");
        at("write").focus();
        if (kept?.state === "waiting") void sendSoon();
      },
    });
  };

  /** What was changed here goes into the edit page of the record, which lays both versions side by side. */
  const openRecord = async ({ fields, record }: Entry): Promise<void> => {
    const key = `${programme}:record-${record}`;
    const draft = new URLSearchParams([
      ["draft-key", key],
      // No version of the record was ever seen here, so the first try always meets the other version.
      ["version", "1"],
      ...fields.map(([name, value]) => [name, value]),
    ]);
    const answer = await fetch(page.drafts ?? "", { method: "POST", body: draft, redirect: "error" }).catch(
      () => null,
    );
    if (answer?.ok) location.assign(`/${programme}/records/${record}/edit`);
    else sayLine(answer?.status === 401 ? words.signedOut : words.offline);
  };

  const list = createList({
    edit: write,
    remove: async ({ id }) => {
      await dropEntry(id);
      list.drop(id);
    },
    again: async (entry, handIn) => {
      const next: Entry = {
        ...entry,
        state: "waiting",
        revision: entry.revision + 1,
        ...(handIn ? { handIn } : {}),
      };
      await putEntry(holder, next);
      list.put(next);
      await sendSoon();
    },
    openRecord,
  });

  const { ask } = guardLeaving(holder, { send, stay: () => showView("list") });
  at("who").textContent = kit?.name ?? "";
  show("lost", lost);
  at("lost").textContent = words.lost;
  show("write", kit !== null && !lost);
  list.fill(await listEntries(holder));
  sayLine(line ? lineNow() : words.offline);
  at("write").addEventListener("click", () => write(null));
  at("send").addEventListener("click", () => void sendSoon());
  addEventListener("online", () => void sendSoon());
  addEventListener("offline", () => sayLine(words.offline));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void send();
  });
  // The service worker sent something, or another page did.
  channel.addEventListener("message", async ({ data }) => {
    const before = list.get(data.id);
    const entry = await takeEntry(holder, data.id);
    if (entry) list.put(entry);
    else list.drop(data.id);
    if (!entry && before) addSent(before, data.href);
    sayLine(words.online);
  });
  addEventListener("hashchange", () => location.hash === "#sign-out" && void ask());
  if (location.hash === "#sign-out") await ask();
  else showView("list");
  void navigator.storage?.persist?.();
  await sendSoon();
};

const start = async (): Promise<void> => {
  if (!isSecureContext || !("serviceWorker" in navigator) || !("indexedDB" in globalThis)) {
    sayLine(words.insecure);
    return;
  }
  void navigator.serviceWorker
    .register(page.worker ?? "", { scope: location.pathname, updateViaCache: "none" })
    .catch(() => undefined);
  const opened = await openKit(page.kit ?? "", programme);
  if (opened.kind === "open") await work(opened);
  else if (opened.kind === "missing") sayLine(words.noSuch);
  else {
    sayLine(lineNow());
    await showLocked();
  }
};

void start();
