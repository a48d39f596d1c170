import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readLibrary } from "../input.ts";
import type { ConsultationId, LibraryEntryId, LibraryFields, LibraryState } from "../model.ts";
import { mayWriteLibrary } from "../policy.ts";
import { namesAround } from "../queries/names-around.ts";
import { personalTraces } from "../rules/personal-traces.ts";
import * as store from "../store.ts";
import { announceCase } from "../tell.ts";
import { words } from "../text.ts";
import { openConsultation } from "./open-consultation.ts";

/** What was typed, and which traces of people the writer has looked at and lets stand. */
export type LibraryInput = {
  readonly fields: LibraryFields;
  readonly state: LibraryState;
  readonly confirmed: readonly string[];
};

const textOf = ({ title, situation, done, result }: LibraryFields): string =>
  [title, situation, done, result].join("\n");

/** Names and numbers in the text that nobody has let stand. */
export const tracesIn = async (
  ctx: Ctx,
  consultation: ConsultationId,
  fields: LibraryFields,
): Promise<string[]> => {
  const text = textOf(fields);
  return personalTraces(text, await namesAround(ctx, consultation, text));
};

const checked = async (
  ctx: Ctx,
  consultation: ConsultationId,
  input: LibraryInput,
): Promise<Outcome<LibraryFields>> => {
  const read = readLibrary(input.fields);
  if (!read.ok) return read;
  const traces = await tracesIn(ctx, consultation, read.value);
  const left = traces.filter((trace) => !input.confirmed.includes(trace));
  return left.length > 0 ? invalid({ path: "confirmed", message: words.traces(left) }) : read;
};

/** Makes a closed case an entry of the library, as a draft or published at once. */
export const makeLibraryEntry = async (
  ctx: Ctx,
  input: LibraryInput & { readonly consultation: ConsultationId },
): Promise<Outcome<{ readonly id: LibraryEntryId; readonly again: boolean }>> => {
  const opened = await openConsultation(ctx, input.consultation, null, (rights, one) =>
    mayWriteLibrary(rights, one.area),
  );
  if (!opened.ok) return opened;
  const { one, person } = opened.value;
  if (one.confidential) return forbidden(words.confidentialNoLibrary);
  const twin = await store.entryOfCase(ctx, one.id);
  if (twin) return ok({ id: twin, again: true });
  if (one.state !== "closed") return conflict(words.notClosedNoLibrary);
  const fields = await checked(ctx, one.id, input);
  if (!fields.ok) return fields;
  const id = await store.insertLibraryEntry(ctx, one, fields.value, input.state, person);
  if (id === null) return notFound();
  await announceCase(ctx, one);
  return ok({ id, again: false });
};

/** Mends an entry, publishes it or takes it back; the text is looked through each time. */
export const editLibraryEntry = async (
  ctx: Ctx,
  input: LibraryInput & { readonly id: LibraryEntryId; readonly version: number },
): Promise<Outcome<{ readonly id: LibraryEntryId }>> => {
  const { actor, programme } = ctx;
  const seen = programme && (await store.findLibraryEntry(ctx, programme.id, input.id));
  if (!programme || !seen) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const reason = mayWriteLibrary(await ctx.rights(), seen.area);
  if (reason) return forbidden(reason);
  const one = await store.findLibraryEntry(ctx, programme.id, input.id, true);
  if (!one) return notFound();
  if (one.version !== input.version) return conflict(words.changedMeanwhile);
  const fields = await checked(ctx, one.consultation, input);
  if (!fields.ok) return err(fields.error);
  await store.updateLibraryEntry(ctx, one, fields.value, input.state);
  return ok({ id: one.id });
};
