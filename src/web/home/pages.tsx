import type { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { openPage } from "../door.ts";
import { redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import { ChoosePage } from "./ChoosePage.tsx";
import { HomePage } from "./HomePage.tsx";
import { languageSwitch } from "./language.ts";
import { words } from "./text.ts";

/** "/" for visitors and for those who are signed in, and the language switch. */
export const homePages = (app: Hono, deps: Deps): void => {
  app.get(
    routes.home(),
    openPage(deps, async ({ ctx, t, flash }) => {
      if (ctx.actor.kind !== "person")
        return view({ title: words.title }, <HomePage t={t} demo={ctx.demo} />);
      const [first, ...others] = ctx.programmes;
      if (first && others.length === 0) return redirect(routes.today(first.code), flash ?? undefined);
      const title = first ? words.choose : words.noPlace;
      return view({ title }, <ChoosePage t={t} programmes={ctx.programmes} />);
    }),
  );
  languageSwitch(app);
};
