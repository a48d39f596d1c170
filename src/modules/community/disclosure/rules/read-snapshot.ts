import { z } from "zod";
import type { Snapshot } from "../model.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const yen = z.int();
const amount = z.object({ code: z.string(), name: z.string(), amount: yen });
const names = z.record(z.string(), z.string());

const shape = z.looseObject({
  format: z.literal("machisen-accounts-1"),
  council: z.object({ id: z.int(), name: z.string() }),
  year: z.int(),
  statement: z.looseObject({
    totals: z.object({ opening: yen, income: yen, expense: yen, closing: yen }),
    income: z.array(amount),
    expense: z.array(amount),
    places: z.array(z.looseObject({ code: z.string(), amount: yen })),
    funds: z.array(z.looseObject({ code: z.string(), income: yen, expense: yen })),
    projects: z.array(z.looseObject({ code: z.string().nullable(), income: yen, expense: yen })),
  }),
  names: z.object({ accounts: names, funds: names, projects: names }),
  kinds: names,
  root: hash,
  entries: z.array(
    z.object({
      no: z.int(),
      day: z.string(),
      kind: z.string(),
      voucher: z.int().nullable(),
      reverses: z.int().nullable(),
      amount: yen,
      lines: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), yen])),
      sealed: hash,
      link: hash,
    }),
  ),
  head: hash,
  signatures: z.array(
    z.looseObject({ who: z.string(), head: hash, entries: z.int(), words: z.string(), at: z.string() }),
  ),
  publishedAt: z.string(),
});

/** Published accounts from bytes that came from anywhere; null when they aren't such. */
export const readSnapshot = (text: string): Snapshot | null => {
  try {
    const read = shape.safeParse(JSON.parse(text));
    // What the check leans on was looked at; the rest is only shown.
    return read.success ? (read.data as unknown as Snapshot) : null;
  } catch {
    return null;
  }
};
