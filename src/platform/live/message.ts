import { z } from "zod";
import type { AreaId, PersonId, ProgrammeId } from "../../kernel/ids.ts";
import { topics } from "./topics.ts";

const id = <I extends number>() => z.int().positive() as unknown as z.ZodType<I>;

const shape = z.union([
  z.object({ topic: z.enum(topics), area: id<AreaId>(), programme: id<ProgrammeId>().nullable() }),
  z.object({ ended: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ person: id<PersonId>() }),
]);

/** What goes over the channel: something changed, a session (by its digest) is over, or a person's posts are others. */
export type Message = z.infer<typeof shape>;
export type Change = Extract<Message, { topic: unknown }>;

/** Null for anything that isn't ours, e.g. of a newer version that runs beside this one. */
export const readMessage = (payload: string | undefined): Message | null => {
  try {
    return shape.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
};
