import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { routes } from "../routes.ts";
import { liveStream } from "./stream.ts";

export const livePages = (app: Hono, deps: Deps): void => {
  app.get(routes.live(":programme"), liveStream(deps));
};
