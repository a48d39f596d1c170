import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId } from "../../src/kernel/ids.ts";
import type { Entered } from "../../src/modules/centre/support/index.ts";
import type { Ctx } from "../../src/platform/database/run-as.ts";
import { createFileStore } from "../../src/platform/files/index.ts";
import { fieldPages } from "../../src/web/field/pages.ts";
import { recordPages } from "../../src/web/records/pages.ts";
import { todayPages } from "../../src/web/today/pages.ts";
import { identityOver } from "../identity/realm.ts";
import { recordsWorld } from "./records-world.ts";
import { appWith, visitor } from "./visitor.ts";

export type SentPicture = { readonly id?: string; readonly name?: string; readonly bytes: Uint8Array | null };

export type Sending = {
  readonly key?: string;
  /** Whose words the phone says they are; the sender's unless given. */
  readonly by?: PersonId;
  readonly pictures?: readonly SentPicture[];
  readonly complete?: boolean;
  readonly handIn?: boolean;
  readonly writtenAt?: string;
};

/** The world of records, with phones that send to it. */
export const fieldWorld = async () => {
  const world = await recordsWorld();
  const { db, code, people, folder } = world;
  const files = createFileStore(folder);
  const identity = identityOver(db);
  const app = appWith(
    db,
    ...[fieldPages, recordPages, todayPages].map(
      (register): typeof fieldPages =>
        (one, deps) =>
          register(one, { ...deps, files, identity }),
    ),
  );
  const as = (who: keyof typeof people | null) => visitor(db, app, who === null ? null : people[who]);

  /** What a phone sends, as it sends it. */
  const parcel = (who: keyof typeof people, changes: Partial<Entered>, sending: Sending): FormData => {
    const form = new FormData();
    form.set("key", sending.key ?? randomUUID());
    form.set("typed-by", String(sending.by ?? people[who]));
    form.set("writtenAt", sending.writtenAt ?? "2019-06-14T01:02:03.000Z");
    if (sending.handIn) form.set("hand-in", "yes");
    for (const [name, value] of world.filled(changes)) form.append(name, value);
    for (const { id = randomUUID(), name = "写真.jpg", bytes } of sending.pictures ?? []) {
      form.append("pictures", `${id}:${name}`);
      // A view over a plain ArrayBuffer is what Blob accepts.
      if (bytes) form.append(`picture-${id}`, new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    }
    if (sending.complete !== false) form.set("complete", "yes");
    return form;
  };

  return {
    ...world,
    app,
    as,
    send: async (who: keyof typeof people, changes: Partial<Entered> = {}, sending: Sending = {}) => {
      const phone = await as(who);
      const { status, html } = await phone.upload(`/${code}/field/send`, parcel(who, changes, sending));
      return { status, answer: JSON.parse(html) };
    },
    /** Ends everything that somebody does in the programme, the day before today. */
    leave: (who: keyof typeof people, ends = "2019-06-13") =>
      db.owner.query("update people.appointment set ends = $2 where person_id = $1", [people[who], ends]),
    countIn: (on: Ctx["db"], table: string) =>
      sql.raw<{ n: number }>(`select count(*)::int as n from ${table}`).execute(on),
    rows: async (sql: string, values: unknown[] = []) => (await db.owner.query(sql, values)).rows,
  };
};

export type FieldWorld = Awaited<ReturnType<typeof fieldWorld>>;
