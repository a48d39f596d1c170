import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { notedPage, notedPost } from "../noted-page.ts";
import { appointPage, appointPost } from "./appoint.tsx";
import { editPersonPage, editPersonPost } from "./edit-person.tsx";
import { endPage, endPost } from "./end-appointment.tsx";
import { handOverPage, handOverPost } from "./hand-over.tsx";
import { peopleList } from "./list.tsx";
import { newPersonPage, newPersonPost } from "./new-person.tsx";
import { contactPage, personPage } from "./person.tsx";
import { staffingPage } from "./staffing.tsx";

/** People, their posts and hand-overs, and the staffing board. */
export const peoplePages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/staffing", page(deps, staffingPage));
  app.get("/:programme/people", page(deps, peopleList));
  app.get("/:programme/people/new", page(deps, newPersonPage));
  app.post("/:programme/people/new", post(deps, newPersonPost));
  const person = "/:programme/people/:id{[0-9]+}";
  app.get(person, page(deps, personPage));
  app.get(`${person}/contact`, notedPage(deps, contactPage));
  app.get(`${person}/edit`, notedPage(deps, editPersonPage));
  app.post(`${person}/edit`, notedPost(deps, editPersonPost));
  app.get(`${person}/appoint`, page(deps, appointPage));
  app.post(`${person}/appoint`, post(deps, appointPost));
  app.get(`${person}/appointments/:appointment{[0-9]+}/end`, page(deps, endPage));
  app.post(`${person}/appointments/:appointment{[0-9]+}/end`, post(deps, endPost));
  app.get(`${person}/hand-over`, page(deps, handOverPage));
  app.post(`${person}/hand-over`, post(deps, handOverPost));
};
