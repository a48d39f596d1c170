import { SMTPServer } from "smtp-server";
import type { PersonId } from "../../src/kernel/ids.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import { type Notice, notify, stopLinkWith } from "../../src/platform/notices/index.ts";
import type { Links } from "../../src/platform/notices/write-letter.ts";
import { buildAppointment, buildProgramme, setToday } from "../support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../support/database.ts";

export const code = "tsurumi-2019";
export const stopLink = stopLinkWith("x".repeat(40));
export const links: Links = {
  publicUrl: "https://machisen.example.jp",
  stop: (person) => `https://machisen.example.jp/mail/stop?token=${stopLink.tokenFor(person)}`,
};

const people = {
  manager: "operations-manager",
  advisor: "advisor",
  worker: "support-worker",
  ward: "ward-officer",
  chair: "chair",
};
export type Who = keyof typeof people;

/** A programme with one person on each post, each with an account; the worker tells the others. */
export const noticesWorld = async () => {
  const db: TestDatabase = await testDatabase();
  const ids = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const made: [Who, PersonId][] = [];
    for (const [who, post] of Object.entries(people) as [Who, string][])
      made.push([who, (await buildAppointment(ctx, { programme, post })).person]);
    // Filled from the keys of `people`, one after another.
    return Object.fromEntries(made) as Record<Who, PersonId>;
  });
  await setToday(db, "2019-06-14", code);
  for (const [who, id] of Object.entries(ids))
    await db.owner.query("insert into identity.account (person_id, mail, password) values ($1, $2, 'x')", [
      id,
      `${who}@example.jp`,
    ]);
  /** Leaves a notice, made at a moment given in the clock of Japan. */
  const tell = async (to: Who, given: Partial<Notice> & { readonly at?: string } = {}): Promise<number> => {
    const { at, ...notice } = given;
    await asPerson(db, ids.worker, code, (ctx) =>
      notify(ctx, {
        to: [ids[to]],
        kind: "report-submitted",
        said: { ja: "月次報告が提出されました。", en: "A report was submitted." },
        href: `/${code}/reports/2019-05/tsurumi-centre`,
        ...notice,
      }),
    );
    const { rows } = await db.owner.query(
      "update notices.notice set made_at = coalesce($1::timestamptz, made_at) where id = (select max(id) from notices.notice) returning id",
      [at ? `${at}+09:00` : null],
    );
    return rows[0].id;
  };
  return {
    db,
    ids,
    tell,
    letters: async () =>
      (
        await db.owner.query(
          "select id, recipient, subject, body, person_id, notices, readable, sent_at, tries, fault from notices.mail order by id",
        )
      ).rows,
    choose: (who: Who, setting: Record<string, unknown>) =>
      db.owner.query(
        `insert into notices.setting (person_id, ${Object.keys(setting).join(", ")})
         values (${ids[who]}, ${Object.keys(setting).map((_, n) => `$${n + 1}`)})`,
        Object.values(setting),
      ),
    // One table after the other: a mailer that is still at work would lock them in an order of its own.
    clear: async () => {
      for (const table of ["mail", "notice", "setting"]) await db.owner.query(`delete from notices.${table}`);
    },
    asPublic: <T>(work: Parameters<typeof runAs<T>>[2]) =>
      runAs(db.database, { who: { kind: "public" }, mode: "write", origin: "test" }, work),
  };
};
export type NoticesWorld = Awaited<ReturnType<typeof noticesWorld>>;

/** A moment in the clock of Japan. */
export const japan = (text: string): Date => new Date(`${text}+09:00`);

/** A real mail server that can be told to refuse, and stopped and started on one port. */
export const mailServer = () => {
  const received: { to: string[]; text: string }[] = [];
  const state = { refusing: false, port: 0 };
  let server: SMTPServer | null = null;
  return {
    received,
    state,
    url: () => `smtp://127.0.0.1:${state.port}`,
    start: async () => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ["STARTTLS"],
        onRcptTo: (_address, _session, done) =>
          done(state.refusing ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null),
        onData: (stream, session, done) => {
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            received.push({
              to: session.envelope.rcptTo.map((one) => one.address),
              text: Buffer.concat(parts).toString(),
            });
            done();
          });
        },
      });
      const one = server;
      await new Promise<void>((up) => one.listen(state.port, "127.0.0.1", up));
      const address = one.server.address();
      state.port = typeof address === "object" ? (address?.port ?? 0) : 0;
    },
    stop: async () => {
      const one = server;
      server = null;
      if (one) await new Promise<void>((down) => one.close(down));
    },
  };
};
