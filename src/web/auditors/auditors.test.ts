import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld } from "../../../tests/support/audit-world.ts";
import { setToday } from "../../../tests/support/build/index.ts";
import { pdfText } from "../../../tests/support/pdf-text.ts";
import { type PaperSheet, paperSheet } from "../../modules/community/disclosure/index.ts";
import {
  askToClose,
  closeBook,
  correctEntry,
  countCash,
  resumeBook,
} from "../../modules/community/ledger/index.ts";
import { routes } from "../routes.ts";

let world: AuditWorld;
const p = "tsurumi-2019";
const seen = { original: "yes", agrees: "yes", addressed: "yes", purpose: "yes", remark: "" };

beforeAll(async () => {
  world = await auditWorld();
  const more = [];
  for (let amount = 400; amount < 427; amount += 1)
    more.push(await world.enter(world.book, { amount: String(amount) }));
  await world.approve(world.book, more);
  await setToday(world.db, "2020-04-02", world.code);
  await world.as("treasurer", (ctx) => askToClose(ctx, { book: world.book }));
}, 60_000);
afterAll(() => world.end());

const step = (name: string) => routes.stepAudit(p, world.book, name);
const page = () => routes.bookAudit(p, world.book);
const sheet = async (): Promise<PaperSheet> => {
  const found = await world.as("auditor", (ctx) => paperSheet(ctx, world.book));
  if (!found) throw new Error("no paper");
  return found;
};
const conclude = (id: number, state: string, words = "") =>
  world
    .visit("auditor")
    .then((auditor) =>
      auditor.post(routes.stepFinding(p, world.book, id, "conclude"), { state, [`conclusion-${id}`]: words }),
    );

describe("a working paper that the book has outgrown", () => {
  it("hands every voucher, every answer that still holds and every finding that isn't settled on to the next", async () => {
    const auditor = await world.visit("auditor");
    expect((await auditor.post(step("draw"), {})).status).toBe(303);
    const first = await sheet();
    expect(first.vouchers.length).toBe(20);
    const [kept, reversed] = first.vouchers;
    if (!kept || !reversed) throw new Error("no sample");
    for (const { entry } of [kept, reversed])
      await auditor.post(routes.auditVoucher(p, world.book, entry), { ...seen, remark: "見ました" });
    for (const words of ["開いている指摘", "残る指摘", "解決した指摘"])
      expect((await auditor.post(step("findings"), { no: "1", words })).status).toBe(303);
    const [, standing, settled] = (await sheet()).findings;
    await conclude(standing?.id ?? 0, "standing", "次年度までに改める");
    await conclude(settled?.id ?? 0, "settled");

    await world.as("treasurer", (ctx) => resumeBook(ctx, { book: world.book, words: "追加" }));
    const added = await world.enter(world.book, { amount: "555" });
    const corrected = await world.as("treasurer", (ctx) =>
      correctEntry(ctx, { entry: reversed.entry, words: "誤り", key: randomUUID() }),
    );
    if (!corrected.ok) throw new Error(JSON.stringify(corrected.error));
    await world.approve(world.book, [added, corrected.value]);
    await world.as("treasurer", (ctx) => askToClose(ctx, { book: world.book }));
    expect((await auditor.post(step("draw"), {})).status).toBe(303);

    const second = await sheet();
    expect(second.paper?.id).not.toBe(first.paper?.id);
    const now = new Map(second.vouchers.map((one) => [one.entry, one]));
    expect(first.vouchers.filter(({ entry }) => !now.has(entry))).toEqual([]);
    expect(second.vouchers.some(({ why }) => why === "earlier")).toBe(true);
    expect(now.get(kept.entry)).toMatchObject({ remark: "見ました", answers: { original: true } });
    expect(now.get(reversed.entry)).toMatchObject({ remark: "", answers: null });
    expect(second.findings.map(({ words, state, isCarried }) => [words, state, isCarried])).toEqual([
      ["開いている指摘", "open", true],
      ["残る指摘", "standing", true],
    ]);
    expect(second.draft).toContain("抽出は2回行い");
    const { html } = await auditor.get(page());
    for (const said of ["前の監査調書", first.paper?.head ?? "-", "開いている指摘"])
      expect(html).toContain(said);
  });

  it("lets an auditor settle what was left standing before, and nothing that stands on the paper itself", async () => {
    const [open, standing] = (await sheet()).findings;
    expect((await conclude(standing?.id ?? 0, "settled", "改められた")).status).toBe(303);
    expect((await conclude(standing?.id ?? 0, "settled")).status).toBe(409);
    expect((await conclude(open?.id ?? 0, "standing", "まだ")).status).toBe(303);
    await (await world.visit("auditor")).post(step("findings"), { no: "", words: "ここで書いた指摘" });
    const here = (await sheet()).findings.find(({ isCarried }) => !isCarried);
    expect((await conclude(here?.id ?? 0, "standing", "次年度に")).status).toBe(303);
    expect((await conclude(here?.id ?? 0, "settled")).status).toBe(409);
  });
});

describe("a voucher that an auditor looks at", () => {
  it("stands beside the questions with its photos", async () => {
    const auditor = await world.visit("auditor");
    const { entry, slip, picture } = await world.one<{ entry: string; slip: number; picture: number }>(
      "select e.id as entry, e.slip_id as slip, p.id as picture from ledger.picture p join ledger.entry e on e.slip_id = p.slip_id",
    );
    const { html } = await auditor.get(routes.auditVoucher(p, world.book, Number(entry)));
    expect(html).toContain(`<img`);
    expect(html).toContain(`src="${routes.slipPicture(p, world.book, slip, picture)}`);
  });
});

describe("signing", () => {
  const bank = async () =>
    String(
      (
        await world.one<{ id: number }>(
          "select id from ledger.account where book_id = $1 and kind = 'bank'",
          [world.book],
        )
      ).id,
    );
  const signature = { signWords: "適正であると認めます。", named: "yes", sure: "yes" };

  it("can't be pressed, and says why, while the year is open, vouchers are unseen or a bank account has no certificate", async () => {
    const auditor = await world.visit("auditor");
    expect((await auditor.get(page())).html).toContain("年度を締めてから署名してください");
    await world.as("treasurer", (ctx) => resumeBook(ctx, { book: world.book, words: "預金" }));
    const account = await bank();
    const slip = await world.enter(world.book, { amount: "777", account });
    await world.approve(world.book, [slip]);
    const { accounts } = await world.chart(world.book);
    const counted = await world.as("treasurer", (ctx) =>
      countCash(ctx, {
        book: world.book,
        entered: {
          account: String(accounts.find(({ code }) => code === "cash")?.id ?? ""),
          day: "2020-03-31",
          pieces: { "1000": "3" },
          words: "数え間違いか調べる",
          witness: "見本 立会",
        },
        key: randomUUID(),
      }),
    );
    if (!counted.ok) throw new Error(JSON.stringify(counted.error));
    await world.as("treasurer", (ctx) => askToClose(ctx, { book: world.book }));
    const closed = await world.as("chair", (ctx) => closeBook(ctx, { book: world.book }));
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    await auditor.post(step("draw"), {});
    for (const { entry, answers } of (await sheet()).vouchers)
      if (!answers) await auditor.post(routes.auditVoucher(p, world.book, entry), seen);
    await auditor.post(step("report"), { report: "適正でした。" });
    const before = await auditor.get(page());
    expect(before.html).toMatch(/aria-disabled="true"[^>]*>\s*署名する/);
    expect(before.html).toContain("残高証明書か、ない理由を書く");
    const refused = await auditor.post(step("sign"), signature);
    expect([refused.status, refused.html.includes("残高証明書か、ない理由を書く")]).toEqual([409, true]);
    await expect(
      world.db.owner.query(
        `insert into disclosure.signature (paper_id, book_id, area_id, person_id, name, post, name_public, head, entries, content, words)
         select id, book_id, area_id, $1, '', '監事', true, '', 0, '', 'x' from disclosure.paper order by id desc limit 1`,
        [world.people.auditor],
      ),
    ).rejects.toThrow(/paper_has_certificates/);
  });

  it("takes a certificate with its photo, which is read again as it was kept", async () => {
    const auditor = await world.visit("auditor");
    const account = await bank();
    const body = new FormData();
    for (const [name, value] of Object.entries({
      account,
      day: "2020-03-31",
      amount: "-777",
      remark: "",
      noCertificate: "",
    }))
      body.set(name, value);
    const photo = await world.files.read(world.original);
    body.set("file", new File([new Uint8Array(photo ?? [])], "証明書.jpg", { type: "image/jpeg" }));
    expect((await auditor.upload(step("certificates"), body)).status).toBe(303);
    const read = await auditor.get(routes.certificate(p, world.book, Number(account)));
    expect([read.status, [...read.bytes.slice(0, 2)]]).toEqual([200, [0xff, 0xd8]]);
    expect(
      (await (await world.visit("stranger")).get(routes.certificate(p, world.book, Number(account)))).status,
    ).toBe(404);
    expect((await auditor.get(routes.certificate(p, world.book, 99_999))).status).toBe(404);
  });

  it("takes a reason where there is no certificate, but not a mere remark, and not both", async () => {
    const auditor = await world.visit("auditor");
    const typed = { account: await bank(), day: "2020-03-31", amount: "", remark: "", noCertificate: "" };
    expect((await auditor.post(step("certificates"), { ...typed, remark: "口座を解約した" })).status).toBe(
      422,
    );
    const both = await auditor.post(step("certificates"), {
      ...typed,
      amount: "-777",
      noCertificate: "解約",
    });
    expect([both.status, both.html.includes('href="#f-noCertificate"')]).toEqual([422, true]);
    expect(
      (await auditor.post(step("certificates"), { ...typed, noCertificate: "口座を解約したため" })).status,
    ).toBe(303);
    expect((await auditor.post(step("sign"), signature)).status).toBe(303);
  });

  it("is on paper with the vouchers, the counts, the reason, the findings and how often was drawn", async () => {
    const answer = await (await world.visit("auditor")).get(routes.exportAudit(p, world.book));
    const text = pdfText(answer.bytes);
    expect(text).toContain("総会御中");
    for (const said of ["監査した期間", "調べたもの", "監査の結果", "適正であると認めます"])
      expect([said, text.includes(said)]).toEqual([said, true]);
    for (const said of [
      "監査報告書",
      "見本商店",
      "口座を解約したため",
      "証明書なし",
      "現金の確認",
      "見本立会",
      "開いている指摘",
      "抽出は3回",
      "見本監事",
    ])
      expect(text).toContain(said);
  });
});

describe("outsiders", () => {
  it("can't tell the audit, the publication and the paper of a book from what doesn't exist, byte for byte", async () => {
    const stranger = await world.visit("stranger");
    for (const of of [routes.bookAudit, routes.exportAudit, routes.publishBook]) {
      const [there, nowhere] = [await stranger.get(of(p, world.book)), await stranger.get(of(p, 999_999))];
      expect([there.status, nowhere.status]).toEqual([404, 404]);
      expect(there.html.replaceAll(of(p, world.book), "…")).toBe(
        nowhere.html.replaceAll(of(p, 999_999), "…"),
      );
    }
  });
});
