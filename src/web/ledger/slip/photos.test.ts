import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerDesk, ledgerDesk, multipart } from "../../../../tests/support/ledger-desk.ts";
import { photo, telephonePhoto } from "../../../../tests/support/photos.ts";
import { routes } from "../../routes.ts";

let desk: LedgerDesk;
let treasurer: Awaited<ReturnType<LedgerDesk["visitorAs"]>>;

beforeAll(async () => {
  desk = await ledgerDesk();
  treasurer = await desk.visitorAs("treasurer");
});
afterAll(() => desk.close());

const send = async (files: readonly File[], changes: Record<string, string> = {}) =>
  treasurer.upload(routes.newSlip(desk.code, desk.book), multipart(await desk.filled(changes), files));
const slips = async (): Promise<number> => (await desk.rows("select 1 from ledger.slip")).length;
const keptIn = (html: string): number => html.match(/name="kept"/g)?.length ?? 0;
/** All that was typed of the packet of paper cups. */
const typed = ["1,980", "見本商店", "紙コップ 200個", "大阪市鶴見区見本1-2-3"];

describe("a receipt with", () => {
  it.each(["heic", "heix", "mif1", "hevc", "hevx", "msf1"])(
    "a telephone's photo in another format (%s) comes back with all that was typed, the good photo, and what to do",
    async (brand) => {
      const before = await slips();
      const back = await send([await photo(1), telephonePhoto(brand, "IMG_0001.HEIC")]);
      expect(back.status).toBe(422);
      for (const piece of [
        ...typed,
        "「IMG_0001.HEIC」はiPhoneなどのHEIC形式の写真で、受け取れません",
        "スクリーンショット",
        "互換性優先",
      ])
        expect(back.html).toContain(piece);
      expect([keptIn(back.html), await slips()]).toEqual([1, before]);
    },
  );

  it("a photo of 40 MB comes back with all that was typed, the good photo, and the limit", async () => {
    const before = await slips();
    const [large, fine] = [await photo(2), await photo(3)];
    const back = await send([new File([large, new Uint8Array(40 << 20)], "大きな写真.jpg"), fine]);
    expect(back.status).toBe(422);
    for (const piece of [...typed, "「大きな写真.jpg」は大きすぎます。1つ20MBまで"])
      expect(back.html).toContain(piece);
    expect([keptIn(back.html), await slips()]).toEqual([1, before]);
  });

  it("twenty-one photos comes back with twenty of them and says that one is missing", async () => {
    const before = await slips();
    const back = await send(await Promise.all(Array.from({ length: 21 }, (_, n) => photo(10 + n))));
    expect(back.status).toBe(422);
    for (const piece of [...typed, "一度に送れるのは20個までです", "残りの1個は受け取っていません"])
      expect(back.html).toContain(piece);
    expect([keptIn(back.html), await slips()]).toEqual([20, before]);
  });
});
