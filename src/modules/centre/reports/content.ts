import { z } from "zod";

/**
 * Everything that is printed in a report. Screen, PDF, Excel, CSV and JSON are made from it and from nothing else, and it is
 * what is frozen at submission. The shape carries a version: old submissions stay readable.
 */

const text = z.strictObject({ ja: z.string(), en: z.string() });
const day = z.iso.date();
const count = z.int().min(0);
const named = z.strictObject({ code: z.string(), name: text });

const figures = z.strictObject({ records: count, minutes: count });
export type Figures = z.output<typeof figures>;

/** council null = support of the area as a whole. */
const cell = z.strictObject({ duty: z.string(), council: z.int().nullable(), ...figures.shape });
export type Cell = z.output<typeof cell>;

/**
 * Work by duty and council. A record for two councils counts in both cells, its minutes are divided between them; totals
 * of duties and of everything count each record once.
 */
const work = z.strictObject({
  cells: z.array(cell),
  duties: z.array(z.strictObject({ duty: z.string(), ...figures.shape })),
  councils: z.array(z.strictObject({ council: z.int().nullable(), ...figures.shape })),
  total: figures,
});
export type Work = z.output<typeof work>;

const staffing = z.strictObject({
  centre: named,
  post: named,
  required: count,
  appointed: count,
  people: z.array(z.strictObject({ name: z.string(), from: day, to: day.nullable() })),
});
export type StaffingLine = z.output<typeof staffing>;

const record = z.strictObject({
  id: z.int(),
  version: z.int(),
  day,
  worker: z.string(),
  centre: z.string(),
  minutes: count,
  duty: z.string(),
  councils: z.array(z.int()),
  /** The area, where the record is of no council. */
  area: z.string(),
  asked: z.string(),
  done: z.string(),
  outcome: z.string(),
  next: z.string(),
  nextDue: day.nullable(),
});
export type CountedRecord = z.output<typeof record>;

/** One figure of the desk, e.g. how many consultations were closed. */
const measure = z.strictObject({
  code: z.string(),
  label: text,
  value: count,
  /** What is counted; absent = cases. Minutes are of opening time. */
  unit: z.literal("minutes").optional(),
});
export type Measure = z.output<typeof measure>;

/** One council's accounts when the month ended. */
const accountsLine = z.strictObject({
  council: z.int(),
  /** Of the fiscal year, kept here. */
  hasBook: z.boolean(),
  /** Day of the last entry; null before the first. */
  until: day.nullable(),
  /** Slips that nobody had approved. */
  waiting: count,
  /** Hints about receipts: found in the month, put right in it, and open when it ended. */
  found: count,
  mended: count,
  open: count,
});
export type AccountsLine = z.output<typeof accountsLine>;

const change = z.strictObject({
  duty: z.string(),
  council: z.int().nullable(),
  before: figures,
  after: figures,
});
const difference = z.strictObject({
  total: z.strictObject({ before: figures, after: figures }),
  cells: z.array(change),
  records: z.strictObject({ added: z.array(z.int()), removed: z.array(z.int()), changed: z.array(z.int()) }),
  narrative: z.array(z.strictObject({ section: z.string(), before: z.string(), after: z.string() })),
  staffing: z.array(
    z.strictObject({
      centre: named,
      post: named,
      before: z.strictObject({ required: count, appointed: count }),
      after: z.strictObject({ required: count, appointed: count }),
    }),
  ),
  measures: z.array(z.strictObject({ before: measure.nullable(), after: measure.nullable() })).optional(),
});
export type Difference = z.output<typeof difference>;

export const reportContent = z.strictObject({
  version: z.literal(1),
  programme: z.strictObject({ code: z.string(), name: text, title: text }),
  client: text,
  /** null = the whole programme, compiled for overview and never submitted. */
  centre: z
    .strictObject({ ...named.shape, contractor: text.nullable(), place: z.string().nullable() })
    .nullable(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  period: z.strictObject({ from: day, to: day }),
  yearPeriod: z.strictObject({ from: day, to: day }),
  /** 1 = first submission, 2 and up = amendments, null = not submitted. */
  number: z.int().min(1).nullable(),
  amends: z.strictObject({ number: z.int(), reason: z.string(), difference }).nullable(),
  sections: z.array(z.strictObject({ content: z.string(), heading: text })),
  narrative: z.record(z.string(), z.string()),
  staffing: z.array(staffing),
  dutyGroups: z.array(named),
  duties: z.array(
    z.strictObject({ code: z.string(), label: z.string(), group: z.string(), short: text, name: text }),
  ),
  councils: z.array(z.strictObject({ id: z.int(), name: z.string(), area: z.string() })),
  work: work,
  yearWork: work,
  records: z.array(record),
  /** Zero where requests and consultations were not kept here yet; `kept` says so. */
  requests: z.strictObject({ requests: count, consultations: count, kept: z.boolean() }),
  /** Of requests and consultations; absent in reports that were submitted before they were kept here. */
  measures: z.array(measure).optional(),
  /** Councils whose accounts the compiler may read; absent or empty where no book was kept here. */
  accounts: z.array(accountsLine).optional(),
});
export type ReportContent = z.output<typeof reportContent>;
