import { randomUUID } from "node:crypto";
import type { CouncilId, PersonId } from "../../src/kernel/ids.ts";
import {
  answerFinding,
  concludeFinding,
  drawSample,
  publishAccounts,
  raiseFinding,
  seeVoucher,
  signPaper,
  writeReport,
} from "../../src/modules/community/disclosure/index.ts";
import { importStatement } from "../../src/modules/community/ledger/imports/index.ts";
import {
  addProject,
  approveSlips,
  askToClose,
  beginBook,
  bookSheet,
  closeBook,
  correctEntry,
  countCash,
  decideBudget,
  type EnteredSlip,
  enterSlip,
  returnSlip,
  type SlipId,
  slipSheet,
  withdrawSlip,
  writeBudget,
} from "../../src/modules/community/ledger/index.ts";
import { loadShippedPacks } from "../../src/modules/community/packs/index.ts";
import { beginClaim } from "../../src/modules/community/subsidy/index.ts";
import type { Ctx } from "../../src/platform/database/run-as.ts";
import { granted } from "./build/index.ts";
import { asPerson, asSystem, type TestDatabase } from "./database.ts";

const p = "tsurumi-2019";
type Officers = { readonly treasurer: PersonId; readonly chair: PersonId; readonly auditor: PersonId };

const day = (db: TestDatabase, today: string) =>
  db.owner.query("update programme.programme set demo_today = $1", [today]);

/** A council's accounts: a year that was closed, audited with a finding, signed and made public, and the year that goes on from it. */
export const liveAccounts = async (
  db: TestDatabase,
  { council, officers }: { readonly council: CouncilId; readonly officers: Officers },
): Promise<void> => {
  const as = <T>(who: keyof Officers, work: (ctx: Ctx) => Promise<T>) => asPerson(db, officers[who], p, work);
  granted(await asSystem(db, (ctx) => loadShippedPacks(ctx, ".")));
  const book = granted(await as("treasurer", (ctx) => beginBook(ctx, { council, year: 2019 })));
  granted(
    await as("treasurer", (ctx) =>
      addProject(ctx, {
        book,
        entered: { kind: "welfare", name: "見守り活動", starts: "2019-06-01", ends: "2019-12-31" },
      }),
    ),
  );
  const sheet = await as("treasurer", (ctx) => bookSheet(ctx, book));
  if (!sheet) throw new Error("no book");
  const { accounts, funds, projects } = sheet.chart;
  const id = (list: readonly { readonly code: string; readonly id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  const slip = (changes: Partial<EnteredSlip>, project = ""): EnteredSlip => ({
    kind: "out",
    day: "2019-06-03",
    account: id(accounts, "cash"),
    to: "",
    amount: "1,980",
    party: "見本商店",
    what: "紙コップ 200個",
    paper: "receipt",
    paperReason: "",
    addressedTo: "上様",
    shopPlace: "大阪市鶴見区見本1-2-3",
    parts: [
      { category: id(accounts, "supplies"), fund: id(funds, "activity"), project, amount: "", note: "" },
    ],
    ...changes,
  });
  const enter = async (entered: EnteredSlip, sha256?: string): Promise<SlipId> =>
    granted(
      await as("treasurer", (ctx) =>
        enterSlip(ctx, {
          book,
          entered,
          key: randomUUID(),
          pictures: sha256
            ? [{ sha256, mediaType: "image/jpeg", size: 9, name: "領収書.jpg", likeness: "0f0f0f0f0f0f0f0f" }]
            : [],
        }),
      ),
    ).id;
  const version = async (one: SlipId): Promise<number> =>
    (await as("treasurer", (ctx) => slipSheet(ctx, one)))?.slip.version ?? 0;
  const approve = async (...slips: SlipId[]) => {
    const read = await Promise.all(slips.map(async (one) => ({ id: one, version: await version(one) })));
    granted(await as("chair", (ctx) => approveSlips(ctx, { book, slips: read })));
  };
  const income = slip({
    kind: "in",
    day: "2019-05-07",
    account: id(accounts, "bank"),
    amount: "250,000",
    party: "大阪市",
    what: "補助金",
    paper: "bank",
    addressedTo: "",
    shopPlace: "",
    parts: [
      { category: id(accounts, "subsidy"), fund: id(funds, "activity"), project: "", amount: "", note: "" },
    ],
  });
  await approve(await enter(income));
  await approve(
    await enter(
      slip({
        kind: "move",
        day: "2019-05-08",
        account: id(accounts, "bank"),
        to: id(accounts, "cash"),
        amount: "50,000",
        party: "",
        what: "小口へ",
        paper: "bank",
        addressedTo: "",
        shopPlace: "",
        parts: [{ category: "", fund: id(funds, "activity"), project: "", amount: "", note: "" }],
      }),
    ),
    await enter(slip({}), "cd".repeat(32)),
    await enter(slip({ amount: "3,000", what: "お茶" }, String(projects[0]?.id))),
  );
  const { rows } = await db.owner.query("select id from ledger.entry where amount = 3000");
  const red = granted(
    await as("treasurer", (ctx) =>
      correctEntry(ctx, { entry: Number(rows[0].id) as never, words: "二重に書いた", key: randomUUID() }),
    ),
  );
  await approve(red);
  const returned = await enter(slip({ amount: "500" }));
  const read = await version(returned);
  granted(
    await as("chair", (ctx) => returnSlip(ctx, { id: returned, version: read, words: "あて名を確かめる" })),
  );
  granted(
    await as("treasurer", (ctx) =>
      countCash(ctx, {
        book,
        key: randomUUID(),
        entered: {
          account: id(accounts, "cash"),
          day: "2019-07-01",
          pieces: { "10000": "4", "5000": "1", "1000": "3", "10": "2" },
          witness: "見本 会長",
          words: "二重に書いた分",
        },
      }),
    ),
  );
  granted(
    await as("treasurer", (ctx) =>
      writeBudget(ctx, {
        book,
        version: 0,
        words: "",
        rows: [
          { category: id(accounts, "supplies"), fund: id(funds, "activity"), project: "", amount: "20,000" },
        ],
      }),
    ),
  );
  granted(
    await as("chair", (ctx) =>
      decideBudget(ctx, { book, version: 2, day: "2019-05-12", meeting: "令和元年度総会" }),
    ),
  );
  granted(
    await as("treasurer", (ctx) =>
      importStatement(ctx, {
        book,
        account: Number(id(accounts, "bank")) as never,
        file: {
          bytes: Buffer.from(
            "取引日,摘要,出金,入金,残高\n2019-05-07,補助金,,250000,250000\n2019-05-08,引出し,50000,,200000",
          ),
          name: "meisai.csv",
        },
        dryRun: false,
      }),
    ),
  );
  granted(await as("treasurer", (ctx) => beginClaim(ctx, { book, code: "activity" })));

  await day(db, "2020-04-02");
  const again = await version(returned);
  granted(
    await as("treasurer", (ctx) =>
      withdrawSlip(ctx, { id: returned, version: again, words: "買わなかった" }),
    ),
  );
  granted(await as("treasurer", (ctx) => askToClose(ctx, { book })));
  granted(await as("chair", (ctx) => closeBook(ctx, { book })));
  await day(db, "2020-05-20");
  granted(await as("auditor", (ctx) => drawSample(ctx, { book })));
  const sample = await db.owner.query("select entry_id as id from disclosure.voucher order by 1");
  const seen = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };
  for (const { id: entry } of sample.rows)
    granted(
      await as("auditor", (ctx) => seeVoucher(ctx, { book, entry: Number(entry) as never, entered: seen })),
    );
  granted(
    await as("auditor", (ctx) =>
      raiseFinding(ctx, { book, no: "1", words: "日付が読みにくい", key: randomUUID() }),
    ),
  );
  const finding = (await db.owner.query("select id from disclosure.finding")).rows[0].id;
  granted(
    await as("treasurer", (ctx) => answerFinding(ctx, { book, finding, answer: "お店に確かめました。" })),
  );
  granted(
    await as("auditor", (ctx) => concludeFinding(ctx, { book, finding, state: "settled", conclusion: "" })),
  );
  granted(await as("auditor", (ctx) => writeReport(ctx, { book, report: "適正でした。" })));
  granted(
    await as("auditor", (ctx) =>
      signPaper(ctx, { book, entered: { words: "適正と認めます。", named: "", sure: "yes" } }),
    ),
  );
  granted(
    await as("chair", (ctx) =>
      publishAccounts(ctx, {
        book,
        entered: {
          on: "2020-05-17",
          meeting: "令和2年度総会",
          presided: "見本 議長",
          decision: "原案どおり承認した。",
          others: "yes",
          sure: "yes",
        },
      }),
    ),
  );
  await day(db, "2019-07-05");
};
