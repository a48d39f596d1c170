import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { ownPage, ownPost, page, post } from "../door.ts";
import { routes } from "../routes.ts";
import { editEntryPage, editEntryPost } from "./entry/edit-entry.tsx";
import { newEntryPage, newEntryPost } from "./entry/new-entry.tsx";
import { cancelPost, entryPage, restorePost } from "./entry/sheet.tsx";
import { feed } from "./feed/feed.ts";
import { dropPost, feedPage, renewPost } from "./feed/me.tsx";
import { calendar } from "./views/calendar.tsx";
import { calendarFile } from "./views/file.ts";

/** The calendar: views, entries, files, and the feed for calendar apps. */
export const calendarPages = (app: Hono, deps: Deps): void => {
  app.get("/calendar/:file", feed(deps));
  app.get(routes.meCalendar(), ownPage(deps, feedPage));
  app.post(routes.meCalendar(), ownPost(deps, renewPost(deps)));
  app.post(routes.dropFeed(), ownPost(deps, dropPost));
  app.get("/:programme/calendar", page(deps, calendar));
  app.get("/:programme/calendar.csv", page(deps, calendarFile("csv")));
  app.get("/:programme/calendar.xlsx", page(deps, calendarFile("xlsx")));
  app.get("/:programme/calendar/new", page(deps, newEntryPage));
  app.post("/:programme/calendar/new", post(deps, newEntryPost));
  const entry = "/:programme/calendar/:id{[0-9]+}";
  app.get(entry, page(deps, entryPage));
  app.get(`${entry}/edit`, page(deps, editEntryPage));
  app.post(`${entry}/edit`, post(deps, editEntryPost));
  app.post(`${entry}/cancel`, post(deps, cancelPost));
  app.post(`${entry}/restore`, post(deps, restorePost));
};
