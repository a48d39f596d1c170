import { createHash } from "node:crypto";
import { z } from "zod";
import type { PlanStep, Standing } from "./model.ts";

const step = z.strictObject({
  what: z.string(),
  duty: z.int(),
  axis: z.string().nullable(),
  person: z.int().nullable(),
  due: z.string(),
  times: z.int(),
  minutes: z.int(),
  sign: z.string(),
});

/** A plan as both sides agreed to it. Ids name duties, people and records, whose names may change. */
export const agreedContent = z.strictObject({
  version: z.literal(1),
  standing: z.array(
    z.strictObject({ axis: z.string(), now: z.string(), wish: z.string(), evidence: z.array(z.int()) }),
  ),
  steps: z.array(step),
});
export type AgreedContent = z.output<typeof agreedContent>;

/** What is kept of a plan when both have agreed, with the fingerprint of exactly these characters. */
export const freeze = (
  standing: readonly Standing[],
  steps: readonly PlanStep[],
): { readonly json: string; readonly sha256: string } => {
  const content: AgreedContent = {
    version: 1,
    standing: standing.map(({ axis, now, wish, evidence }) => ({ axis, now, wish, evidence: [...evidence] })),
    steps: steps.map(({ what, duty, axis, person, due, times, minutes, sign }) => ({
      what,
      duty,
      axis,
      person,
      due,
      times,
      minutes,
      sign,
    })),
  };
  const json = JSON.stringify(content);
  return { json, sha256: createHash("sha256").update(json).digest("hex") };
};
