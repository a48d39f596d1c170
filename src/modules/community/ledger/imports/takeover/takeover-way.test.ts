import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../../../tests/support/ledger-world.ts";
import type { Outcome } from "../../../../../kernel/problem.ts";
import {
  type AccountId,
  approveTakeover,
  type BookId,
  type Choice,
  statementOf,
  takeOver,
  takeoversOf,
  totalsOf,
} from "../../index.ts";

let world: LedgerWorld;
let book: BookId;
let at: (code: string) => number;
let fees: number;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  const { accounts, funds } = await world.chart(book);
  at = (code) => accounts.find((one) => one.code === code)?.id ?? 0;
  fees = funds.find(({ code }) => code === "fees")?.id ?? 0;
});
afterAll(() => world.close());

const head = "日付,摘要,相手,収入,支出,残高,科目,財源,事業,証憑番号";
const file = [
  "見本榎本地域活動協議会 2019年度 現金出納帳,,,,,,,,,",
  head,
  "H31.4.1,前年度繰越金,,50000,,50000,,会費,,",
  "4/10,会費 120世帯,町会,36000,,86000,会費,会費,,",
  "2019/4/20,紙コップ,見本商店,,1980,84020,文具代,活動費補助金,敬老会,7",
  "〃,模造紙,見本商店,,1020,83000,文具代,活動費補助金,敬老会,8",
  "令和元年5月1日,預金より引き出し,,100000,,183000,預金引出,活動費補助金,,",
  "2020.1.15,お茶,見本商店,,648,182352,食糧費,財源Ａ,,9",
  ",1月計,,186000,3648,,,,,",
  "2020/1/31,次年度へ繰越,,,182352,0,,,,",
].join("\r\n");

const choices = (): Record<string, Choice> => ({
  "expense:文具代": { kind: "is", id: at("supplies") },
  "income:預金引出": { kind: "move", id: at("bank") },
  "fund:財源Ａ": { kind: "new", as: "donation" },
  "project:敬老会": { kind: "new", as: "welfare" },
});
type Sent = {
  readonly name?: string;
  readonly chosen?: Record<string, Choice>;
  readonly dryRun?: boolean;
  readonly who?: Officer;
  readonly account?: number;
};
const send = (
  content: string | Uint8Array,
  { name = "出納帳.csv", chosen = {}, dryRun = false, who = "treasurer", account = at("cash") }: Sent = {},
) =>
  world.as(who, (ctx) =>
    takeOver(ctx, {
      book,
      account: account as AccountId,
      file: { bytes: Buffer.from(content), name },
      chosen: (one) => chosen[`${one.part}:${one.name}`] ?? null,
      dryRun,
    }),
  );
const told = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? ["done"]
    : outcome.error.kind === "invalid"
      ? outcome.error.issues.map(({ line, message }) => `${line ?? ""}: ${message.ja}`)
      : outcome.error.kind === "conflict"
        ? [outcome.error.message.ja]
        : [outcome.error.kind];
const count = async (table: string): Promise<number> =>
  (await world.db.owner.query(`select count(*)::int as n from ledger.${table}`)).rows[0].n;
const refused = async (...lines: string[]) => told(await send([head, ...lines].join("\n")));

describe("taking over a cash book", () => {
  it("shows what would come in, and which names the book doesn't know", async () => {
    const tried = await send(file, { dryRun: true, chosen: { "expense:文具代": { kind: "is", id: 0 } } });
    expect(tried).toEqual({
      ok: true,
      value: {
        id: null,
        lines: 6,
        skipped: 0,
        carried: 0,
        opening: 50_000,
        came: 136_000,
        went: 3648,
        moved: 0,
        closing: 182_352,
        unknown: [
          { part: "expense", name: "文具代", lines: 2, sum: 3000, choice: null },
          { part: "project", name: "敬老会", lines: 2, sum: 3000, choice: null },
          { part: "income", name: "預金引出", lines: 1, sum: 100_000, choice: null },
          { part: "fund", name: "財源Ａ", lines: 1, sum: 648, choice: null },
        ],
      },
    });
    expect(await count("slip")).toBe(0);
  });

  it("asks for every name before it brings anything in", async () => {
    const { "fund:財源Ａ": _, ...some } = choices();
    expect(told(await send(file, { chosen: some }))).toEqual([": 「財源Ａ」をどうするか、選んでください。"]);
    expect([await count("slip"), await count("project")]).toEqual([0, 0]);
  });

  it("makes slips that wait for the second person, who approves them as one batch", async () => {
    const done = await send(file, { chosen: choices() });
    if (!done.ok) throw new Error(told(done).join());
    expect(done.value).toMatchObject({ lines: 6, opening: 50_000, came: 36_000, went: 3648, moved: 100_000 });
    const { rows } = await world.db.owner.query(
      `select s.kind, s.day::text, s.amount::int, s.state, s.paper, s.voucher, p.note, j.field, f.name as fund
         from ledger.slip s join ledger.part p on p.slip_id = s.id join ledger.fund f on f.id = p.fund_id
         left join ledger.project j on j.id = p.project_id order by s.id`,
    );
    const line = (...of: unknown[]) => ({
      ...Object.fromEntries(
        ["kind", "day", "amount", "state", "paper", "voucher", "note", "field", "fund"].map((key, place) => [
          key,
          of[place],
        ]),
      ),
    });
    expect(rows).toEqual([
      line("opening", "2019-04-01", 50_000, "waiting", "bank", null, "", null, "会費"),
      line("in", "2019-04-10", 36_000, "waiting", "none", 1, "", null, "会費"),
      line("out", "2019-04-20", 1980, "waiting", "receipt", 2, "元の証憑番号 7", "welfare", "活動費補助金"),
      line("out", "2019-04-20", 1020, "waiting", "receipt", 3, "元の証憑番号 8", "welfare", "活動費補助金"),
      line("move", "2019-05-01", 100_000, "waiting", "bank", null, "", null, "活動費補助金"),
      line("out", "2020-01-15", 648, "waiting", "receipt", 4, "元の証憑番号 9", null, "財源Ａ"),
    ]);

    const [taken] = await world.as("chair", (ctx) => takeoversOf(ctx, book));
    expect(taken).toMatchObject({ by: "見本 会計", lines: 6, waiting: 6 });
    const approve = (who: Officer, waiting = 6) =>
      world.as(who, (ctx) => approveTakeover(ctx, { book, takeover: taken?.id ?? 0, waiting }));
    expect(told(await approve("treasurer"))).toEqual(["forbidden"]);
    expect(told(await approve("chair", 5))[0]).toContain("ほかの方が書き直しました");
    expect(await approve("chair")).toEqual({ ok: true, value: { posted: 6 } });
    const { accounts } = await world.chart(book);
    const totals = await world.as("ward", (ctx) => totalsOf(ctx, book));
    expect(statementOf({ accounts }, totals).totals.closing).toBe(50_000 + 36_000 - 3648);
  });

  it("takes the same file once, and says who took it", async () => {
    const again = told(await send(file, { chosen: choices(), who: "deputy", dryRun: true }));
    expect(again[0]).toMatch(/^このファイルは、\d+年.*に見本 会計さんがすでに取り込んでいます。$/);
  });

  it("leaves out what was said to be in another cash book", async () => {
    const chosen: Record<string, Choice> = {
      "income:": { kind: "skip" },
      "fund:": { kind: "is", id: fees },
    };
    const two = [head, "2019/6/1,引き出し,,500,,,,,,", "2019/6/2,切手,,,84,,通信運搬費,,,"].join("\n");
    expect(await send(two, { chosen, dryRun: true })).toMatchObject({
      ok: true,
      value: { lines: 1, skipped: 1 },
    });
  });

  it("knows a name in other letters for the same, and loses no line by it", async () => {
    const lines = [
      "2019/7/1,コピー,見本,,10,,コピー代,会費,,",
      "2019/7/2,コピー,見本,,20,,ｺﾋﾟｰ代,会費,,",
      "2019/7/3,コピー,見本,,30,,コピー 代 ,会　費,,",
    ];
    const before = await count("account");
    const sent = await send([head, ...lines].join("\n"), {
      chosen: { "expense:コピー代": { kind: "new", as: "" }, "fund:会 費": { kind: "is", id: fees } },
    });
    expect(told(sent)).toEqual([": 「コピー 代」をどうするか、選んでください。"]);
    const done = await send([head, ...lines.slice(0, 2)].join("\n"), {
      chosen: { "expense:コピー代": { kind: "new", as: "printing" } },
    });
    expect(done).toMatchObject({ ok: true, value: { lines: 2, went: 30, unknown: [{ lines: 2, sum: 30 }] } });
    expect(await count("account")).toBe(before + 1);
    const made = (await world.chart(book)).accounts.find(({ name }) => name === "コピー代");
    expect(made).toMatchObject({ countsAs: "printing", class: "expenses" });
  });

  it("is the treasurer's, and for a place where money lies", async () => {
    expect(told(await send(file, { who: "chair" }))).toEqual(["forbidden"]);
    expect(told(await send(file, { who: "stranger" }))).toEqual(["not-found"]);
    expect(told(await send(file, { account: at("supplies") }))[0]).toContain("現金か預金");
  });
});

describe("what can't be taken over", () => {
  it("is named line by line, and nothing comes in", async () => {
    const before = await count("slip");
    const lines = await refused(
      "2019/4/1,はじめ,,1000,,1000,会費,会費,,",
      "2019/4/2,残高が違う,,,100,901,食糧費,会費,,",
      "2019/4/3,負,,,-100,901,食糧費,会費,,",
      "2019/4/3,ゼロ,,,0,901,食糧費,会費,,",
      "2019/4/3,多すぎる,,1000000000000,,901,会費,会費,,",
      "2018/4/3,前の年度,,,1,900,食糧費,会費,,",
      "2019/4/31,ない日,,,1,899,食糧費,会費,,",
      "平成31年5月1日,改元の日,,,1,898,食糧費,会費,,",
      "2019/5/2,式,,,=SUM(E2:E9),898,食糧費,会費,,",
      "2019/5/3,両方,,1,1,898,食糧費,会費,,",
      "2020/3/1,まだ来ない日,,,1,897,食糧費,会費,,",
      "2019/5/3,,,,1,896,,会費,,",
      "きのう,日付でない,,,1,895,食糧費,会費,,",
      `2019/5/3,${"長".repeat(201)},,,1,894,食糧費,会費,,`,
      `2019/5/3,長い番号,,,1,893,食糧費,会費,,${"9".repeat(200)}`,
    );
    const expected = [
      "3: 残高が合いません。前の行からの計算では900円ですが、901円",
      "4: マイナスは書けません",
      "5: 金額がありません（0円や",
      "6: 金額が大きすぎます",
      "7: 2019年度（2019年4月1日〜2020年3月31日）の日付ではありません",
      "8: 「2019/4/31」は暦にない日です",
      "9: 「平成31年5月1日」という日はありません。令和元年5月1日",
      "10: 式「=SUM(E2:E9)」のまま",
      "11: 入金と出金の両方に",
      "12: まだ来ていない日",
      "13: 摘要がありません",
      "14: 「きのう」を日付として読めません",
      "15: 200文字まで",
      "16: 備考が長すぎます。元の証憑番号と合わせて200文字まで",
    ];
    expect(lines).toHaveLength(expected.length);
    for (const [place, piece] of expected.entries()) expect(lines[place]).toContain(piece);
    expect(await count("slip")).toBe(before);
  });

  it("is a file of another kind, too large, damaged, or without a table", async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    for (const [content, name, piece] of [
      [old, "出納帳.xls", "古いExcel形式"],
      [Buffer.alloc(40 * 1024 * 1024, 44), "出納帳.csv", "大きすぎます"],
      [Buffer.from([0x93, 0xfa, 0xff, 0xfe, 0x80]), "出納帳.csv", "文字コード"],
      [Buffer.from("PK\u0003\u0004broken"), "出納帳.xlsx", "Excelファイルとして開けません"],
      ["名前,住所\n見本,大阪", "出納帳.csv", "出納帳の見出しが見つかりません"],
      [head, "出納帳.csv", "1行もありません"],
      ["", "出納帳.csv", "何も入っていません"],
    ] as const)
      expect(told(await send(content, { name }))[0], name).toContain(piece);
  });

  it("is nothing of a workbook with numbers, but a formula that Excel never worked out", async () => {
    const sheet = async (out: object) => {
      const rows = [
        ["日付", "摘要", "収入", "支出"].map((value) => ({ value })),
        [
          { value: new Date("2019-07-01T00:00:00Z"), type: Date, format: "yyyy/mm/dd" },
          { value: "切手" },
          null,
          out,
        ],
      ];
      return writeExcelFile(rows as SheetData).toBuffer();
    };
    const send_ = async (out: object) => send(await sheet(out), { name: "出納帳.xlsx", dryRun: true });
    expect(await send_({ value: 84, type: Number })).toMatchObject({
      ok: true,
      value: { lines: 1, went: 84 },
    });
    expect(told(await send_({ value: "SUM(A1:A2)", type: "Formula" }))).toEqual([
      "2: 金額がありません（0円や、計算の済んでいない式も取り込めません）。金額を入れるか、行を消してください。",
    ]);
  });
});
