import { parse } from "yaml";
import { diceOf } from "./dice.ts";
import { fictitiousName } from "./names.ts";
import type { PlannedCouncil, PlannedPerson, PlannedProgramme, PlannedRecord } from "./plan.ts";
import { planRecord, workdays } from "./plan-records.ts";
import { storiesByDuty } from "./texts/index.ts";

const code = "osaka-2012";
const today = "2013-09-25";

type Place = {
  readonly branch: string;
  readonly block: string;
  readonly ward: string;
  readonly wardName: string;
  readonly n: number;
};
type File = {
  readonly areas: readonly { key: string; code?: string; name: { ja: string } }[];
  readonly centres: readonly { code: string; serves: readonly string[]; parent?: string }[];
};

/** The branches as the definition file names them: the demonstration follows the data, not the other way round. */
const placesOf = (file: File): Place[] =>
  file.centres
    .filter((centre) => centre.parent !== undefined)
    .map((centre, n) => {
      const area = file.areas.find(({ key }) => key === centre.serves[0]);
      return {
        branch: centre.code,
        block: centre.parent ?? "",
        ward: area?.code ?? area?.key ?? "",
        wardName: area?.name.ja ?? "",
        n,
      };
    });

// Tsurumi's districts come with its own programme; here every other ward gets two plainly named samples.
const councilsOf = (places: readonly Place[]): PlannedCouncil[] =>
  places
    .filter((place) => place.ward !== "271241")
    .flatMap((place) =>
      [1, 2].map((k) => {
        const progress = (place.n * 2 + k) % 5;
        const stage = progress < 2 ? "certified" : progress < 4 ? "founded" : "preparing";
        return {
          code: `${place.ward}-sample-${k}`,
          name: `${place.wardName}見本第${k}地域`,
          kana: `みほんだい${k}ちいき`,
          parent: place.ward,
          isSample: true,
          stage,
          preparingSince: "2012-10-15",
          foundedOn: stage === "preparing" ? null : "2013-02-01",
          certifiedOn: stage === "certified" ? "2013-04-01" : null,
          committees: [{ name: "準備部会", fields: ["welfare", "safety"] }],
          members: ["連合振興町会", "子ども会"],
        } as const;
      }),
    );

const centreTerm = { from: "2012-10-01", to: "2014-03-31" } as const;

const peopleOf = (places: readonly Place[]): PlannedPerson[] => {
  const blocks = [...new Set(places.map((place) => place.block))];
  const first = blocks[0];
  const supervisors = blocks.map((block, n) => ({
    key: `supervisor-${block}`,
    ...fictitiousName(60 + n),
    ...(block === first ? { mail: "supervisor@osaka.example" } : {}),
    appointments: [
      { post: "supervisor", centre: block, areas: [block.replace(/-centre$/, "")], ...centreTerm },
    ],
  }));
  const branches = places.flatMap((place) => {
    const isFirst = place.n === 0;
    const advisor: PlannedPerson = {
      key: `advisor-${place.branch}`,
      ...fictitiousName(70 + place.n * 2),
      ...(isFirst ? { mail: "advisor@osaka.example" } : {}),
      appointments: [{ post: "advisor", centre: place.branch, areas: [place.ward], ...centreTerm }],
    };
    // One branch found its support worker two months late: the staffing board shows it.
    const from = place.n === 7 ? "2013-01-07" : "2012-11-01";
    const worker: PlannedPerson = {
      key: `worker-${place.branch}`,
      ...fictitiousName(71 + place.n * 2),
      ...(isFirst ? { mail: "worker@osaka.example" } : {}),
      appointments: [
        { post: "support-worker", centre: place.branch, areas: [place.ward], from, to: "2014-03-31" },
      ],
    };
    return [advisor, worker];
  });
  const officers: PlannedPerson[] = [
    {
      key: "city",
      ...fictitiousName(130),
      mail: "city@osaka.example",
      appointments: [{ post: "city-officer", areas: ["271004"], from: "2012-10-01", to: null }],
    },
    {
      key: "ward",
      ...fictitiousName(131),
      mail: "ward@osaka.example",
      appointments: [{ post: "ward-officer", areas: [places[0]?.ward ?? ""], from: "2012-10-01", to: null }],
    },
  ];
  return [...supervisors, ...branches, ...officers];
};

const recordsOf = (places: readonly Place[], councils: readonly PlannedCouncil[]): PlannedRecord[] => {
  const dice = diceOf(20121001);
  const duties = storiesByDuty[code] ?? {};
  const records: PlannedRecord[] = [];
  for (const day of workdays("2012-10-09", today)) {
    for (const place of places) {
      const near = councils.filter((council) => council.parent === place.ward);
      if (near.length === 0 || !dice.chance(15)) continue;
      const hasWorker = day >= (place.n === 7 ? "2013-01-07" : "2012-11-01");
      const worker = hasWorker ? `worker-${place.branch}` : `advisor-${place.branch}`;
      records.push(
        planRecord({
          dice,
          centre: place.branch,
          worker,
          day,
          councils: [dice.oneOf(near).name],
          duties,
          today,
        }),
      );
    }
  }
  return records;
};

const months = [
  "2012-10",
  "2012-11",
  "2012-12",
  "2013-01",
  "2013-02",
  "2013-03",
  "2013-04",
  "2013-05",
  "2013-06",
  "2013-07",
  "2013-08",
];

/** @param source text of the definition file */
export const osaka = (source: string): PlannedProgramme => {
  // The definition was checked when it was loaded; only these few fields are read here.
  const places = placesOf(parse(source) as File);
  const councils = councilsOf(places);
  const blocks = [...new Set(places.map((place) => place.block))];
  return {
    code,
    file: "programmes/osaka-2012.yaml",
    today,
    councils,
    people: peopleOf(places),
    records: recordsOf(places, councils),
    // A block's report covers all its branches; only the supervisor's areas reach that far.
    reports: months.flatMap((month) =>
      blocks.map((block) => {
        const supervisor = `supervisor-${block}`;
        return {
          month,
          centre: block,
          drafter: supervisor,
          reviewer: supervisor,
          submitter: supervisor,
          accepter: "city",
        };
      }),
    ),
  };
};
