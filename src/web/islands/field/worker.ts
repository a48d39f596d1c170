import { sendAll } from "./send.ts";
import { heldKey } from "./shelf.ts";

/** What the server writes before this script. */
type Shell = {
  readonly version: string;
  readonly programme: string;
  readonly page: string;
  readonly parts: readonly string[];
  readonly send: string;
};

/** As much of a service worker's scope as is used here; the page's own types know none of it. */
type Waiting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Waiting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Syncing = Waiting & { readonly tag: string };
type Scope = {
  readonly shell: Shell;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (kind: "install" | "activate", work: (event: Waiting) => void): void;
    (kind: "fetch", work: (event: Fetching) => void): void;
    (kind: "sync", work: (event: Syncing) => void): void;
  };
};

const scope = globalThis as unknown as Scope;
const { shell } = scope;
const family = `machisen-field:${shell.programme}:`;
const cacheName = family + shell.version;
const fontCache = "machisen-field-fonts";
const patience = 4000;

/** The page as it is for everybody. An answer that leads to the sign-in page is not it. */
const fetchPage = async (): Promise<Response> => {
  const answer = await fetch(shell.page, { cache: "no-store" });
  if (!answer.ok || answer.redirected) throw new Error("not the page");
  return answer;
};

const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName);
  await Promise.all([
    fetchPage().then((answer) => cache.put(shell.page, answer)),
    cache.addAll([...shell.parts]),
  ]);
  await scope.skipWaiting();
};

const activate = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith(family) && name !== cacheName) await caches.delete(name);
  await scope.clients.claim();
};

/** The server's page while there is a line that deserves the name, else the kept one. */
const page = async (request: Request): Promise<Response> => {
  const kept = await caches.match(shell.page);
  if (!kept) return fetch(request);
  const slow = new Promise<Response>((done) => {
    setTimeout(() => done(kept.clone()), patience);
  });
  return Promise.race([fetch(request).catch(() => kept.clone()), slow]);
};

/** Addresses of assets carry the tag of their content, so a kept one is never an old one. */
const asset = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith("/assets/fonts/"))
    await (await caches.open(fontCache)).put(request, answer.clone());
  return answer;
};

/** The browser has a line again, perhaps while no page is open. */
const send = async (): Promise<void> => {
  const held = await heldKey();
  if (!held) return;
  const tell = new BroadcastChannel("machisen-field");
  const result = await sendAll({ ...held, programme: shell.programme }, shell.send, {
    sending: () => undefined,
    gone: ({ id }, href) => tell.postMessage({ id, href }),
    stays: ({ id }) => tell.postMessage({ id, href: null }),
  });
  tell.close();
  // The browser then tries once more.
  if (result === "later" || result === "offline") throw new Error("not everything was sent");
};

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === shell.page) event.respondWith(page(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  // Everything else is somebody's own and goes to the server or nowhere.
});
scope.addEventListener("sync", (event) => {
  if (event.tag === "machisen-field") event.waitUntil(send());
});
