import type { Paper } from "../modules/community/ledger/index.ts";
import { diceOf } from "./dice.ts";
import { type Instalment, plainInstalments } from "./plan-subsidies.ts";

/** One share of a planned slip, by codes of the default chart; a project by its place in the plan. */
export type PlannedPart = {
  readonly category: string;
  readonly fund: string;
  readonly project: number | null;
  readonly amount: number;
  readonly note?: string;
};

export type PlannedSlip = {
  readonly day: string;
  readonly kind: "in" | "out" | "move" | "opening";
  /** Code of the place. */
  readonly account: "cash" | "bank";
  readonly to?: "cash" | "bank";
  readonly party: string;
  readonly what: string;
  readonly paper?: Paper;
  readonly paperReason?: string;
  readonly addressedTo?: string;
  readonly shopPlace?: string;
  readonly parts: readonly PlannedPart[];
  /** What becomes of it; `posted` unless said otherwise. */
  readonly ends?: "waiting" | "returned" | "withdrawn" | "reversed";
  readonly words?: string;
  /** How it was first written; put right before it was approved. */
  readonly first?: Partial<PlannedSlip>;
  /** What the treasurer says to each hint about it. */
  readonly answer?: string;
  /** Whether its receipt was photographed; yes unless said otherwise. */
  readonly photo?: boolean;
};

/** Projects of a council's year, each in one of the programme's fields. */
export const plannedProjects: readonly {
  readonly field: string;
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
}[] = [
  { field: "safety", name: "地域防災訓練", starts: "2019-09-01", ends: "2019-11-30" },
  { field: "safety", name: "年末夜警・見守り活動", starts: "2019-04-01", ends: "2020-03-31" },
  { field: "children", name: "夏まつり・子ども広場", starts: "2019-06-01", ends: "2019-08-31" },
  { field: "welfare", name: "敬老のつどい・ふれあい喫茶", starts: "2019-04-01", ends: "2020-03-31" },
  { field: "health", name: "百歳体操・健康講座", starts: "2019-04-01", ends: "2020-03-31" },
  { field: "environment", name: "公園清掃・花づくり", starts: "2019-04-01", ends: "2020-03-31" },
  { field: "culture-sports", name: "文化祭・スポーツ大会", starts: "2019-10-01", ends: "2019-12-15" },
];

export const [drill, watch, festival, seniors, health, green, culture] = [0, 1, 2, 3, 4, 5, 6];
export const shops = {
  general: ["見本商店", "大阪市見本区見本町1-2-3"],
  printer: ["架空印刷所", "大阪市見本区架空町4-5-6"],
  lunch: ["仮名弁当店", "大阪市見本区仮名町7-8"],
  garden: ["例示園芸", "大阪市見本区例示町9-1"],
  hire: ["試作レンタル", "大阪市見本区試作町2-2"],
  insurer: ["想定保険代理店", "大阪市見本区想定町3-3"],
} as const;

type Spent = {
  readonly shop: keyof typeof shops;
  readonly what: string;
  readonly category: string;
  readonly project: number | null;
  readonly fund: string;
  readonly least: number;
  readonly most: number;
};

const spent = (
  shop: Spent["shop"],
  what: string,
  category: string,
  project: number | null,
  least: number,
  most: number,
  fund = project === null ? "running" : "activity",
): Spent => ({ shop, what, category, project, fund, least, most });

/** What is bought in the months of a year: month of the calendar, day, thing. The subsidies carry half of it, own money the rest. */
const year: readonly (readonly [string, number, Spent])[] = [
  ["2019-04", 12, spent("printer", "総会資料の印刷 80部", "printing", null, 9000, 14000, "fees")],
  ["2019-04", 18, spent("general", "事務用コピー用紙・封筒", "supplies", null, 2500, 4800, "fees")],
  [
    "2019-04",
    25,
    spent("insurer", "ボランティア行事保険 年間分", "insurance", watch ?? 1, 18000, 24000, "fees"),
  ],
  ["2019-05", 11, spent("garden", "花の苗 120株と培養土", "supplies", green ?? 5, 22000, 30000, "fees")],
  [
    "2019-05",
    19,
    spent("general", "ふれあい喫茶のコーヒー豆・紙コップ", "food", seniors ?? 3, 5200, 7800, "fees"),
  ],
  ["2019-05", 24, spent("printer", "広報紙 春号の印刷 1,800部", "printing", null, 32000, 41000, "fees")],
  ["2019-06", 8, spent("general", "百歳体操のゴムバンド 30本", "supplies", health ?? 4, 9000, 13000, "fees")],
  ["2019-06", 16, spent("general", "ふれあい喫茶の菓子・紙皿", "food", seniors ?? 3, 4200, 6800, "fees")],
  ["2019-06", 22, spent("general", "公園清掃のゴミ袋・軍手", "supplies", green ?? 5, 6200, 8800, "fees")],
  ["2019-07", 6, spent("hire", "夏まつりの音響・テント借り上げ", "rent", festival ?? 2, 68000, 82000)],
  [
    "2019-07",
    13,
    spent("general", "夏まつりの景品・文具 200人分", "supplies", festival ?? 2, 28000, 38000, "business"),
  ],
  [
    "2019-07",
    20,
    spent("printer", "夏まつりのちらし 2,000枚", "printing", festival ?? 2, 14000, 19000, "business"),
  ],
  [
    "2019-07",
    28,
    spent("lunch", "夏まつりのお茶・スポーツドリンク 10箱", "food", festival ?? 2, 14000, 19500, "business"),
  ],
  ["2019-08", 3, spent("hire", "夏まつりの発電機借り上げ", "rent", festival ?? 2, 16000, 22000, "business")],
  [
    "2019-08",
    24,
    spent("general", "夜警の誘導棒 12本・反射ベスト", "supplies", watch ?? 1, 19000, 27000, "business"),
  ],
  ["2019-09", 7, spent("lunch", "敬老のつどいの弁当 90個", "food", seniors ?? 3, 58000, 69000, "fees")],
  ["2019-09", 14, spent("printer", "敬老のつどいの案内はがき印刷", "printing", seniors ?? 3, 8800, 12000)],
  ["2019-09", 21, spent("general", "切手 84円 120枚", "post", null, 10080, 10080)],
  ["2019-10", 5, spent("general", "防災訓練の非常食・飲料水", "supplies", drill ?? 0, 36000, 48000)],
  ["2019-10", 12, spent("hire", "防災訓練の放送設備借り上げ", "rent", drill ?? 0, 22000, 28000)],
  ["2019-10", 27, spent("printer", "防災マップの印刷 1,500部", "printing", drill ?? 0, 46000, 58000)],
  ["2019-11", 3, spent("general", "文化祭の展示パネル用品", "supplies", culture ?? 6, 21000, 29000, "fees")],
  ["2019-11", 9, spent("hire", "スポーツ大会の用具借り上げ", "rent", culture ?? 6, 18000, 24000, "business")],
  ["2019-11", 17, spent("printer", "広報紙 秋号の印刷 1,800部", "printing", null, 33000, 42000)],
  ["2019-12", 1, spent("garden", "冬の花の苗 80株", "supplies", green ?? 5, 15000, 19800)],
  ["2019-12", 14, spent("general", "夜警の懐中電灯・電池", "supplies", watch ?? 1, 12000, 18000)],
  ["2019-12", 26, spent("lunch", "年末夜警の温かい飲み物", "food", watch ?? 1, 8200, 12800)],
  ["2020-01", 11, spent("general", "健康講座の血圧計用電池・記録用紙", "supplies", health ?? 4, 3800, 6200)],
  ["2020-01", 25, spent("printer", "会議資料・議事録の印刷", "printing", null, 4200, 6900)],
  ["2020-02", 8, spent("general", "ふれあい喫茶のお茶・菓子", "food", seniors ?? 3, 5200, 7900)],
  ["2020-02", 15, spent("garden", "花壇の肥料・支柱", "supplies", green ?? 5, 8800, 12500)],
  ["2020-03", 7, spent("printer", "年間活動報告の印刷 1,800部", "printing", null, 34000, 43000, "fees")],
];

const day = (month: string, n: number): string => `${month}-${String(n).padStart(2, "0")}`;
export const part = (
  category: string,
  fund: string,
  project: number | null,
  amount: number,
): PlannedPart => ({
  category,
  fund,
  project,
  amount,
});

/** What there was, in a council whose year before is not kept here. */
export const openings: readonly PlannedSlip[] = [
  {
    day: "2019-04-01",
    kind: "opening",
    account: "bank",
    party: "",
    what: "前年度からの預金",
    parts: [part("", "fees", null, 214300), part("", "business", null, 86200)],
  },
  {
    day: "2019-04-01",
    kind: "opening",
    account: "cash",
    party: "",
    what: "前年度からの現金",
    parts: [part("", "fees", null, 18420)],
  },
];

const subsidyOf = ({ on, activity, running }: Instalment): PlannedSlip => ({
  day: on,
  kind: "in",
  account: "bank",
  party: "見本区役所",
  what: "地域活動協議会補助金 概算払",
  paper: "bank",
  parts: [
    part("subsidy", "activity", null, activity),
    ...(running > 0 ? [part("subsidy", "running", null, running)] : []),
  ],
});

/** Cash from the bank on a day, by fund. */
type Drawn = readonly [day: string, funds: Readonly<Record<string, number>>];

const drawnOf = ([day, funds]: Drawn): PlannedSlip => ({
  day,
  kind: "move",
  account: "bank",
  to: "cash",
  party: "",
  what: "現金の引き出し",
  parts: Object.entries(funds).map(([fund, amount]) => part("", fund, null, amount)),
});

/** Money of the year: subsidies, fees, and cash from the bank on some days. */
export const money = (
  council: string,
  instalments: readonly Instalment[],
  drawn: readonly Drawn[],
): readonly PlannedSlip[] => [
  ...instalments.map(subsidyOf),
  {
    day: "2019-05-20",
    kind: "in",
    account: "bank",
    party: `${council}構成町会`,
    what: "町会からの分担金",
    paper: "bank",
    parts: [part("fees", "fees", null, 180000)],
  },
  {
    day: "2019-07-29",
    kind: "in",
    account: "cash",
    party: "夏まつり来場者",
    what: "夏まつり模擬店の売上",
    paper: "none",
    paperReason: "売上の集計表がある",
    parts: [part("takings", "business", festival ?? 2, 74600)],
  },
  {
    day: "2019-11-04",
    kind: "in",
    account: "cash",
    party: "匿名のご寄附",
    what: "文化祭での寄附",
    paper: "receipt",
    parts: [part("donations", "donations", null, 12000)],
  },
  ...drawn.map(drawnOf),
];

/** A year without trouble; the last two slips still wait for the second person. */
export const plainYear = (council: string): readonly PlannedSlip[] => {
  const dice = diceOf(20190410);
  const bought = year.map(([month, n, thing], place): PlannedSlip => {
    const [party, shopPlace] = shops[thing.shop];
    const amount = Math.round(dice.between(thing.least, thing.most) / 10) * 10;
    return {
      day: day(month, n),
      kind: "out",
      account: amount > 30000 ? "bank" : "cash",
      party,
      what: thing.what,
      paper: amount > 30000 && place % 2 === 0 ? "bank" : "receipt",
      addressedTo: council,
      shopPlace,
      parts: [part(thing.category, thing.fund, thing.project, amount)],
    };
  });
  const waiting = (["2020-03-14", "2020-03-20"] as const).map(
    (on, n): PlannedSlip => ({
      day: on,
      kind: "out",
      account: "cash",
      party: shops.general[0],
      what: n === 0 ? "ふれあい喫茶の紙コップ・砂糖" : "総会案内の封筒 300枚",
      addressedTo: council,
      shopPlace: shops.general[1],
      parts: [
        part(
          n === 0 ? "food" : "supplies",
          n === 0 ? "activity" : "running",
          n === 0 ? (seniors ?? 3) : null,
          2860 + n * 1430,
        ),
      ],
      ends: "waiting",
    }),
  );
  // Until the subsidy comes, the council's own money is what is paid from.
  const own = (["2019-04-10", "2019-06-25"] as const).map(
    (on, n): PlannedSlip => ({
      day: on,
      kind: "move",
      account: n === 0 ? "bank" : "cash",
      to: n === 0 ? "cash" : "bank",
      party: "",
      what: n === 0 ? "現金の引き出し" : "現金の預け入れ",
      parts: [part("", "fees", null, 60000)],
    }),
  );
  const drawn: readonly Drawn[] = [
    ["2019-05-07", { fees: 120000 }],
    ["2019-07-03", { activity: 35000, running: 15000, business: 70000 }],
    ["2019-11-22", { activity: 70000, running: 10000, fees: 30000 }],
  ];
  return [...money(council, plainInstalments, drawn), ...own, ...bought, ...waiting].sort((one, other) =>
    one.day < other.day ? -1 : 1,
  );
};
