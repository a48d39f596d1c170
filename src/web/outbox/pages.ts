import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { post } from "../door.ts";
import { notedPage } from "../noted-page.ts";
import { letterPage, outboxPage, sendAgainPost } from "./outbox.tsx";

/** What was sent by mail, for whoever keeps the addresses. */
export const outboxPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/outbox", notedPage(deps, outboxPage));
  app.get("/:programme/outbox/:id{[0-9]+}", notedPage(deps, letterPage));
  app.post("/:programme/outbox/:id{[0-9]+}/again", post(deps, sendAgainPost));
};
