import type { Hono } from "hono";
import { allTerms, councilColumns, importCouncilFile } from "../../modules/foundation/councils/index.ts";
import type { Deps } from "../deps.ts";
import { page, post } from "../door.ts";
import { importPages } from "../imports/import-pages.tsx";
import { notedPage, notedPost } from "../noted-page.ts";
import { routes } from "../routes.ts";
import { addContact, contactsPage, removeContact } from "./contacts.tsx";
import { editContactPage, editContactPost } from "./edit-contact.tsx";
import { editCouncilPage, editCouncilPost } from "./edit-council.tsx";
import { councilList, councilsFile } from "./list.tsx";
import { newCouncilPage, newCouncilPost } from "./new-council.tsx";
import { addPart, type CouncilBoard, councilPage, removePart } from "./sheet.tsx";
import { words } from "./text.ts";

const importing = importPages({
  frame: (programme) => ({
    title: words.importTitle,
    section: "councils",
    help: words.importHelp,
    crumbs: [{ text: words.title, href: routes.councils(programme) }, { text: words.import }],
  }),
  action: routes.importCouncils,
  back: (programme) => routes.councils(programme),
  may: (ctx) => ctx.powers.has("council.write"),
  headings: async (ctx) => councilColumns(await allTerms(ctx)).map(({ header }) => header),
  run: importCouncilFile,
});

/** Councils: list, sheet, forms, contact points, import and export. `board` draws the council's duty board. */
export const councilPages = (app: Hono, deps: Deps, board: CouncilBoard = async () => null): void => {
  app.get("/:programme/councils", page(deps, councilList));
  app.get("/:programme/:file{councils\\.(?:csv|xlsx)}", page(deps, councilsFile));
  app.get("/:programme/councils/new", page(deps, newCouncilPage));
  app.post("/:programme/councils/new", post(deps, newCouncilPost));
  app.get("/:programme/councils/import", page(deps, importing.page));
  app.post("/:programme/councils/import", post(deps, importing.post));
  const council = "/:programme/councils/:id{[0-9]+}";
  app.get(council, page(deps, councilPage(board)));
  app.get(`${council}/edit`, page(deps, editCouncilPage));
  app.post(`${council}/edit`, post(deps, editCouncilPost));
  app.get(`${council}/contacts`, notedPage(deps, contactsPage));
  app.post(`${council}/contacts`, post(deps, addContact));
  app.get(`${council}/contacts/:one{[0-9]+}/edit`, notedPage(deps, editContactPage));
  app.post(`${council}/contacts/:one{[0-9]+}/edit`, notedPost(deps, editContactPost));
  app.post(`${council}/contacts/:one{[0-9]+}/remove`, post(deps, removeContact));
  for (const part of ["committees", "members"] as const) {
    app.post(`${council}/${part}`, post(deps, addPart(part, board)));
    app.post(`${council}/${part}/:one{[0-9]+}/remove`, post(deps, removePart(part, board)));
  }
};
