import fc from "fast-check";
import type { CountedRecord, ReportContent } from "../../src/modules/centre/reports/content.ts";
import { sumsOf, workOf } from "../../src/modules/centre/reports/rules/work.ts";

/** Contents for property tests: small worlds of three duties and three councils. */
export const duties = ["a", "i", "u"];
export const councils = [1, 2, 3, null];

const anyRecord: fc.Arbitrary<CountedRecord> = fc.record({
  id: fc.integer({ min: 1, max: 60 }),
  version: fc.integer({ min: 1, max: 9 }),
  day: fc.constantFrom("2019-06-03", "2019-06-28"),
  worker: fc.constantFrom("見本 花子", "見本 太郎"),
  centre: fc.constant("tsurumi-centre"),
  minutes: fc.integer({ min: 1, max: 1440 }),
  duty: fc.constantFrom(...duties),
  councils: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
  area: fc.constant("鶴見区"),
  asked: fc.string(),
  done: fc.string({ minLength: 1 }),
  outcome: fc.string(),
  next: fc.string(),
  nextDue: fc.constantFrom(null, "2019-07-01"),
});

export const anyRecords = fc.uniqueArray(anyRecord, { selector: (record) => record.id, maxLength: 40 });

const name = { ja: "見本", en: "sample" };

const withBook = fc.record({
  hasBook: fc.constant(true),
  until: fc.constantFrom(null, "2019-06-28"),
  waiting: fc.nat(20),
  found: fc.nat(20),
  mended: fc.nat(20),
  open: fc.nat(20),
});
const withoutBook = { hasBook: false, until: null, waiting: 0, found: 0, mended: 0, open: 0 };
const anyAccounts = fc.oneof(withBook, fc.constant(withoutBook));

export const anyContent: fc.Arbitrary<ReportContent> = fc
  .tuple(
    anyRecords,
    fc.dictionary(fc.constantFrom("councils", "outlook"), fc.string()),
    fc.nat(3),
    fc.nat(500),
    fc.nat(500),
    fc.array(anyAccounts, { minLength: 3, maxLength: 3 }),
  )
  .map(([records, narrative, appointed, opened, closed, accounts]) => {
    const work = workOf(sumsOf(records), duties, councils);
    return {
      version: 1 as const,
      programme: { code: "sample", name, title: name },
      client: name,
      centre: { code: "centre", name, contractor: null, place: null },
      month: "2019-06",
      period: { from: "2019-06-01", to: "2019-06-30" },
      yearPeriod: { from: "2019-04-01", to: "2019-06-30" },
      number: 1,
      amends: null,
      sections: [{ content: "duties", heading: name }],
      narrative: { ...narrative },
      staffing: [
        {
          centre: { code: "centre", name },
          post: { code: "worker", name },
          required: 3,
          appointed,
          people: [],
        },
      ],
      dutyGroups: [{ code: "1", name }],
      duties: duties.map((code) => ({ code, label: code, group: "1", short: name, name })),
      councils: [1, 2, 3].map((id) => ({ id, name: `第${id}`, area: "鶴見区" })),
      work,
      yearWork: work,
      records,
      requests: { requests: 0, consultations: opened, kept: false },
      measures: [
        { code: "consultations.opened", label: name, value: opened },
        { code: "consultations.closed", label: name, value: closed },
      ],
      accounts: accounts.map((line, n) => ({ council: n + 1, ...line })),
    };
  });
