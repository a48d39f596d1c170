import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { PersonId } from "../../src/kernel/ids.ts";
import type { Identity } from "../../src/platform/identity/index.ts";
import { createHub } from "../../src/platform/live/index.ts";
import { openAssets } from "../../src/web/assets.ts";
import type { Deps } from "../../src/web/deps.ts";
import type { TestDatabase } from "./database.ts";

type Pages = (app: Hono, deps: Deps) => void;

/** Some pages of the app over a test database, without those that a test doesn't need. */
export const appWith = (db: TestDatabase, ...pages: readonly Pages[]): Hono => {
  const deps = {
    database: db.database,
    sessionToken: (cookie: string | undefined) => cookie ?? null,
    originOf: () => "192.0.2.7",
    assets: openAssets("/nowhere"),
    live: createHub(),
    // Pages under test here neither sign anybody in nor touch files.
  } as unknown as Deps;
  const app = new Hono();
  for (const register of pages) register(app, deps);
  return app;
};

/** The same where people sign in themselves, as browsers do. */
export const appSigningIn = (db: TestDatabase, identity: Identity, ...pages: readonly Pages[]): Hono =>
  appWith(
    db,
    ...pages.map(
      (register): Pages =>
        (app, deps) =>
          register(app, { ...deps, identity, sessionToken: identity.tokenOf }),
    ),
  );

export type Answer = {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly bytes: Uint8Array;
};

/** Somebody who is signed in and asks for pages: Request in, Response out. Null is a visitor without an account. */
export const visitor = async (db: TestDatabase, app: Hono, person: PersonId | null) => {
  const token = randomUUID();
  if (person !== null)
    await db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [person, token]);
  // What was done stands on the next page, once.
  let done = "";
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (person !== null) headers.set("cookie", `machisen_session=${token}${done}`);
    const answer = await app.request(`http://machisen.test${path}`, { ...init, headers });
    const left = answer.headers.getSetCookie().find((one) => /^machisen_done=[^;]/.test(one));
    done = left ? `; ${left.split(";")[0]}` : "";
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return {
      status: answer.status,
      to: answer.headers.get("location"),
      html: new TextDecoder().decode(bytes),
      bytes,
    };
  };
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string> | [string, string][]) =>
      ask(path, { method: "POST", body: new URLSearchParams(fields) }),
    upload: (path: string, body: FormData) => ask(path, { method: "POST", body }),
  };
};
