import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LedgerDesk, ledgerDesk, multipart } from "../../../../../tests/support/ledger-desk.ts";
import type { SlipId } from "../../../../modules/community/ledger/index.ts";
import { routes } from "../../../routes.ts";
import { slipDraft } from "../../draft-names.ts";

let desk: LedgerDesk;
let treasurer: Awaited<ReturnType<LedgerDesk["visitorAs"]>>;
let deputy: typeof treasurer;
let slip: SlipId;

beforeAll(async () => {
  desk = await ledgerDesk();
  treasurer = await desk.visitorAs("treasurer");
  deputy = await desk.visitorAs("deputy");
});
afterAll(() => desk.close());
beforeEach(async () => {
  slip = await desk.enter(desk.book);
});

const at = () => routes.editSlip(desk.code, desk.book, slip);
const save = async (who: typeof treasurer, version: string, changes: Record<string, string>) =>
  who.upload(at(), multipart(await desk.filled({ ...changes, version }), []));
const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";
const saved = async () =>
  (await desk.rows("select what, party, amount::int as amount from ledger.slip where id = $1", [slip]))[0];
/** Keeps what the treasurer types as a script of the form does. */
const keepDraft = async (changes: Record<string, string>) => {
  const fields = Object.entries(await desk.filled({ ...changes, version: "1" }));
  const form = `${desk.code}:${slipDraft(desk.book, slip)}`;
  const kept = await treasurer.post(routes.saveDraft(desk.code), [["draft-key", form], ...fields]);
  expect(kept.status).toBeLessThan(400);
};

describe("two treasurers who change the same receipt", () => {
  it("see both versions side by side; what the second typed stays in the form and is saved on top of what was seen", async () => {
    expect((await save(deputy, "1", { what: "紙コップ 300個", amount: "2,980" })).status).toBe(303);
    const back = await save(treasurer, "1", { party: "架空商店", amount: "1,980" });
    expect(back.status).toBe(409);
    for (const piece of ["ほかの人が保存した内容", "あなたの入力", 'value="架空商店"', "2,980"])
      expect(back.html).toContain(piece);
    expect(back.html).toMatch(/<del>3/);
    expect(await saved()).toEqual({ what: "紙コップ 300個", party: "見本商店", amount: 2980 });
    expect(versionIn(back.html)).toBe("2");
    expect((await save(treasurer, "2", { party: "架空商店", amount: "2,980" })).status).toBe(303);
    expect(await saved()).toMatchObject({ party: "架空商店", amount: 2980 });
  });

  it("see them as soon as a draft is opened that began before the other saved", async () => {
    await keepDraft({ party: "下書き商店" });
    expect((await save(deputy, "1", { what: "紙コップ 300個" })).status).toBe(303);
    const { html, status } = await treasurer.get(at());
    expect(status).toBe(200);
    for (const piece of ["ほかの人が保存した内容", "紙コップ ", 'value="下書き商店"', "下書きの続き"])
      expect(html).toContain(piece);
    expect(html).toMatch(/<del>3/);
  });

  it("never overwrite each other by a draft that is sent as it was", async () => {
    await keepDraft({ party: "下書き商店" });
    expect((await save(deputy, "1", { what: "紙コップ 300個" })).status).toBe(303);
    expect((await save(treasurer, "1", { party: "下書き商店" })).status).toBe(409);
    expect(await saved()).toMatchObject({ what: "紙コップ 300個", party: "見本商店" });
  });

  it("see no difference that is only one of writing", async () => {
    await keepDraft({ amount: "￥１，９８０円", day: "令和元年6月3日" });
    expect((await save(deputy, "1", {})).status).toBe(303);
    expect((await treasurer.get(at())).html).toContain("違いはありません");
  });

  it("keep what was typed when the receipt was approved meanwhile, and are told so", async () => {
    await desk.approve(desk.book, [slip]);
    const back = await save(treasurer, "1", { party: "架空商店" });
    expect(back.status).toBe(409);
    for (const piece of ["すでに記帳または取りやめになっています", "架空"])
      expect(back.html).toContain(piece);
    expect((await treasurer.get(at())).status).toBe(404);
  });

  it("who opens a draft that began on the newest version is told of nothing", async () => {
    await keepDraft({ party: "下書き商店" });
    const { html } = await treasurer.get(at());
    expect(html).toContain('value="下書き商店"');
    expect(html).not.toContain("ほかの人が保存した内容");
  });
});
