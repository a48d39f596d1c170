/** What the demonstration's projects meant to do and did, in the order of its books. All invented. */
export const planTexts: readonly {
  readonly what: string;
  readonly people: number;
  readonly done: string;
  readonly came: number;
  readonly result: string;
}[] = [
  {
    what: "地震を想定した避難と炊き出しの訓練を、秋に小学校で行う。",
    people: 300,
    done: "10月に小学校で避難訓練と炊き出しを行い、簡易トイレの組み立てを体験した。",
    came: 268,
    result: "町会ごとの集合場所が分かった。車いすの方の避難の順番を決めた。",
  },
  {
    what: "子どもの登下校と年末の夜に、町会ごとに見守りと見回りを行う。",
    people: 80,
    done: "登下校の見守りを毎週2回、年末の夜警を3日間行った。",
    came: 84,
    result: "見守りの当番に新しい方が6人加わった。",
  },
  {
    what: "夏休みの子どもたちと地域の方が集まる夏まつりを開く。",
    people: 600,
    done: "8月に公園で夏まつりを開き、子ども広場と模擬店を出した。",
    came: 710,
    result: "中学生が準備から手伝い、来年も続けたいという声があった。",
  },
  {
    what: "敬老のつどいと、毎月のふれあい喫茶を開く。",
    people: 250,
    done: "敬老のつどいを9月に、ふれあい喫茶を毎月開いた。",
    came: 231,
    result: "ひとり暮らしの方3人が、見守りにつながった。",
  },
  {
    what: "百歳体操を毎週、健康講座を年に2回開く。",
    people: 40,
    done: "百歳体操を毎週続け、健康講座を2回開いた。",
    came: 43,
    result: "体操の世話役が4人に増えた。",
  },
  {
    what: "公園の清掃と花づくりを毎月行う。",
    people: 60,
    done: "公園の清掃を毎月行い、春と秋に花を植えた。",
    came: 58,
    result: "",
  },
  {
    what: "秋に文化祭とスポーツ大会を開く。",
    people: 400,
    done: "11月に文化祭、12月にスポーツ大会を開いた。",
    came: 382,
    result: "",
  },
];

export const runningText = {
  what: "事務局を開け、会議を開き、広報紙を配る。",
  people: null,
} as const;
