import { z } from "zod";
import type { AreaId, CentreId, CouncilId, PersonId, PostId } from "../../../kernel/ids.ts";

// The brands below have their birthplace here: a checked positive integer becomes the id it was asked for.
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const optional = <T>(as: (value: number) => T) =>
  z.union([z.literal("").transform(() => null), z.null(), id.transform(as)]).default(null);
const day = z.iso.date();
const dayOrNothing = z.union([z.literal("").transform(() => null), z.null(), day]).default(null);

export const newPersonInput = z.object({
  name: z.string().trim().min(1).max(100),
  kana: z.string().trim().max(200).default(""),
  area: id.transform((value) => value as AreaId),
  mail: z.union([z.literal(""), z.email().max(200)]).default(""),
  phone: z.string().trim().max(40).default(""),
  fictitious: z.boolean().default(false),
});
export type NewPerson = z.output<typeof newPersonInput>;

export const editPersonInput = newPersonInput
  .pick({ name: true, kana: true, mail: true, phone: true })
  .extend({ version: id });
export type EditedPerson = z.output<typeof editPersonInput>;

export const appointmentInput = z.object({
  post: id.transform((value) => value as PostId),
  centre: optional((value) => value as CentreId),
  council: optional((value) => value as CouncilId),
  areas: z
    .array(id.transform((value) => value as AreaId))
    .max(500)
    .default([]),
  starts: day,
  ends: dayOrNothing,
});
export type NewAppointment = z.output<typeof appointmentInput>;

export const endInput = z.object({ ends: day });

export const handOverInput = z.object({
  to: id.transform((value) => value as PersonId),
  lastDay: day,
});
export type HandOverWish = z.output<typeof handOverInput>;
