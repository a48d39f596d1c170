import { z } from "zod";
import type { AreaId } from "../../../kernel/ids.ts";

const name = z.string().trim().min(1).max(100);
const web = z.url({ protocol: /^https?$/ }).max(500);
const orNothing = z.literal("").transform(() => null);
const id = z.coerce.number().int().min(1).max(2_147_483_647);

/** A day, or nothing where the box was left empty. */
const dates = z
  .record(z.string().max(60), z.iso.date().or(z.literal("")))
  .transform((entered) => Object.fromEntries(Object.entries(entered).filter(([, day]) => day !== "")));

const described = {
  name,
  kana: z.string().trim().max(200).default(""),
  stage: z.string().max(60),
  dates,
  fields: z.array(z.string().max(60)).max(50).default([]),
  website: z.union([orNothing, web]).default(null),
  note: z.string().trim().max(4000).default(""),
};

export const newCouncilInput = z.object({
  area: id.transform((value) => value as AreaId),
  ...described,
  sample: z.boolean().default(false),
});
export type NewCouncil = z.output<typeof newCouncilInput>;

export const editCouncilInput = z.object({ ...described, version: id });
export type EditedCouncil = z.output<typeof editCouncilInput>;

export const committeeInput = z.object({ name, fields: z.array(z.string().max(60)).max(50).default([]) });
export type NewCommittee = z.output<typeof committeeInput>;

export const memberInput = z.object({ name, kind: z.string().trim().max(100).default("") });
export type NewMember = z.output<typeof memberInput>;

export const contactInput = z.object({
  label: name,
  name: z.string().trim().max(100).default(""),
  phone: z.string().trim().max(40).default(""),
  mail: z.union([z.literal(""), z.email().max(200)]).default(""),
});
export const editContactInput = contactInput.extend({ version: id });
export type EditedContact = z.output<typeof editContactInput>;
export type NewContact = z.output<typeof contactInput>;
