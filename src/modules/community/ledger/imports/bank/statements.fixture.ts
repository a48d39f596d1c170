/**
 * Statements in the shapes that banks in Japan give them in, with invented movements. Each tells the same four: fees paid in,
 * stationery, a transfer fee, a subsidy.
 */
export const sameMovements = [
  { day: "2019-04-05", amount: 30_000, balance: 130_000 },
  { day: "2019-04-30", amount: -1_980, balance: 128_020 },
  { day: "2019-05-01", amount: -324, balance: 127_696 },
  { day: "2019-05-07", amount: 250_000, balance: 377_696 },
] as const;

type Shape = { readonly name: string; readonly encoding: "SJIS" | "UTF8"; readonly text: string };

/** A savings bank's direct service: lines above the table, days as one number, names in two columns. */
const savings: Shape = {
  name: "savings.csv",
  encoding: "SJIS",
  text: [
    "お客さま口座情報",
    "現在高照会・入出金明細",
    "照会期間,20190401-20190531",
    "",
    "取引日,入出金明細ＩＤ,受入金額（円）,払出金額（円）,詳細１,詳細２,現在（貸付）高（円）",
    '20190405,000000000000001,"30,000",,通帳,会費,"130,000"',
    '20190430,000000000000002,,"1,980",カード,見本文具店,"128,020"',
    "20190501,000000000000003,,324,料金,送金,127696",
    '20190507,000000000000004,"250,000",,振替,ミホンシ,"377,696"',
  ].join("\r\n"),
};

/** A city bank: everything in quotes, the last column says the side once more. */
const city: Shape = {
  name: "city.csv",
  encoding: "SJIS",
  text: [
    '"日付","摘要","摘要内容","支払い金額","預かり金額","差引残高","メモ","未資金化区分","入払区分"',
    '"2019/4/5","入金","会費","","30,000","130,000","","","入金"',
    '"2019/4/30","カード","見本文具店","1,980","","128,020","","","支払"',
    '"2019/5/1","手数料","振込手数料","324","","127,696","","","支払"',
    '"2019/5/7","振込","ミホンシ","","250,000","377,696","","","入金"',
  ].join("\r\n"),
};

/** Another city bank: the latest first, days with points, nought where there is nothing. */
const latestFirst: Shape = {
  name: "latest-first.csv",
  encoding: "UTF8",
  text: [
    "年月日,お引出し,お預入れ,お取り扱い内容,残高,メモ,ラベル",
    "2019.5.7,0,250000,振込 ミホンシ,377696,,",
    "2019.5.1,324,0,振込手数料,127696,,",
    "2019.4.30,1980,0,見本文具店,128020,,",
    "2019.4.5,0,30000,会費,130000,,",
    "",
  ].join("\n"),
};

/** A regional bank: year, month and day apart, one amount and its side. */
const apart: Shape = {
  name: "apart.csv",
  encoding: "SJIS",
  text: [
    "明細照会,普通,見本支店",
    "金融機関名,取扱日付　年,取扱日付　月,取扱日付　日,入払区分,取引名,取引金額,取引後残高,摘要",
    '見本銀行,2019,4,5,入金,現金,"30,000","130,000",会費',
    '見本銀行,2019,4,30,支払,カード,"1,980","128,020",見本文具店',
    "見本銀行,2019,5,1,支払,手数料,324,127696,送金",
    '見本銀行,2019,5,7,入金,振込,"250,000","377,696",ミホンシ',
    '合計,,,,,,"282,304",,',
  ].join("\r\n"),
};

/** A credit union: days of the era without its name, a line that carries over, full-width digits, totals below. */
const union: Shape = {
  name: "union.csv",
  encoding: "SJIS",
  text: [
    "お取扱日,お取り扱い内容,お支払金額,お預り金額,差引残高,備考",
    "31. 4. 1,前月より繰越,,,￥100000,",
    "31. 4. 5,会費,,￥３０，０００,￥130000,",
    "31. 4.30,見本文具店,￥1980,,￥128020,",
    " 1. 5. 1,手数料,￥324,,￥127696,",
    " 1. 5. 7,ミホンシ,,￥250000,￥377696,補助金",
    ",合計,￥2304,￥280000,,",
  ].join("\r\n"),
};

/** A farmers' cooperative: days of the era with its letter or its name. */
const era: Shape = {
  name: "era.csv",
  encoding: "UTF8",
  text: [
    "\ufeff取引日,出金額,入金額,残高,適用",
    'H31.4.5,,"30,000円","130,000円",会費',
    '平成31年4月30日,"1,980円",,"128,020円",見本文具店',
    '令和元年5月1日,324円,,"127,696円",手数料',
    'R1.5.7,,"250,000円","377,696円",ミホンシ',
  ].join("\n"),
};

export const shapes: readonly Shape[] = [savings, city, latestFirst, apart, union, era];
