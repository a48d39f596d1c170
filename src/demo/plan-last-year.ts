import { type PlannedPart, type PlannedSlip, plannedProjects } from "./plan-ledger.ts";

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** The projects of the year before: the same, a year earlier. */
export const lastYearsProjects = plannedProjects.map((project) => ({
  ...project,
  starts: yearBefore(project.starts),
  ends: yearBefore(project.ends),
}));

const [drill, watch, festival, seniors, , green] = [0, 1, 2, 3, 4, 5];
const shops = {
  general: ["見本商店", "大阪市見本区見本町1-2-3"],
  printer: ["架空印刷所", "大阪市見本区架空町4-5-6"],
  lunch: ["仮名弁当店", "大阪市見本区仮名町7-8"],
  hire: ["試作レンタル", "大阪市見本区試作町2-2"],
} as const;

const part = (
  category: string,
  fund: string,
  project: number | undefined | null,
  amount: number,
): PlannedPart => ({ category, fund, project: project ?? null, amount });

const came = (
  day: string,
  account: "cash" | "bank",
  party: string,
  what: string,
  parts: readonly PlannedPart[],
): PlannedSlip => ({ day, kind: "in", account, party, what, paper: "bank", parts });

const moved = (
  day: string,
  account: "cash" | "bank",
  what: string,
  parts: readonly PlannedPart[],
): PlannedSlip => ({
  day,
  kind: "move",
  account,
  to: account === "cash" ? "bank" : "cash",
  party: "",
  what,
  parts,
});

/** A whole year, settled: it ends with ¥214,300 fees and ¥86,200 own income in the bank and ¥18,420 fees in cash, with which the next begins. */
export const lastYear = (council: string): readonly PlannedSlip[] => {
  const spent = (
    day: string,
    account: "cash" | "bank",
    shop: keyof typeof shops,
    what: string,
    one: PlannedPart,
  ): PlannedSlip => ({
    day,
    kind: "out",
    account,
    party: shops[shop][0],
    shopPlace: shops[shop][1],
    what,
    paper: "receipt",
    addressedTo: council,
    parts: [one],
  });
  const opening = { day: "2018-04-01", kind: "opening", party: "" } as const;
  return [
    {
      ...opening,
      account: "bank",
      what: "前年度からの預金",
      parts: [part("", "fees", null, 198000), part("", "business", null, 60000)],
    },
    { ...opening, account: "cash", what: "前年度からの現金", parts: [part("", "fees", null, 20000)] },
    spent("2018-04-14", "bank", "printer", "総会資料の印刷 80部", part("printing", "fees", null, 13700)),
    came("2018-05-21", "bank", `${council}構成町会`, "町会からの分担金", [
      part("fees", "fees", null, 170000),
    ]),
    came("2018-06-11", "bank", "見本区役所", "地域活動協議会補助金 概算払", [
      part("subsidy", "activity", null, 300000),
      part("subsidy", "running", null, 70000),
    ]),
    moved("2018-06-12", "bank", "現金の引き出し", [part("", "activity", null, 40000)]),
    spent(
      "2018-07-07",
      "bank",
      "hire",
      "夏まつりの音響・テント借り上げ",
      part("rent", "activity", festival, 76000),
    ),
    spent(
      "2018-07-14",
      "cash",
      "general",
      "夏まつりの景品・文具 200人分",
      part("supplies", "activity", festival, 32400),
    ),
    came("2018-07-30", "cash", "夏まつり来場者", "夏まつり模擬店の売上", [
      part("takings", "business", festival, 62500),
    ]),
    spent(
      "2018-07-30",
      "cash",
      "lunch",
      "夏まつりのお茶・スポーツドリンク",
      part("food", "business", festival, 36300),
    ),
    moved("2018-07-31", "cash", "売上の預け入れ", [part("", "business", null, 26200)]),
    spent("2018-09-08", "bank", "lunch", "敬老のつどいの弁当 85個", part("food", "activity", seniors, 62000)),
    moved("2018-09-20", "bank", "現金の引き出し", [part("", "activity", null, 60000)]),
    spent(
      "2018-10-06",
      "cash",
      "general",
      "防災訓練の炊き出し用かまど 2台",
      part("equipment", "activity", drill, 41600),
    ),
    spent(
      "2018-10-28",
      "bank",
      "printer",
      "防災マップの印刷 1,500部",
      part("printing", "activity", drill, 62000),
    ),
    spent(
      "2018-11-18",
      "bank",
      "printer",
      "広報紙 秋号の印刷 1,800部",
      part("printing", "running", null, 42000),
    ),
    moved("2018-12-01", "bank", "現金の引き出し", [
      part("", "running", null, 28000),
      part("", "fees", null, 40000),
    ]),
    spent("2018-12-02", "cash", "general", "冬の花の苗 80株", part("supplies", "activity", green, 26000)),
    spent("2018-12-15", "cash", "general", "夜警の懐中電灯・電池", part("supplies", "fees", watch, 41580)),
    spent(
      "2019-02-09",
      "cash",
      "general",
      "事務用コピー用紙・封筒",
      part("supplies", "running", null, 28000),
    ),
    spent(
      "2019-03-09",
      "bank",
      "printer",
      "年間活動報告の印刷 1,800部",
      part("printing", "fees", null, 100000),
    ),
  ];
};
