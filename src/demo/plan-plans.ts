/** What the demonstration's plans say, by the code of an axis; plainly invented. */
export const standings: readonly { readonly axis: string; readonly now: string; readonly wish: string }[] = [
  {
    axis: "issues",
    now: "防災訓練と見守りを毎年続けている。空き家の相談が増えてきた。",
    wish: "地域の困りごとを、年に一度は皆で話し合って決める。",
  },
  {
    axis: "ties",
    now: "町会とPTAのつながりはあるが、若い世代の参加が少ない。",
    wish: "子育て世代が企画から加わる行事を一つ持つ。",
  },
  {
    axis: "running",
    now: "会計は一人が担い、引き継ぎの用意がない。",
    wish: "帳簿を二人で付け、毎月の締めを役員会で確かめる。",
  },
  { axis: "ward-own", now: "広報紙を年に二回出している。", wish: "" },
];

type PlannedStep = {
  readonly what: string;
  /** Codes of the duty, by programme. */
  readonly duty: { readonly "tsurumi-2019": string; readonly "osaka-2012": string };
  /** Code of an axis; absent = whatever the axis. */
  readonly axis?: string;
  readonly times: number;
  readonly hours: number;
  readonly sign: string;
};

export const plannedSteps: readonly PlannedStep[] = [
  {
    what: "若い世代の担い手を探す集まりを一緒に開く",
    duty: { "tsurumi-2019": "a", "osaka-2012": "2-a" },
    times: 12,
    hours: 15,
    sign: "新しい担い手が三人、行事の準備に加わった",
  },
  {
    what: "会計担当の方と、帳簿を毎月一緒に確かめる",
    duty: { "tsurumi-2019": "o", "osaka-2012": "2-e" },
    times: 14,
    hours: 15,
    sign: "会計担当の方が一人で月締めできた",
  },
  {
    what: "近くの地域との合同訓練の打合せを手伝う",
    duty: { "tsurumi-2019": "i", "osaka-2012": "2-i" },
    times: 12,
    hours: 16,
    sign: "合同訓練の日程と役割が決まった",
  },
  {
    what: "規約と役員の決め方を読み合わせる",
    duty: { "tsurumi-2019": "e", "osaka-2012": "1-i" },
    times: 10,
    hours: 13.5,
    sign: "見直した規約案が役員会に出た",
  },
  {
    what: "空き家を使った居場所の始め方を調べる",
    duty: { "tsurumi-2019": "ku", "osaka-2012": "2-ki" },
    times: 6,
    hours: 9,
    sign: "使える建物と費用の見通しが立った",
  },
  {
    what: "広報紙に書いてくれる人を、学校を通じて探す",
    duty: { "tsurumi-2019": "sa", "osaka-2012": "2-o" },
    axis: "ward-own",
    times: 3,
    hours: 4,
    sign: "次の号に、新しい書き手の記事が載った",
  },
];
