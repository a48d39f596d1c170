import { createHash } from "node:crypto";
import { z } from "zod";

const text = z.strictObject({ ja: z.string(), en: z.string() });
const refusal = z.strictObject({
  kind: z.enum(["field", "excluded", "category", "period", "other-money", "over-cap"]),
  reason: text.nullable(),
});
const line = z.strictObject({
  /** Code and name of the category. */
  code: z.string(),
  name: z.string(),
  amount: z.int(),
  refusal: refusal.nullable(),
  /** How much of it is eligible, where that is neither all nor nothing. */
  eligible: z.int().optional(),
});
const spentLine = z.strictObject({
  ...line.shape,
  fund: z.strictObject({ code: z.string(), name: z.string() }),
  /** Within the project's period; what was handed in earlier doesn't say. */
  inside: z.boolean().optional(),
});

const project = z.strictObject({
  /** Null for the running of the council. */
  code: z.string().nullable(),
  name: z.string(),
  field: text.nullable(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  what: z.string(),
  people: z.int().nullable(),
  /** Expected, where the rules take it off the cost. */
  income: z.int().optional(),
  planned: z.array(line),
  done: z.string(),
  came: z.int().nullable(),
  result: z.string(),
  spent: z.array(spentLine),
  /** Its own income that is taken off the eligible cost. */
  deducted: z.int().optional(),
  /** Its share alone, where that is more than one project may have, and how much that is. */
  limited: z.strictObject({ share: z.int(), most: z.int() }).optional(),
});

/** What a change starts from. */
const change = z.strictObject({
  reason: z.string(),
  /** What was granted so far. */
  decided: z.int(),
  /** The budget that was granted, by project (null = the running of the council) and category. */
  before: z.array(
    z.strictObject({
      project: z.strictObject({ code: z.string().nullable(), name: z.string() }),
      code: z.string(),
      name: z.string(),
      amount: z.int(),
    }),
  ),
  /** The income that was expected with it, by project. */
  incomes: z
    .array(
      z.strictObject({
        project: z.strictObject({ code: z.string().nullable(), name: z.string() }),
        amount: z.int(),
      }),
    )
    .optional(),
});

/** Who writes to whom; each null where the programme or its appointments don't say. */
const letter = z.strictObject({
  addressee: text.nullable(),
  chair: z.strictObject({ post: text, name: z.string() }).nullable(),
});

const settled = z.strictObject({
  spent: z.int(),
  eligible: z.int(),
  notEligible: z.int(),
  deducted: z.int().optional(),
  basis: z.int(),
  computed: z.int(),
  decided: z.int(),
  final: z.int(),
  paid: z.int(),
  repaid: z.int(),
  toPay: z.int(),
  toRepay: z.int(),
  funds: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      spent: z.int(),
      eligible: z.int(),
      /** Whether it holds the subsidy's own money; what was handed in earlier doesn't say. */
      own: z.boolean().optional(),
      /** What it received, less what went back to the ward; what was handed in earlier says neither. */
      received: z.int().optional(),
      /** What went back to the ward out of it, which stands in `spent` as well. */
      returned: z.int().optional(),
    }),
  ),
  /** The book as it stood: number of its last entry and that one's link. */
  entries: z.int(),
  head: z.string(),
  waiting: z.strictObject({ count: z.int(), amount: z.int() }),
});

const share = z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) });

/** By which rules it was counted. What was handed in earlier says the rate in percent, and knows neither caps of projects nor rounding up. */
const rules = z
  .strictObject({
    pack: z.string(),
    version: z.int(),
    name: text,
    confirmed: z.boolean(),
    percent: z.int().optional(),
    share: share.optional(),
    /** The subsidy that it is a share of; null for a share of the cost. */
    of: text.nullable(),
    cap: z.int().nullable(),
    capPerProject: z.int().nullable().default(null),
    unit: z.literal([1, 10, 100, 1000]),
    direction: z.enum(["down", "up", "half-up"]).default("down"),
  })
  .transform(({ percent, share, ...rest }) => ({
    ...rest,
    share: share ?? { numerator: percent ?? 0, denominator: 100 },
  }));

/** What a claim says at one moment; the papers, the screens and what is kept are all made from it. Whole yen. */
export const claimContent = z.strictObject({
  version: z.literal(1),
  kind: z.enum(["application", "change", "settlement"]),
  council: z.string(),
  client: text,
  year: z.int(),
  day: z.string(),
  subsidy: z.strictObject({ code: z.string(), name: text }),
  rules,
  projects: z.array(project),
  planned: z.strictObject({
    total: z.int(),
    eligible: z.int(),
    deducted: z.int().optional(),
    basis: z.int(),
    /** What is asked for. */
    asked: z.int(),
  }),
  settled: settled.nullable(),
  // What was handed in earlier says neither.
  letter: letter.optional(),
  change: change.optional(),
});
export type ClaimContent = z.output<typeof claimContent>;
export type ProjectContent = ClaimContent["projects"][number];

/** What is kept of a claim when it is handed in, with the fingerprint of exactly these characters. */
export const freeze = (
  content: ClaimContent,
): { readonly kind: ClaimContent["kind"]; readonly content: string; readonly sha256: string } => {
  const json = JSON.stringify(content);
  return { kind: content.kind, content: json, sha256: createHash("sha256").update(json).digest("hex") };
};
