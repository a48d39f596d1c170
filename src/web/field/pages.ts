import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { openFormPost, openPage, ownPage, page, post } from "../door.ts";
import { heldEntry, heldFile, heldList, setAsidePost, takeOverPost } from "./held.tsx";
import { fieldManifest, fieldPage, fieldWorker } from "./installed.tsx";
import { fieldKit } from "./kit.tsx";
import { fieldSend } from "./send.ts";

/** Writing without a connection, and what came from phones whose owners have left. */
export const fieldPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/field", ownPage(deps, fieldPage(deps)));
  app.get("/:programme/field/kit", openPage(deps, fieldKit(deps)));
  app.post("/:programme/field/send", openFormPost(deps, fieldSend(deps)));
  app.get("/:programme/field/worker.js", fieldWorker(deps));
  app.get("/:programme/field/manifest.webmanifest", fieldManifest(deps));
  app.get("/:programme/field/held", page(deps, heldList));
  const entry = "/:programme/field/held/:id{[0-9]+}";
  app.get(entry, page(deps, heldEntry));
  app.post(entry, post(deps, takeOverPost(deps)));
  app.post(`${entry}/aside`, post(deps, setAsidePost));
  app.get(`${entry}/files/:file{[0-9]+}`, page(deps, heldFile(deps)));
};
