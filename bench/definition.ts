import { stringify } from "yaml";

const both = (text: string) => ({ ja: text, en: text });

/** The size of a city: 24 wards, each with a centre of its own, 12 duties, contracts over eleven years. */
export const wards = 24;
export const districts = 332;
export const dutyCount = 12;
export const firstDay = "2015-04-01";

const ward = (n: number) => `w${String(n).padStart(2, "0")}`;
const numbered = Array.from({ length: wards }, (_, n) => n + 1);

const powers = (reach: "centre" | "appointment") =>
  Object.fromEntries(
    [
      "programme.read",
      "board.read",
      "council.read",
      "people.read",
      "record.read",
      "record.write",
      "record.review",
      "report.read",
      "report.draft",
      "report.review",
      "report.submit",
    ].map((power) => [power, reach]),
  );

/** An invented programme as a definition file. */
export const benchDefinition = (): string =>
  stringify({
    version: 1,
    code: "bench",
    name: both("計測用の事業"),
    title: both("計測用の事業"),
    purpose: both("計測のためだけの事業"),
    period: { from: firstDay, to: "2035-03-31" },
    client: { name: both("計測市"), area: "city" },
    levels: [
      { code: "city", name: both("市") },
      { code: "ward", name: both("区") },
      { code: "district", name: both("校区") },
    ],
    areas: [
      { key: "city", name: both("計測市"), level: "city" },
      ...numbered.map((n) => ({ key: ward(n), name: both(`第${n}区`), level: "ward", parent: "city" })),
    ],
    contracts: [
      {
        code: "all",
        contractor: null,
        from: firstDay,
        to: "2035-03-31",
        centres: numbered.map((n) => `${ward(n)}-centre`),
      },
    ],
    centreKinds: [{ code: "centre", name: both("センター") }],
    centres: numbered.map((n) => ({
      code: `${ward(n)}-centre`,
      kind: "centre",
      name: both(`第${n}区センター`),
      serves: [ward(n)],
    })),
    posts: [
      {
        code: "worker",
        name: both("支援員"),
        side: "centre",
        seats: [{ kind: "centre", number: 3, from: firstDay }],
        powers: powers("centre"),
      },
      {
        code: "officer",
        name: both("職員"),
        side: "client",
        powers: { ...powers("appointment"), "report.accept": "appointment" },
      },
    ],
    axes: [{ code: "one", name: both("軸") }],
    dutyGroups: [{ code: "1", name: both("業務") }],
    duties: Array.from({ length: dutyCount }, (_, n) => ({
      key: `d${n + 1}`,
      code: String(n + 1),
      group: "1",
      short: both(`業務${n + 1}`),
      text: both(`計測用の業務${n + 1}`),
      axis: "one",
    })),
    council: {
      name: both("協議会"),
      level: "district",
      stages: [
        { code: "preparing", name: both("準備会") },
        { code: "founded", name: both("設立") },
        { code: "certified", name: both("認定") },
      ],
      fields: [],
    },
    record: {
      how: ["visit", "meeting", "phone"].map((code) => ({ code, name: both(code) })),
      generations: [],
    },
    report: {
      kind: "centre",
      sections: [
        { content: "staffing", heading: both("配置") },
        { content: "duties", heading: both("業務") },
        { content: "councils", heading: both("協議会") },
        { content: "requests", heading: both("依頼") },
        { content: "outlook", heading: both("見通し") },
      ],
      workflow: {
        draft: "report.draft",
        review: "report.review",
        submit: "report.submit",
        accept: "report.accept",
      },
    },
  });
