import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PersonId } from "../../src/kernel/ids.ts";
import type { Entered } from "../../src/modules/centre/support/index.ts";
import { createFileStore } from "../../src/platform/files/index.ts";
import type { Deps } from "../../src/web/deps.ts";
import { fieldsOf } from "../../src/web/records/form/entered.ts";
import { recordPages } from "../../src/web/records/pages.ts";
import { searchPages } from "../../src/web/search/pages.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import {
  type BuiltCouncil,
  buildAppointment,
  buildCouncil,
  buildProgramme,
  enteredRecord,
  setToday,
} from "./build/index.ts";
import { asSystem, testDatabase } from "./database.ts";
import { appWith, visitor } from "./visitor.ts";

/** The Tsurumi programme on 14 June 2019 with a worker, an advisor, a council's chair and a stranger from another programme. */
export const recordsWorld = async () => {
  const db = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "machisen-records-"));
  const code = "tsurumi-2019";
  const councils: BuiltCouncil[] = [];
  const people: Record<"worker" | "advisor" | "chair" | "stranger", PersonId> = await asSystem(
    db,
    async (ctx) => {
      councils.push(
        await buildCouncil(ctx, { name: "榎本地域活動協議会" }),
        await buildCouncil(ctx, { name: "今津地域活動協議会" }),
      );
      const council = councils[0]?.id;
      return {
        worker: (await buildAppointment(ctx, { name: "支援 花子" })).person,
        advisor: (await buildAppointment(ctx, { post: "advisor", name: "助言 一郎" })).person,
        chair: (await buildAppointment(ctx, { post: "chair", ...(council ? { council } : {}) })).person,
        stranger: (await buildAppointment(ctx, { programme: await buildProgramme(ctx, { file: "town" }) }))
          .person,
      };
    },
  );
  await setToday(db, "2019-06-14", code);
  const files = createFileStore(folder);
  const withFiles =
    (pages: typeof recordPages): typeof recordPages =>
    (app, deps: Deps) =>
      pages(app, { ...deps, files });
  const app = appWith(db, withFiles(recordPages), searchPages, todayPages);
  const base = await asSystem(db, (ctx) => enteredRecord(ctx, { councils: [String(councils[0]?.id)] }), code);
  return {
    db,
    code,
    councils,
    people,
    app,
    /** Where attachments are kept. */
    folder,
    as: (who: keyof typeof people | null) => visitor(db, app, who === null ? null : people[who]),
    /** The fields of a filled form. */
    filled: (changes: Partial<Entered> = {}): [string, string][] =>
      fieldsOf({ ...base, ...changes }).map(([name, value]) => [name, value]),
    count: async (): Promise<number> =>
      (await db.owner.query("select count(*)::int as n from support.record")).rows[0].n,
    close: async () => {
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type RecordsWorld = Awaited<ReturnType<typeof recordsWorld>>;
