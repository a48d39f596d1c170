import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMailer, listMail, queueMail } from "../../src/platform/notices/mail/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../support/database.ts";

let db: TestDatabase;
let server: SMTPServer;
let url: string;
let received: { to: string[]; text: string }[] = [];
let refusing = false;

beforeAll(async () => {
  db = await testDatabase();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusing ? new Error("mailbox unavailable") : null),
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
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  await new Promise<void>((down) => server.close(down));
  await db.drop();
});
beforeEach(async () => {
  await db.owner.query("delete from notices.mail");
  received = [];
  refusing = false;
});

const write = (to: string) =>
  asSystem(db, (ctx) =>
    queueMail(ctx, { to, subject: "件名 【まちセン】", body: "本文 髙橋様 https://a.example/?token=key" }),
  );
const listed = () => asSystem(db, (ctx) => listMail(ctx));
const mailer = (smtpUrl?: string) =>
  createMailer({ database: db.database, smtpUrl, sender: "まちセン <machisen@example.jp>" });

describe("the mailer", () => {
  it("sends what waits to a real mail server, once, and keeps a note without the key inside", async () => {
    await write("hana@example.jp");
    const carrier = mailer(url);
    expect(await carrier.deliver()).toBe(1);
    expect(await carrier.deliver()).toBe(0);
    await carrier.close();
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(["hana@example.jp"]);
    expect(await listed()).toMatchObject([{ recipient: "hana@example.jp", body: "", tries: 1 }]);
    expect((await listed())[0]?.sent_at).toBeInstanceOf(Date);
  });

  it("keeps a refused letter with the reason and tries it again", async () => {
    await write("hana@example.jp");
    refusing = true;
    const told: string[] = [];
    const carrier = createMailer({
      database: db.database,
      smtpUrl: url,
      sender: "a@example.jp",
      onFailure: (error) => told.push(error.message),
    });
    expect(await carrier.deliver()).toBe(0);
    expect((await listed())[0]?.error).toMatch(/mailbox unavailable/);
    expect(told).toHaveLength(1);
    refusing = false;
    expect(await carrier.deliver()).toBe(0);
    await db.owner.query("update notices.mail set tried_at = tried_at - interval '6 minutes'");
    expect(await carrier.deliver()).toBe(1);
    await carrier.close();
    expect((await listed())[0]?.error).toBeNull();
  });

  it("sends a letter once even when two processes carry at the same time", async () => {
    for (let n = 0; n < 6; n += 1) await write(`person${n}@example.jp`);
    const [one, two] = [mailer(url), mailer(url)];
    const sent = await Promise.all([one.deliver(), two.deliver()]);
    await Promise.all([one.close(), two.close()]);
    expect(sent[0] + sent[1]).toBe(6);
    expect(received).toHaveLength(6);
  });

  it("without a mail server keeps letters for the operator", async () => {
    await write("hana@example.jp");
    expect(await mailer().deliver()).toBe(0);
    expect((await listed())[0]).toMatchObject({ sent_at: null, body: expect.stringContaining("token=key") });
  });

  it("does not send yesterday's letters when a server is named at last", async () => {
    await write("hana@example.jp");
    await db.owner.query("update notices.mail set made_at = now() - interval '2 days'");
    const carrier = mailer(url);
    expect(await carrier.deliver()).toBe(0);
    await carrier.close();
  });
});
