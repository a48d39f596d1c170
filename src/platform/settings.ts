import { resolve } from "node:path";
import { z } from "zod";
import { say } from "../kernel/say.ts";
import { StartRefused } from "./start-refused.ts";

/** Every setting there is, with what it means; `--help` prints this list. */
export const settingsHelp = [
  ["PORT", "3000", say("待ち受けるポート", "port to listen on")],
  ["MACHISEN_DATA", "./data", say("データを置くフォルダー", "folder that holds the data")],
  [
    "DATABASE_URL",
    "",
    say(
      "PostgreSQL 15 以上のサーバーを使うときの接続先（所有者の役割）",
      "PostgreSQL 15+ server to use instead of our own (owner role)",
    ),
  ],
  [
    "MACHISEN_DEMO",
    "on",
    say("off なら、デモ用の世界を読み込まない", "off: don't load the demonstration world"),
  ],
  [
    "MACHISEN_DEMO_PASSWORD",
    "",
    say(
      "デモのパスワード。なければ作って一度だけ表示する",
      "password of the demonstration; otherwise one is made and printed once",
    ),
  ],
  ["MACHISEN_ORIGIN", "http://127.0.0.1:PORT", say("利用者から見たアドレス", "address as its users see it")],
  [
    "MACHISEN_SMTP_URL",
    "",
    say(
      "メールを送るサーバー。なければ「メールの送信状況」のページか machisen mail list で読む",
      "mail server; without it, read mail on the page “Outgoing mail” or with: machisen mail list",
    ),
  ],
  ["MACHISEN_MAIL_FROM", "machisen@localhost", say("メールの差出人", "sender of mail")],
] as const;

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  MACHISEN_DATA: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MACHISEN_DEMO: z.enum(["on", "off"]).default("on"),
  MACHISEN_DEMO_PASSWORD: z.string().min(8).max(200).optional(),
  MACHISEN_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  MACHISEN_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MACHISEN_MAIL_FROM: z.string().min(3).default("machisen@localhost"),
});

export type Settings = {
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly origin: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
};

/** Reads the environment once; an empty value counts as not given. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(", ");
    throw new StartRefused(
      say(
        `設定 ${names} の値が正しくありません。npx machisen --help で書き方を確かめてください。`,
        `The setting ${names} has a wrong value. See: npx machisen --help`,
      ),
    );
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    dataFolder: resolve(value.MACHISEN_DATA),
    databaseUrl: value.DATABASE_URL,
    demo: value.MACHISEN_DEMO === "on",
    demoPassword: value.MACHISEN_DEMO_PASSWORD,
    origin: value.MACHISEN_ORIGIN,
    smtpUrl: value.MACHISEN_SMTP_URL,
    mailFrom: value.MACHISEN_MAIL_FROM,
  };
};
