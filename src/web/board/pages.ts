import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { page } from "../door.ts";
import { boardPage } from "./board.tsx";

/** The duty board: a programme's home page. */
export const boardPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme", page(deps, boardPage));
};
