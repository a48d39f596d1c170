import type { Context, MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "./deps.ts";
import { openPage } from "./door.ts";
import { foreignForm } from "./identity/ForeignForm.tsx";

/** Host against host: behind a proxy the browser says https and we hear http, but the name is one and the same. */
const isOurs = (origin: string, c: Context): boolean =>
  URL.canParse(origin) && new URL(origin).host === (c.req.header("host") ?? new URL(c.req.url).host);

/** A form is taken only from a page of ours; another site can't make a visitor's browser send one. */
export const sameOrigin = (deps: Deps): MiddlewareHandler => {
  const guard = csrf({ origin: isOurs });
  const explain = openPage(deps, async ({ t }) => foreignForm(t));
  return async (c, next) => {
    let passed = false;
    try {
      await guard(c, async () => {
        passed = true;
      });
    } catch (error) {
      if (!(error instanceof HTTPException)) throw error;
    }
    return passed ? next() : explain(c, next);
  };
};
