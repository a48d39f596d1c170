import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { ownPage, ownPost } from "../door.ts";
import { routes } from "../routes.ts";
import { allSeenPost, noticesPage, openNotice } from "./notices.tsx";
import { settingsPage, settingsPost } from "./settings.tsx";
import { stopPage, stopPost } from "./stop.tsx";

/** What I was told, how I want to be told, and the way out for whoever has only the letter. */
export const noticePages = (app: Hono, deps: Deps): void => {
  app.get(routes.notices(), ownPage(deps, noticesPage));
  app.post(routes.noticesSeen(), ownPost(deps, allSeenPost));
  app.get(routes.noticeSettings(), ownPage(deps, settingsPage));
  app.post(routes.noticeSettings(), ownPost(deps, settingsPost));
  app.get("/me/notices/:id{[0-9]+}", openNotice(deps));
  app.get(routes.stopNotices(), stopPage(deps));
  app.post(routes.stopNotices(), stopPost(deps));
};
