import { createHmac } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { PersonId } from "../../src/kernel/ids.ts";
import { createIdentity, type From, type Identity } from "../../src/platform/identity/index.ts";
import { createMailer, listMail } from "../../src/platform/notices/mail/index.ts";
import { asSystem, type TestDatabase } from "../support/database.ts";

export const secret = createHmac("sha256", "test").update("installation").digest("hex");
export const password = "tegami-wo-kaku-hi";

export const identityOver = (db: TestDatabase, publicUrl = "http://machisen.test"): Identity =>
  createIdentity({
    database: db.database,
    secret,
    publicUrl,
    mailer: createMailer({ database: db.database, sender: "machisen@example.jp" }),
  });

export const from = (origin: string): From => ({ origin, agent: "test browser" });

export const addPerson = async (
  db: TestDatabase,
  name: string,
  mail = "",
  fictitious = true,
): Promise<PersonId> => {
  const added = await db.owner.query(
    "insert into people.person (name, is_fictitious) values ($1, $2) returning id",
    [name, fictitious],
  );
  const id = added.rows[0].id;
  if (mail) await db.owner.query("insert into people.contact (person_id, mail) values ($1, $2)", [id, mail]);
  return id;
};

/** Makes the database a demonstration world, or a real installation again. */
export const makeDemo = (db: TestDatabase, demo: boolean) =>
  db.owner.query("update app.installation set demo = $1", [demo]);

/** Lets the quarter of an hour pass for every try so far. */
export const waitOut = (db: TestDatabase) =>
  db.owner.query("update identity.attempt set at = at - interval '16 minutes'");

/** The code an app shows, `steps` half-minutes from now. */
export const codeOf = (base32: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: Date.now() + steps * 30_000 });

export const lettersTo = async (db: TestDatabase, mail: string) =>
  (await asSystem(db, (ctx) => listMail(ctx))).filter((letter) => letter.recipient === mail);

export const linkIn = (body: string): URL => new URL(/https?:\S+/.exec(body)?.[0] ?? "");
