import type { Context } from "hono";
import { render } from "preact-render-to-string";
import { leaveFlash } from "./cookies.ts";
import type { Deps } from "./deps.ts";
import { resumeSignIn } from "./identity/resume-sign-in.tsx";
import { Layout } from "./layout/Layout.tsx";
import { MissingPage } from "./layout/MissingPage.tsx";
import { words } from "./layout/text.ts";
import { inAskedEncoding } from "./older-csv.ts";
import { type Reply, view } from "./reply.ts";
import { routes } from "./routes.ts";
import type { Visit } from "./visit.ts";

/** The one place where a reply becomes an HTTP answer. */
export const respond = (deps: Deps, c: Context, visit: Visit, given: Reply): Response | Promise<Response> => {
  const reply = inAskedEncoding(given, visit.url, visit.t);
  switch (reply.kind) {
    case "view": {
      const html = render(
        <Layout visit={visit} frame={reply.frame} asset={deps.assets.address}>
          {reply.body}
        </Layout>,
      );
      return c.html(`<!doctype html>${html}`, reply.status);
    }
    case "redirect":
      if (reply.flash) leaveFlash(c, reply.flash);
      return c.redirect(reply.to, 303);
    case "file": {
      c.header("content-type", reply.type);
      c.header(
        "content-disposition",
        `${reply.inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(reply.name)}`,
      );
      // A view over a plain ArrayBuffer is what Response accepts; the bytes are ours and never shared.
      return c.body(reply.bytes as string);
    }
    case "stream":
      c.header("content-type", "text/event-stream; charset=utf-8");
      c.header("cache-control", "no-store");
      // Proxies must not gather what is meant to arrive at once, and the line has no second use.
      c.header("x-accel-buffering", "no");
      c.header("connection", "close");
      return c.body(reply.body());
    case "json":
      c.header("cache-control", "no-store");
      return c.body(JSON.stringify(reply.data), reply.status, { "content-type": "application/json" });
    case "missing":
      return respond(deps, c, visit, view({ title: words.missing }, <MissingPage t={visit.t} />, 404));
    case "sign-in":
      return c.req.method === "GET"
        ? c.redirect(routes.signIn(visit.url.pathname + visit.url.search), 303)
        : resumeSignIn(deps, c, visit);
  }
};
