import { sql } from "kysely";
import { createTransport } from "nodemailer";
import type { Database } from "../../database/pool.ts";
import { runAs } from "../../database/run-as.ts";
import { faultOf } from "./fault.ts";

/** Carries the outbox to the mail server. Without one nothing is carried, and letters wait to be read by the operator. */
export type Mailer = {
  /** Sends what waits; answers how many letters left. */
  readonly deliver: () => Promise<number>;
  /** The same without waiting, for whoever has to answer now. */
  readonly deliverSoon: () => void;
  /** Ends when the last letter on its way has left. */
  readonly close: () => Promise<void>;
};

type Settings = {
  readonly database: Database;
  /** e.g. `smtp://user:password@mail.example.jp:587`; absent = letters are kept. */
  readonly smtpUrl?: string | undefined;
  readonly sender: string;
  /** Told when the mail server refuses; the letter stays and is tried again. */
  readonly onFailure?: (error: Error) => void;
};

type Waiting = { id: number; recipient: string; subject: string; body: string; stop_link: string };

/** A server that doesn't answer holds up neither the other letters nor the end of the app. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

const asOperator = { who: { kind: "system" }, mode: "write", origin: "job" } as const;

/** Takes letters so that a second process doesn't; one that was taken and never settled is free again after five minutes. */
const take = (database: Database): Promise<Waiting[]> =>
  runAs(database, asOperator, async ({ db }) => {
    const taken = await sql<Waiting>`
      update notices.mail set tries = tries + 1, tried_at = now() where id in (
        select id from notices.mail
         where sent_at is null and tries < 8 and coalesce(again_at, made_at) > now() - interval '1 day'
           and (tried_at is null or tried_at < now() - interval '5 minutes')
         order by id limit 20 for update skip locked)
      returning id, recipient, subject, body, stop_link`.execute(db);
    return [...taken.rows];
  });

const settle = (database: Database, id: number, failure: Error | null): Promise<unknown> =>
  runAs(database, asOperator, ({ db }) =>
    failure === null
      ? sql`update notices.mail set sent_at = now(), body = '', stop_link = '', error = null, fault = null where id = ${id}`.execute(
          db,
        )
      : sql`update notices.mail set error = ${failure.message}, fault = ${faultOf(failure)} where id = ${id}`.execute(
          db,
        ),
  );

export const createMailer = ({
  database,
  smtpUrl,
  sender,
  onFailure = () => undefined,
}: Settings): Mailer => {
  if (!smtpUrl) {
    return { deliver: async () => 0, deliverSoon: () => undefined, close: async () => undefined };
  }
  const transport = createTransport({ url: smtpUrl, ...patience });
  const run = async (): Promise<number> => {
    let sent = 0;
    let dead: Error | null = null;
    for (const letter of await take(database)) {
      const failure: Error | null =
        // Nobody there: the rest of this round needn't wait for the same silence.
        dead ??
        (await transport
          .sendMail({
            from: sender,
            to: letter.recipient,
            subject: letter.subject,
            text: letter.body,
            ...(letter.stop_link ? { list: { unsubscribe: letter.stop_link } } : {}),
          })
          .then(() => null)
          .catch((error: Error) => error));
      await settle(database, letter.id, failure);
      if (!failure) sent += 1;
      else if (failure !== dead) onFailure(failure);
      if (failure && faultOf(failure) === "unreachable") dead = failure;
    }
    return sent;
  };
  // One round at a time: the next waits for the one before, so close() knows when all have ended.
  let last: Promise<number> = Promise.resolve(0);
  const deliver = () => {
    last = last.catch(() => 0).then(run);
    return last;
  };
  return {
    deliver,
    deliverSoon: () => void deliver().catch(onFailure),
    close: async () => {
      await last.catch(() => 0);
      transport.close();
    },
  };
};
