import { sql } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Ctx } from "../database/run-as.ts";

export const documentKinds = [
  "record",
  "request",
  "consultation",
  "library",
  "plan",
  "council",
  "person",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type Found = {
  readonly kind: DocumentKind;
  readonly id: number;
  readonly day: PlainDate | null;
  readonly title: string;
  /** The text as it was written; the words are somewhere in it or in the title. */
  readonly shown: string;
};

/**
 * What the actor may see and finds, newest first. Row security doesn't reach into the index, so `search.find` applies
 * the same rules by itself; a test compares it with the tables.
 * @returns at most `size` documents, and whether there are more
 */
export const findDocuments = async (
  ctx: Ctx,
  asked: {
    readonly text: string;
    readonly kind: DocumentKind;
    readonly page?: number;
    readonly size: number;
  },
): Promise<{ readonly found: readonly Found[]; readonly more: boolean }> => {
  const offset = (Math.max(1, asked.page ?? 1) - 1) * asked.size;
  const { rows } = await sql<Found>`
    select * from search.find(${asked.text.slice(0, 200)}, array[${asked.kind}], ${asked.size + 1}, ${offset})`.execute(
    ctx.db,
  );
  return { found: rows.slice(0, asked.size), more: rows.length > asked.size };
};
