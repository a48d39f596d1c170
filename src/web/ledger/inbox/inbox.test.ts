import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
beforeEach(() => desk.rows("delete from ledger.inbox"));

const send = (files: readonly File[]) =>
  treasurer.upload(routes.receiptInbox(desk.code, desk.book), multipart({}, files));
const waiting = async (): Promise<string[]> =>
  (await desk.rows("select name from ledger.inbox order by id")).map(({ name }) => name);
const photos = (from: number, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => photo(from + n)));
/** After the form: what the next page says was done. */
const saidAfter = async (files: readonly File[]): Promise<string> => {
  const { to } = await send(files);
  return (await treasurer.get(to ?? "")).html;
};

describe("photos that are sent together", () => {
  it("are taken in where they can be, and the others are named with what to do", async () => {
    const back = await send([
      await photo(1),
      telephonePhoto("heic", "IMG_0002.HEIC"),
      new File(["<html>"], "メモ.jpg"),
      await photo(3),
    ]);
    expect(back.status).toBe(422);
    for (const piece of [
      "2枚を受け取りました",
      "受け取れなかったものが2つあります",
      "「IMG_0002.HEIC」はiPhoneなどのHEIC形式の写真で、受け取れません",
      "「メモ.jpg」は添付できません",
      'href="#f-files"',
    ])
      expect(back.html).toContain(piece);
    expect(await waiting()).toEqual(["領収書1.jpg", "領収書3.jpg"]);
    // Those that came in stand on the very page that names the others.
    expect(back.html).toContain("領収書3.jpg");
  });

  it("are none when each is refused", async () => {
    const back = await send([telephonePhoto("mif1", "a.heif"), new File(["x"], "b.txt")]);
    expect(back.status).toBe(422);
    expect(back.html).not.toContain("枚を受け取りました");
    expect(await waiting()).toEqual([]);
  });

  it("are twenty at a time: the first twenty come in, and the page says how many have to be sent again", async () => {
    const back = await send(await photos(10, 23));
    expect(back.status).toBe(422);
    expect(back.html).toContain("20枚を受け取りました");
    expect(back.html).toMatch(/一度に送れるのは20個までです。.*残りの3個は受け取っていません/);
    expect(back.html).toContain("受け取れなかったものが3つあります");
    expect((await waiting()).length).toBe(20);
    expect((await waiting()).at(-1)).toBe("領収書29.jpg");
    expect((await send(await photos(30, 3))).status).toBe(303);
    expect((await waiting()).length).toBe(23);
  });

  it("are told apart from those that were there already", async () => {
    expect(await saidAfter(await photos(50, 3))).toContain("3枚を受け取りました。");
    const none = await saidAfter(await photos(50, 3));
    expect(none).toContain("3枚とも、すでに入っていた写真です");
    expect(none).not.toContain("枚を受け取りました");
    expect(await saidAfter(await photos(52, 2))).toContain(
      "1枚を受け取りました。ほかの1枚は、すでに入っていた写真です。",
    );
    expect((await waiting()).length).toBe(4);
  });

  it("are counted once where the same one is chosen twice", async () => {
    expect(await saidAfter([await photo(70), await photo(70, "写し.jpg")])).toContain("1枚を受け取りました");
    expect((await waiting()).length).toBe(1);
  });
});
