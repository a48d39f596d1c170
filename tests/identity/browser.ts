import { Hono } from "hono";
import type { Identity } from "../../src/platform/identity/index.ts";
import { createHub } from "../../src/platform/live/index.ts";
import { openAssets } from "../../src/web/assets.ts";
import type { Deps } from "../../src/web/deps.ts";
import { ownPage, ownPost, page, post } from "../../src/web/door.ts";
import { identityPages } from "../../src/web/identity/pages.ts";
import { redirect, view } from "../../src/web/reply.ts";
import { sameOrigin } from "../../src/web/same-origin.ts";
import type { TestDatabase } from "../support/database.ts";

/** The pages of identity, and three others that need somebody to be signed in. */
export const appOver = (db: TestDatabase, identity: Identity) => {
  const deps: Deps = {
    database: db.database,
    identity,
    sessionToken: identity.tokenOf,
    originOf: (c) => c.req.header("x-test-origin") ?? "192.0.2.1",
    assets: openAssets("/nowhere"),
    stopLink: undefined as unknown as Deps["stopLink"], // nor does any stop mail
    live: createHub(),
    files: undefined as unknown as Deps["files"], // no page of these tests touches a file
  };
  const app = new Hono();
  app.use(sameOrigin(deps));
  identityPages(app, deps);
  const title = { ja: "見本", en: "Sample" };
  app.get(
    "/mine",
    ownPage(deps, async ({ ctx }) =>
      view({ title }, (ctx.actor.kind === "person" ? ctx.actor.name : "") as never),
    ),
  );
  app.post(
    "/mine",
    ownPost(deps, async () => redirect("/mine")),
  );
  app.get(
    "/:programme/records/new",
    page(deps, async () => view({ title }, "form" as never)),
  );
  app.post(
    "/:programme/records/new",
    post(deps, async () => redirect("/done")),
  );
  return app;
};

/** A browser without JavaScript: keeps cookies, names its origin, doesn't follow redirects by itself. */
export const browser = (app: Hono, place = "192.0.2.1") => {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("x-test-origin", place);
    const answer = await app.request(`http://machisen.test${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      to: answer.headers.get("location"),
      headers: answer.headers,
      html: await answer.text(),
    };
  };
  return {
    jar,
    get: (path: string) => ask(path),
    post: (
      path: string,
      fields: Record<string, string> | [string, string][],
      headers: Record<string, string> = {},
    ) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          origin: "http://machisen.test",
          host: "machisen.test",
          ...headers,
        },
      }),
    upload: (path: string, body: FormData) =>
      ask(path, { method: "POST", body, headers: { origin: "http://machisen.test", host: "machisen.test" } }),
  };
};

const plain = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** The value of a hidden field of a page; the last of that name, since the frame has forms of its own on top. */
export const hidden = (html: string, name: string): string =>
  plain(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].findLast(
      ([, one]) => one === name,
    )?.[2] ?? "",
  );
