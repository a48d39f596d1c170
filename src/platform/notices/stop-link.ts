import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Database } from "../database/pool.ts";
import { runAs } from "../database/run-as.ts";

/** Makes and reads the token by which a letter's reader stops the mail without signing in. */
export type StopLink = {
  readonly tokenFor: (person: PersonId) => string;
  /** Null for every token that isn't ours, whoever it names. */
  readonly personOf: (token: string) => PersonId | null;
};

/** @param secret the installation's; this use has a key of its own, so the token opens nothing else */
export const stopLinkWith = (secret: string): StopLink => {
  const key = Buffer.from(hkdfSync("sha256", secret, "machisen", "stop notices", 32));
  const sign = (person: string) => createHmac("sha256", key).update(person).digest("base64url");
  return {
    tokenFor: (person) => `${person}.${sign(String(person))}`,
    personOf: (token) => {
      const [, person = "", signature = ""] = /^([1-9]\d{0,8})\.([\w-]{43})$/.exec(token) ?? [];
      const expected = Buffer.from(sign(person));
      const given = Buffer.from(signature);
      // Signed by us, so it is the number of a person that we wrote to.
      return expected.length === given.length && timingSafeEqual(expected, given)
        ? (Number(person) as PersonId)
        : null;
    },
  };
};

/** Stops all mail of notices to a person; on the screen they go on. Doing it twice is the same as once. */
export const stopMail = (database: Database, person: PersonId, origin: string): Promise<void> =>
  runAs(database, { who: { kind: "system" }, mode: "write", origin }, async ({ db }) => {
    await sql`
      insert into notices.setting as s (person_id, by_mail) select p.id, 'none' from people.person p where p.id = ${person}
          on conflict (person_id) do update set by_mail = 'none', version = s.version + 1 where s.by_mail <> 'none'`.execute(
      db,
    );
  });
