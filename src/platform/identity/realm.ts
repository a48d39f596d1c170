import type { Locale } from "../../kernel/say.ts";
import type { Database } from "../database/pool.ts";
import { type Ctx, runAs, type Who } from "../database/run-as.ts";
import type { Mailer } from "../notices/mail/index.ts";
import type { Keys } from "./keys.ts";

/** Where a wish comes from: shown in the list of sessions, written in the audit log, braked when it guesses. */
export type From = { readonly origin: string; readonly agent: string; readonly locale?: Locale };

/** What every step of identity stands on. */
export type Realm = {
  readonly database: Database;
  readonly keys: Keys;
  /** The address under which people reach this installation, e.g. `https://machisen.example.jp`. */
  readonly publicUrl: string;
  readonly mailer: Mailer;
};

export const writeAs = <T>(realm: Realm, who: Who, from: From, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  runAs(realm.database, { who, mode: "write", origin: from.origin, locale: from.locale ?? "ja" }, work);

export const session = (token: string): Who => ({ kind: "session", token });
export const anybody: Who = { kind: "public" };
export const operator: Who = { kind: "system" };
