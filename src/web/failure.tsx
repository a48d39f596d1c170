import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import pino from "pino";
import { render } from "preact-render-to-string";
import type { Deps } from "./deps.ts";
import { openPage } from "./door.ts";
import { ErrorPage } from "./layout/ErrorPage.tsx";
import { localeOf } from "./locale.ts";
import { missing } from "./reply.ts";

const log = pino({ level: process.env.NODE_ENV === "test" ? "silent" : "error" }, pino.destination(2));

/** What answers when no page does, and when one breaks: never a trace, always a number to quote. */
export const failure = (app: Hono, deps: Deps): void => {
  app.notFound((c) => openPage(deps, async () => missing())(c, async () => undefined) as Promise<Response>);
  app.onError((error, c) => {
    const reference = randomBytes(4).toString("hex");
    // The secret address of a calendar stays secret, also here.
    const path = c.req.path.replace(/^\/calendar\/.*/, "/calendar/…");
    log.error({ reference, method: c.req.method, path, err: error }, "unexpected failure");
    const page = render(<ErrorPage locale={localeOf(c)} reference={reference} asset={deps.assets.address} />);
    return c.html(`<!doctype html>${page}`, 500);
  });
};
