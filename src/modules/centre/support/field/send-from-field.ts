import { forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import { writeRecord } from "../actions/write-record.ts";
import type { Entered } from "../input.ts";
import { words } from "../text.ts";
import { findArrival, noteArrival } from "./arrivals.ts";
import type { Sent } from "./model.ts";
import { strand } from "./strand.ts";

export type FromField = {
  /** Code of the programme it was written for: its writer may have no place there any more. */
  readonly programme: string;
  readonly entered: Entered;
  /** UUID that the phone made for the entry. */
  readonly key: string;
  readonly files: readonly KeptFile[];
  /** SHA-256 of everything that was sent, as 64 hexadecimal digits. */
  readonly digest: string;
  /** When it was written, by the phone's clock. */
  readonly writtenAt: Date;
  /** The writer gives it to those who review, because it can't become a record of theirs. */
  readonly handIn: boolean;
};

/**
 * Takes an entry that a phone kept while there was no connection. However often it comes, it makes one record; one that
 * reads differently from what had come is told and changes nothing.
 */
export const sendFromField = async (ctx: Ctx, sent: FromField): Promise<Outcome<Sent>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  // Page and service worker may send the same entry at the same moment.
  await oneAtATime(ctx);
  const before = await findArrival(ctx, sent.key);
  if (before) return ok({ kind: before.digest === sent.digest ? "there" : "changed", id: before.record });
  const writes = ctx.programme !== null && (await ctx.rights()).areas("record.write").size > 0;
  if (!writes || sent.handIn) return strand(ctx, sent);
  const { entered, key, files, digest, writtenAt } = sent;
  const written = await writeRecord(ctx, { entered, key, files, elsewhere: true });
  if (!written.ok) return written;
  const { id, again } = written.value;
  if (again) return ok({ kind: "there", id });
  await noteArrival(ctx, { key, record: id, digest, writtenAt });
  return ok({ kind: "made", id });
};
