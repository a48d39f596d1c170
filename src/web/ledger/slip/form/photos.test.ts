import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerDesk, ledgerDesk, multipart } from "../../../../../tests/support/ledger-desk.ts";
import { pdfText } from "../../../../../tests/support/pdf-text.ts";
import { pdfOf, photo, telephonePhoto, upsideDown } from "../../../../../tests/support/photos.ts";
import { routes } from "../../../routes.ts";

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

/** What colours the upper and the lower half of a picture have as its bytes lie, whatever a mark says about turning it. */
const halvesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [10, info.height - 10].map((row) => {
    const [red = 0, , blue = 0] = data.subarray(row * info.width * info.channels);
    return red > 200 ? "red" : blue > 200 ? "blue" : "neither";
  });
};

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

  it("a PDF of 30 pages is kept whole: it opens on the voucher's page, and the printed list says where to look", async () => {
    const pdf = pdfOf(30, "見積と領収書.pdf");
    const { to, status } = await send([pdf]);
    expect(status).toBe(303);
    const { html } = await treasurer.get(to ?? "");
    expect(html).toContain("見積と領収書.pdf");
    const [href = ""] = /[^"]*\/pictures\/\d+/.exec(html) ?? [];
    const { bytes } = await treasurer.get(href);
    expect(bytes).toEqual(new Uint8Array(await pdf.arrayBuffer()));
    const list = await treasurer.get(routes.exportVouchers(desk.code, desk.book, "pdf", { part: 1 }));
    // The paper may break the name's line where nothing is seen.
    expect(pdfText(list.bytes).replaceAll("\u200b", "")).toContain(
      "PDF（見積と領収書.pdf）。画面の証憑のページで開いてください",
    );
  });

  it("a photo taken upside down shows it upright, in the inbox and on the voucher", async () => {
    await treasurer.upload(
      routes.receiptInbox(desk.code, desk.book),
      multipart({}, [await upsideDown("逆さま.jpg")]),
    );
    const inbox = await treasurer.get(routes.receiptInbox(desk.code, desk.book));
    const [waiting = ""] = /[^"]*\/inbox\/\d+(?=")/.exec(inbox.html) ?? [];
    const shown = (await treasurer.get(waiting)).bytes;
    const id = waiting.split("/").at(-1) ?? "";
    const { to } = await send([], { photo: id });
    const slip = await treasurer.get(to ?? "");
    const [onSlip = ""] = /[^"]*\/pictures\/\d+/.exec(slip.html) ?? [];
    for (const bytes of [shown, (await treasurer.get(onSlip)).bytes])
      expect(await halvesOf(bytes)).toEqual(["red", "blue"]);
  });
});
