import { ok } from "../../kernel/result.ts";
import { importRecordFile, mayImport, newRecordColumns } from "../../modules/centre/support/index.ts";
import { importPages } from "../imports/import-pages.tsx";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

/** Old records from a file: tried out first, with every bad line and column. */
export const recordImport = importPages({
  frame: (programme) => ({
    title: words.importRecords,
    section: "records",
    crumbs: [{ text: words.title, href: routes.records(programme) }, { text: words.importRecords }],
    help: [words.importsAll, words.imports, words.importsTwice],
  }),
  action: routes.importRecords,
  back: (programme) => routes.records(programme),
  may: (ctx) => mayImport(ctx.powers),
  headings: async () => newRecordColumns.map(({ header }) => header),
  run: async (ctx, file, dryRun) => {
    const done = await importRecordFile(ctx, file, dryRun);
    if (!done.ok) return done;
    const { added, again, skipped = [] } = done.value;
    return ok({ added, changed: [], unchanged: again, skipped });
  },
});
