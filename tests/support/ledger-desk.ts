import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileStore } from "../../src/platform/files/index.ts";
import { ledgerPages } from "../../src/web/ledger/pages.ts";
import { recordPages } from "../../src/web/records/pages.ts";
import { ledgerWorld, type Officer } from "./ledger-world.ts";
import { appWith, visitor } from "./visitor.ts";

type Fields = Readonly<Record<string, string>>;

/** A started book of the ledger's world, its pages with a place for photos, and drafts. */
export const ledgerDesk = async () => {
  const world = await ledgerWorld();
  const folder = await mkdtemp(join(tmpdir(), "machisen-ledger-"));
  const files = createFileStore(folder);
  const app = appWith(
    world.db,
    (on, deps) => ledgerPages(on, { ...deps, files }),
    (on, deps) => recordPages(on, { ...deps, files }),
  );
  const book = await world.begin();
  return {
    ...world,
    book,
    files,
    visitorAs: (who: Officer) => visitor(world.db, app, world.people[who]),
    /** What the browser sends for a packet of paper cups, with changes. */
    filled: async (changes: Fields = {}): Promise<Fields> => {
      const { parts, ...fields } = await world.typed(book);
      const [part] = parts;
      return {
        ...fields,
        category: part?.category ?? "",
        fund: part?.fund ?? "",
        project: "",
        partAmount: "",
        note: "",
        key: randomUUID(),
        after: "show",
        ...changes,
      };
    },
    rows: async (query: string, values: unknown[] = []) => (await world.db.owner.query(query, values)).rows,
    close: async () => {
      await rm(folder, { recursive: true });
      await world.close();
    },
  };
};

export type LedgerDesk = Awaited<ReturnType<typeof ledgerDesk>>;

/** A form with files, as a browser sends it. */
export const multipart = (fields: Fields, files: readonly File[]): FormData => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append("files", file);
  return body;
};
