import type { ClaimContent } from "../../src/modules/community/subsidy/index.ts";

type Line = ClaimContent["projects"][number]["planned"][number];

const supplies = (amount: number): Line => ({ code: "supplies", name: "消耗品費", amount, refusal: null });
const lunch = (amount: number): Line => ({
  code: "food",
  name: "食糧費",
  amount,
  refusal: { kind: "excluded", reason: { ja: "飲食の費用は対象になりません。", en: "Food is not covered." } },
});

/** An invented claim of one project, as it is handed in; nothing of it stands in a database. */
export const claimOf = (changes: Partial<ClaimContent> = {}): ClaimContent => ({
  version: 1,
  kind: "application",
  council: "見本榎本地域活動協議会",
  client: { ja: "見本市", en: "Sample City" },
  year: 2019,
  day: "2019-02-25",
  subsidy: { code: "activity", name: { ja: "活動費補助金", en: "Activity subsidy" } },
  rules: {
    pack: "sample",
    version: 1,
    name: { ja: "見本の決まり", en: "Sample rules" },
    confirmed: true,
    share: { numerator: 50, denominator: 100 },
    of: null,
    cap: null,
    capPerProject: null,
    unit: 1000,
    direction: "down",
  },
  projects: [
    {
      code: "P1",
      name: "見守り活動",
      field: { ja: "福祉", en: "Welfare" },
      starts: "2019-06-01",
      ends: "2019-12-31",
      what: "高齢の方の見守り",
      people: 120,
      planned: [supplies(200_000), lunch(30_000)],
      done: "",
      came: null,
      result: "",
      spent: [],
    },
  ],
  planned: { total: 230_000, eligible: 200_000, basis: 200_000, asked: 100_000 },
  settled: null,
  ...changes,
});

/** The same after the year: 90,000 yen from the subsidy's own fund and 60,000 from fees, of which 10,000 for lunch. */
export const settledClaim = (changes: Partial<NonNullable<ClaimContent["settled"]>> = {}): ClaimContent => {
  const fund = { activity: { code: "activity", name: "活動費補助金" }, fees: { code: "fees", name: "会費" } };
  const claim = claimOf({ kind: "settlement", day: "2020-03-20" });
  return {
    ...claim,
    projects: claim.projects.map((one) => ({
      ...one,
      done: "毎週、お宅を訪ねた",
      came: 98,
      result: "三人を支援につないだ",
      spent: [
        { ...supplies(90_000), fund: fund.activity },
        { ...supplies(50_000), fund: fund.fees },
        { ...lunch(10_000), fund: fund.fees },
      ],
    })),
    settled: {
      spent: 150_000,
      eligible: 140_000,
      notEligible: 10_000,
      basis: 140_000,
      computed: 70_000,
      decided: 100_000,
      final: 70_000,
      paid: 100_000,
      repaid: 0,
      toPay: 0,
      toRepay: 30_000,
      funds: [
        { ...fund.activity, spent: 90_000, eligible: 90_000, own: true },
        { ...fund.fees, spent: 60_000, eligible: 50_000, own: false },
      ],
      entries: 12,
      head: "0".repeat(64),
      waiting: { count: 0, amount: 0 },
      ...changes,
    },
  };
};

/** A claim of several projects with so many categories each. */
export const claimWithLines = (...counts: readonly number[]): ClaimContent => {
  const projects = claimOf().projects.flatMap((project) =>
    counts.map((count, place) => ({
      ...project,
      name: `事業${place + 1}`,
      planned: Array.from({ length: count }, (_, at) => ({
        ...supplies(1000 + at),
        name: `科目${place + 1}の${at + 1}番`,
      })),
    })),
  );
  return claimOf({ projects });
};

/** A change of the claim above: more for supplies, no lunch, and a second project given up. */
export const changedClaim = (): ClaimContent => {
  const claim = claimOf({
    kind: "change",
    day: "2019-09-10",
    planned: { total: 240_000, eligible: 240_000, basis: 240_000, asked: 120_000 },
    letter: {
      addressee: { ja: "見本市長", en: "The Mayor of Sample City" },
      chair: { post: { ja: "会長", en: "chair" }, name: "見本 一郎" },
    },
    change: {
      reason: "訪ねる家が増えたため",
      decided: 100_000,
      before: [
        { project: { code: "P1", name: "見守り活動" }, code: "supplies", name: "消耗品費", amount: 200_000 },
        { project: { code: "P1", name: "見守り活動" }, code: "food", name: "食糧費", amount: 30_000 },
        { project: { code: "P2", name: "防災訓練" }, code: "rent", name: "賃借料", amount: 15_000 },
      ],
    },
  });
  return { ...claim, projects: claim.projects.map((one) => ({ ...one, planned: [supplies(240_000)] })) };
};
