import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { newRequestPage, newRequestPost } from "./form/new-request.tsx";
import { requestFile } from "./list/export.ts";
import { requestList } from "./list/list.tsx";
import { requestAttachment } from "./sheet/attachment.ts";
import { requestPage } from "./sheet/sheet.tsx";
import { stepPost } from "./sheet/step-post.ts";

/** Requests of the client: list, form, sheet with its steps. */
export const requestPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/requests", page(deps, requestList));
  app.get("/:programme/requests.csv", page(deps, requestFile("csv")));
  app.get("/:programme/requests.xlsx", page(deps, requestFile("xlsx")));
  app.get("/:programme/requests/new", page(deps, newRequestPage));
  app.post("/:programme/requests/new", post(deps, newRequestPost(deps)));
  const request = "/:programme/requests/:id{[0-9]+}";
  app.get(request, page(deps, requestPage));
  app.post(`${request}/:step{acknowledge|assign|answer|accept|reopen}`, post(deps, stepPost));
  app.get(`${request}/attachments/:attachment{[0-9]+}`, page(deps, requestAttachment(deps)));
};
