import type { Hono } from "hono";
import { ok } from "../../kernel/result.ts";
import { areaColumns, importAreaFile } from "../../modules/foundation/programme/index.ts";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { importPages } from "../imports/import-pages.tsx";
import { routes } from "../routes.ts";
import { words } from "./text.ts";
import { areasFile, areaTreePage } from "./tree.tsx";

const importing = importPages({
  frame: (programme) => ({
    title: words.importTitle,
    section: "councils",
    help: words.help,
    crumbs: [{ text: words.title, href: routes.areas(programme) }, { text: words.import }],
  }),
  action: routes.importAreas,
  back: routes.areas,
  may: (ctx) => ctx.powers.has("area.write"),
  headings: async () => areaColumns.map(({ header }) => header),
  run: async (ctx, file, dryRun) => {
    const done = await importAreaFile(ctx, file, dryRun);
    if (!done.ok) return done;
    const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);
    const { add, change, unchanged } = done.value;
    return ok({ added: names(add), changed: names(change), unchanged });
  },
});

/** The tree of areas: shown, imported, exported. */
export const areaPages = (app: Hono, deps: Deps): void => {
  app.get("/:programme/areas", page(deps, areaTreePage));
  app.get("/:programme/:file{areas\\.(?:csv|xlsx)}", page(deps, areasFile));
  app.get("/:programme/areas/import", page(deps, importing.page));
  app.post("/:programme/areas/import", post(deps, importing.post));
};
