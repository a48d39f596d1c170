import { type Kysely, sql } from "kysely";
import type { PoolClient } from "pg";
import type { PlainDate } from "../../kernel/dates.ts";
import type { AreaId, PersonId, ProgrammeId } from "../../kernel/ids.ts";
import type { Result } from "../../kernel/result.ts";
import type { Locale, Text } from "../../kernel/say.ts";
import type { Database } from "./pool.ts";
import { kyselyOver, statementName } from "./session-kysely.ts";
import type { DB } from "./tables.gen.ts";

/** Who wants in: a visitor with a session, a named person (tests, jobs), the machine's operator, or anybody. */
export type Who =
  | { readonly kind: "session"; readonly token: string }
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "system" }
  | { readonly kind: "public" };

export type Actor =
  | { readonly kind: "person"; readonly id: PersonId; readonly name: string }
  | { readonly kind: "system" }
  | { readonly kind: "public" };

export type ProgrammeRef = { readonly id: ProgrammeId; readonly code: string; readonly title: Text };

/** What a power holds for: the areas, today, in the current programme. */
export type Rights = { has(power: string, area: AreaId): boolean; areas(power: string): ReadonlySet<AreaId> };

/** Everything an action or query may lean on; lives as long as its transaction. */
export type Ctx = {
  readonly db: Kysely<DB>;
  readonly actor: Actor;
  readonly programme: ProgrammeRef | null;
  readonly programmes: readonly ProgrammeRef[];
  /** Powers held anywhere today: enough for navigation, not for a decision about a row. */
  readonly powers: ReadonlySet<string>;
  readonly posts: readonly Text[];
  readonly rights: () => Promise<Rights>;
  /** The day it is in the programme (in the demonstration world not the calendar's). */
  readonly today: PlainDate;
  readonly now: Date;
  readonly locale: Locale;
  readonly demo: boolean;
  readonly installation: string;
  /** Notices that the actor has not read; 100 stands for more than 99. */
  readonly unread: number;
  /** Another one as soon as a name, or who may know it, has changed; null where the transaction may change them itself. */
  readonly namesStamp: string | null;
  /** IP address, `cli` or `job`. */
  readonly origin: string;
};

export type Entry = {
  readonly who: Who;
  /** Code of the programme to work in; absent = all of the actor's. */
  readonly programme?: string | null;
  readonly mode: "read" | "write";
  readonly locale?: Locale;
  readonly origin: string;
  readonly now?: Date;
};

type Entered = {
  actor: "person" | "system" | "public";
  person: { id: PersonId; name: string } | null;
  programme: ProgrammeRef | null;
  programmes: ProgrammeRef[];
  powers: string[];
  posts: Text[];
  today: PlainDate;
  demo: boolean;
  installation: string;
  names: string;
  unread: number;
};

const enter = async (client: PoolClient, entry: Entry): Promise<Entered> => {
  const { who } = entry;
  const programme = entry.programme ?? null;
  const [text, values] =
    who.kind === "session"
      ? ["select identity.enter($1, $2, $3) as entered", [who.token, programme, entry.origin]]
      : [
          "select app.enter_as($1, $2, $3, $4) as entered",
          [who.kind, who.kind === "person" ? who.id : null, programme, entry.origin],
        ];
  const begin = client.query(entry.mode === "read" ? "begin read only" : "begin");
  const entered = client.query({ name: statementName(text), text, values });
  await begin;
  return (await entered).rows[0].entered;
};

const loadRights = async (db: Kysely<DB>): Promise<Rights> => {
  const found = await sql<{ power: string; areas: AreaId[] }>`select power, areas from app.rights()`.execute(
    db,
  );
  const held = new Map(found.rows.map((row) => [row.power, new Set(row.areas)]));
  const none: ReadonlySet<AreaId> = new Set();
  return {
    has: (power, area) => held.get(power)?.has(area) ?? false,
    areas: (power) => held.get(power) ?? none,
  };
};

const contextOf = (client: PoolClient, entry: Entry, entered: Entered): Ctx => {
  const db = kyselyOver(client);
  let rights: Promise<Rights> | undefined;
  const actor: Actor =
    entered.actor === "person" && entered.person
      ? { kind: "person", ...entered.person }
      : { kind: entered.actor === "system" ? "system" : "public" };
  return {
    db,
    actor,
    programme: entered.programme,
    programmes: entered.programmes,
    powers: new Set(entered.powers),
    posts: entered.posts,
    rights: () => {
      // The operator may everything everywhere, also in an area that was made a moment ago.
      if (actor.kind === "system") return loadRights(db).then((known) => ({ ...known, has: () => true }));
      rights ??= loadRights(db);
      return rights;
    },
    today: entered.today,
    now: entry.now ?? new Date(),
    locale: entry.locale ?? "ja",
    demo: entered.demo,
    installation: entered.installation,
    unread: entered.unread,
    namesStamp: entry.mode === "read" ? entered.names : null,
    origin: entry.origin,
  };
};

const isErr = (value: unknown): value is Result<never, unknown> & { ok: false } =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

/**
 * The only opener of a transaction. Sets who acts, locally to it, runs the work and commits.
 * A thrown bug and an `err` answer both roll back: nothing is half done.
 */
export const runAs = async <T>(
  database: Database,
  entry: Entry,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> => {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    const entered = await enter(client, entry);
    const value = await work(contextOf(client, entry, entered));
    await client.query(isErr(value) ? "rollback" : "commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};
