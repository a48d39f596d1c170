import { diceOf } from "./dice.ts";
import { fictitiousName } from "./names.ts";
import type { PlannedCouncil, PlannedPerson, PlannedProgramme, PlannedRecord } from "./plan.ts";
import { planRecord, workdays } from "./plan-records.ts";
import { storiesByDuty } from "./texts/index.ts";

const code = "tsurumi-2019";
const today = "2020-03-25";
const centre = "tsurumi-centre";
const ward = "271241";

// Only these three district names are confirmed by a public source; the others are plainly samples.
const confirmed = [
  ["enomoto", "榎本", "えのもと"],
  ["midori", "緑", "みどり"],
  ["matta-minami", "茨田南", "まったみなみ"],
] as const;

const committees = [
  { name: "福祉部会", fields: ["welfare", "health"] },
  { name: "安心安全部会", fields: ["safety", "environment"] },
  { name: "文化・青少年部会", fields: ["children", "culture-sports"] },
];
const members = [
  "連合振興町会",
  "社会福祉協議会",
  "民生委員・児童委員協議会",
  "子ども会",
  "PTA",
  "老人クラブ",
];

const councils: readonly PlannedCouncil[] = Array.from({ length: 12 }, (_, n) => {
  const real = confirmed[n];
  const stage = n < 10 ? "certified" : n === 10 ? "founded" : "preparing";
  return {
    code: `tsurumi-${real ? real[0] : `sample-${n + 1}`}`,
    name: real ? real[1] : `見本第${n + 1}地域`,
    kana: real ? real[2] : `みほんだい${n + 1}ちいき`,
    parent: ward,
    isSample: !real,
    stage,
    preparingSince: "2011-10-01",
    foundedOn: stage === "preparing" ? null : "2012-12-01",
    certifiedOn: stage === "certified" ? "2013-04-01" : null,
    committees,
    members,
  } as const;
});

const districtCodes = councils.map((council) => council.code);
const term = { from: "2019-04-01", to: "2020-03-31" } as const;
const staff = (key: string, n: number, post: string, areas: readonly string[]): PlannedPerson => ({
  key,
  ...fictitiousName(n),
  mail: `${key}@tsurumi.example`,
  appointments: [{ post, centre, areas, ...term }],
});

// The third support worker left in September; the successor came in October, with a gap that the staffing board shows.
/** Officers of the first council sign in, and those of the one whose book has every trouble. */
const mailOf = (post: string, council: number): { readonly mail?: string } => {
  if (council === 0) return { mail: `${post}@tsurumi.example` };
  return council === 3 ? { mail: `${post}2@tsurumi.example` } : {};
};

const people: readonly PlannedPerson[] = [
  staff("manager", 0, "operations-manager", [ward]),
  staff("advisor", 1, "advisor", [ward]),
  staff("worker1", 2, "support-worker", districtCodes.slice(0, 4)),
  staff("worker2", 3, "support-worker", districtCodes.slice(4, 8)),
  {
    key: "worker3",
    ...fictitiousName(4),
    appointments: [
      { post: "support-worker", centre, areas: districtCodes.slice(8), from: "2019-04-01", to: "2019-09-15" },
    ],
  },
  {
    key: "worker4",
    ...fictitiousName(5),
    mail: "worker4@tsurumi.example",
    appointments: [
      { post: "support-worker", centre, areas: districtCodes.slice(8), from: "2019-10-01", to: "2020-03-31" },
    ],
  },
  {
    key: "ward",
    ...fictitiousName(6),
    mail: "ward@tsurumi.example",
    appointments: [{ post: "ward-officer", areas: [ward], from: "2019-04-01", to: null }],
  },
  ...councils.flatMap((council, n) =>
    (["chair", "treasurer"] as const).map((post, k) => ({
      key: `${post}-${council.code}`,
      ...fictitiousName(10 + n * 2 + k),
      ...mailOf(post, n),
      appointments: [{ post, council: council.code, areas: [council.code], from: "2019-04-01", to: null }],
    })),
  ),
  // The two councils that keep their accounts here have everybody whom a book needs.
  ...(["vice-chair", "auditor"] as const).flatMap((post, k) =>
    [0, 3].map((n) => ({
      key: `${post}-${councils[n]?.code ?? ""}`,
      ...fictitiousName(60 + n * 2 + k),
      ...mailOf(post, n),
      appointments: [
        {
          post,
          council: councils[n]?.code ?? "",
          areas: [councils[n]?.code ?? ""],
          from: "2019-04-01",
          to: null,
        },
      ],
    })),
  ),
];

const workerFor = (n: number, day: string): string | null => {
  if (n < 4) return "worker1";
  if (n < 8) return "worker2";
  if (day <= "2019-09-15") return "worker3";
  return day >= "2019-10-01" ? "worker4" : null;
};

const planRecords = (): PlannedRecord[] => {
  const dice = diceOf(20190401);
  const duties = storiesByDuty[code] ?? {};
  const records: PlannedRecord[] = [];
  for (const day of workdays("2019-04-02", today)) {
    const chosen = councils.map((_, n) => n).filter(() => dice.chance(30));
    for (const n of chosen) {
      const worker = workerFor(n, day);
      const council = councils[n];
      if (!worker || !council) continue;
      records.push(planRecord({ dice, centre, worker, day, councils: [council.name], duties, today }));
    }
    if (dice.chance(12)) {
      const pair = [dice.between(0, 1), dice.between(2, 3)].map((n) => councils[n]?.name ?? "");
      records.push(planRecord({ dice, centre, worker: "worker1", day, councils: pair, duties, today }));
    }
    if (dice.chance(10))
      records.push(planRecord({ dice, centre, worker: "advisor", day, councils: [], duties, today }));
  }
  return records;
};

const months = [
  "2019-04",
  "2019-05",
  "2019-06",
  "2019-07",
  "2019-08",
  "2019-09",
  "2019-10",
  "2019-11",
  "2019-12",
  "2020-01",
  "2020-02",
];

export const tsurumi = (): PlannedProgramme => ({
  code,
  file: "programmes/tsurumi-2019.yaml",
  today,
  councils,
  people,
  records: planRecords(),
  reports: months.map((month) => ({
    month,
    centre,
    drafter: "worker1",
    reviewer: "advisor",
    submitter: "manager",
    accepter: "ward",
  })),
});
