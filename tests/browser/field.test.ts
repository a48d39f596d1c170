import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type FieldStage,
  openFieldStage,
  pictureOf,
  ready,
  sendNow,
  unsent,
  untilUnsent,
  writeEntry,
} from "../support/field-stage.ts";

let stage: FieldStage;
beforeAll(async () => {
  stage = await openFieldStage();
}, 180_000);
afterAll(() => stage?.close(), 60_000);

/** @param sync false: a phone whose browser sends only while the page is open, as most do */
const enter = async (who: string, { sync = true } = {}) => {
  const { context, folder } = await stage.newPhone();
  if (!sync)
    await context.addInitScript(() =>
      Object.defineProperty(ServiceWorkerRegistration.prototype, "sync", { value: undefined }),
    );
  const page = context.pages()[0] ?? (await context.newPage());
  await stage.signIn(page, who);
  await page.goto(stage.address);
  await ready(page);
  return { context, folder, page };
};

const records = (like: string) =>
  stage.rows("select id, done from support.record where done like $1 order by done", [like]);

describe("the page in the field", () => {
  it("opens and keeps fifty entries with pictures without a line, survives a kill, and sends each once", async () => {
    const begun = Date.now();
    const phone = await enter("worker1");
    await phone.context.setOffline(true);
    await stage.stopServer();
    for (let n = 1; n <= 50; n++)
      await writeEntry(phone.page, `圏外の記録 ${String(n).padStart(2, "0")}`, {
        picture: await pictureOf(n),
      });
    expect(await unsent(phone.page)).toBe(50);
    // Chromium writes its cookies to the disk every 30 seconds; a phone that dies earlier has to sign in again.
    await phone.page.waitForTimeout(Math.max(0, 40_000 - (Date.now() - begun)));

    const context = await stage.killAndReopen(phone.folder);
    await context.setOffline(true);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(stage.address);
    await untilUnsent(page, 50);
    expect(await page.locator("#entries .tag").first().textContent()).toBe("未送信");
    expect(await records("圏外の記録%")).toHaveLength(0);

    await stage.startServer();
    await context.setOffline(false);
    await sendNow(page);
    await untilUnsent(page, 0, 180_000);
    const made = await records("圏外の記録%");
    expect(made).toHaveLength(50);
    expect(new Set(made.map(({ done }) => done)).size).toBe(50);
    const [pictures] = await stage.rows(
      `select count(*)::int as n, count(distinct a.file_id)::int as different, count(distinct a.record_id)::int as records
         from support.attachment a join support.record r on r.id = a.record_id where r.done like '圏外の記録%'`,
    );
    expect(pictures).toEqual({ n: 50, different: 50, records: 50 });
    await context.close();
  }, 400_000);

  it("sends an entry again whose answer was lost, and there is one record", async () => {
    const { context, page } = await enter("worker1", { sync: false });
    let lost = 0;
    await page.route("**/field/send", async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // It arrives; the answer doesn't.
      await route.fetch();
      await route.abort("connectionreset");
    });
    await writeEntry(page, "答えが届かなかった記録");
    // It is counted as unsent while it is on its way as well.
    await expect.poll(() => records("答えが届かなかった記録"), { timeout: 20_000 }).toHaveLength(1);
    await untilUnsent(page, 1);
    await page.locator("#send").click();
    await untilUnsent(page, 0);
    expect(lost).toBe(1);
    expect(await records("答えが届かなかった記録")).toHaveLength(1);
    await context.close();
  }, 120_000);

  it("names what is wrong at the entry, keeps it, and sends it when it is mended", async () => {
    const { context, page } = await enter("worker1");
    const [{ today }] = await stage.rows(
      "select (demo_today + 1)::text as today from programme.programme where code = 'tsurumi-2019'",
    );
    await writeEntry(page, "時計が1日進んだ端末の記録", { day: today });
    await page.locator(".field-why", { hasText: "まだ来ていない日付です" }).waitFor();
    expect(await page.locator("#entries .tag").first().textContent()).toBe("送れませんでした");
    await page.locator("#entries button", { hasText: "直す" }).first().click();
    await page.locator(".error-summary", { hasText: "まだ来ていない日付です" }).waitFor();
    expect(await page.locator("[name=done]").inputValue()).toBe("時計が1日進んだ端末の記録");
    const [{ day }] = await stage.rows(
      "select demo_today::text as day from programme.programme where code = 'tsurumi-2019'",
    );
    await page.locator("[name=day]").fill(day);
    await page.locator("#form button[type=submit]").click();
    await untilUnsent(page, 0);
    expect(await records("時計が1日進んだ端末の記録")).toHaveLength(1);
    await context.close();
  }, 120_000);

  it("refuses a picture that is cut off for itself; taken out, the entry goes", async () => {
    const { context, page } = await enter("worker1");
    const whole = await pictureOf(7);
    await writeEntry(page, "写真が切れた記録", {
      picture: { ...whole, name: "切れた写真.jpg", buffer: whole.buffer.subarray(0, 400) },
    });
    await page.locator(".field-why", { hasText: "切れた写真.jpg" }).waitFor();
    expect(await records("写真が切れた記録")).toHaveLength(0);
    await page.locator("#entries button", { hasText: "直す" }).first().click();
    await page.locator(".field-picture button", { hasText: "外す" }).click();
    await page.locator(".field-picture").waitFor({ state: "detached" });
    await page.locator("#form button[type=submit]").click();
    await untilUnsent(page, 0);
    expect(await records("写真が切れた記録")).toHaveLength(1);
    await context.close();
  }, 120_000);

  it("keeps what is half written, also when the browser is killed", async () => {
    const phone = await enter("worker1");
    await phone.page.locator("#write").click();
    await phone.page.locator("[name=done]").fill("書きかけで電池が切れた");
    await phone.page.locator("#kept-note", { hasText: "この端末に残しました" }).waitFor();
    const context = await stage.killAndReopen(phone.folder);
    const page = context.pages()[0] ?? (await context.newPage());
    // So soon after the kill the cookie may be gone; the entry is not.
    await stage.signIn(page, "worker1").catch(() => undefined);
    await page.goto(stage.address);
    await untilUnsent(page, 1);
    expect(await page.locator("#entries .tag").first().textContent()).toBe("書きかけ");
    await page.locator("#entries button", { hasText: "直す" }).click();
    expect(await page.locator("[name=done]").inputValue()).toBe("書きかけで電池が切れた");
    await context.close();
  }, 120_000);

  it("lays a record that was changed on the phone after it had arrived beside what is there", async () => {
    const { context, page } = await enter("worker1", { sync: false });
    await page.route("**/field/send", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await writeEntry(page, "先に届いた文");
    await untilUnsent(page, 1);
    await page.locator("#entries button", { hasText: "直す" }).first().click();
    await page.locator("[name=done]").fill("あとで直した文");
    await page.unroute("**/field/send");
    await page.locator("#form button[type=submit]").click();
    await page.locator("#entries .tag", { hasText: "届いた記録と違います" }).waitFor();
    expect(await records("先に届いた文")).toHaveLength(1);
    await stage.rows(
      "update support.record set done = '助言で直った文', version = 2 where done = '先に届いた文'",
    );
    await page.locator("#entries button", { hasText: "記録を開いて直す" }).click();
    await page.waitForURL(/\/records\/\d+\/edit$/);
    expect(await page.locator("[name=done]").inputValue()).toBe("あとで直した文");
    await page.locator("form.form button[type=submit]", { hasText: "出し直す" }).click();
    // Somebody changed it meanwhile: both versions are shown, and nothing is overwritten unasked.
    await page.locator("main", { hasText: "助言で直った文" }).waitFor();
    expect(await records("助言で直った文")).toHaveLength(1);
    await context.close();
  }, 120_000);
});

describe("a phone that several people use", () => {
  /** Everything in the phone's database that is not sealed, as text. */
  const readable = (page: Awaited<ReturnType<typeof enter>>["page"]): Promise<string> =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open("machisen-field");
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      const texts: string[] = [];
      for (const name of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const asked = db.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        for (const row of all)
          for (const value of Object.values(row as Record<string, unknown>))
            texts.push(
              value instanceof ArrayBuffer ? new TextDecoder().decode(value) : `${name}:${String(value)}`,
            );
      }
      db.close();
      return texts.join("\n");
    });

  it("shows another person nothing, in the list or in what is stored, and gives everything back to its writer", async () => {
    const { context, page } = await enter("worker1", { sync: false });
    await page.route("**/field/send", (route) => route.abort());
    await writeEntry(page, "ひなたさんだけの覚え書き", { picture: await pictureOf(3) });
    await untilUnsent(page, 1);
    await page.unroute("**/field/send");

    // The session ends by itself, and the phone goes to somebody else.
    await context.setOffline(true);
    await context.clearCookies();
    await context.setOffline(false);
    await stage.signIn(page, "advisor");
    await page.goto(stage.address);
    await ready(page);
    expect(await unsent(page)).toBe(0);
    expect(await page.locator("body").textContent()).not.toContain("ひなたさんだけ");
    const stored = await readable(page);
    expect(stored).toContain("entries:");
    expect(stored).not.toContain("ひなたさんだけ");
    expect(await records("ひなたさんだけの覚え書き")).toHaveLength(0);

    await context.clearCookies();
    await page.goto(stage.address);
    await page.waitForURL(/\/sign-in/);
    await stage.signIn(page, "worker1");
    await page.goto(stage.address);
    await untilUnsent(page, 0);
    expect(await records("ひなたさんだけの覚え書き")).toHaveLength(1);
    await context.close();
  }, 120_000);

  it("asks to sign in when the session is over and keeps everything", async () => {
    const { context, page } = await enter("worker1", { sync: false });
    await page.route("**/field/send", (route) => route.abort());
    await writeEntry(page, "期限切れの前に書いた記録");
    await untilUnsent(page, 1);
    await page.unroute("**/field/send");
    await context.clearCookies();
    await page.locator("#send").click();
    await page.locator("#view-locked", { hasText: "1件" }).waitFor();
    await page.locator("#view-locked a").click();
    await page.waitForURL(/\/sign-in/);
    await stage.signIn(page, "worker1");
    await page.goto(stage.address);
    await untilUnsent(page, 0);
    expect(await records("期限切れの前に書いた記録")).toHaveLength(1);
    await context.close();
  }, 120_000);

  it("warns whoever signs out, on any page, of what is not sent, and wipes it when they go on", async () => {
    const { context, page } = await enter("worker1", { sync: false });
    await page.route("**/field/send", (route) => route.abort());
    await writeEntry(page, "消してよい記録", { picture: await pictureOf(4) });
    await untilUnsent(page, 1);
    await page.goto(`${stage.origin}/tsurumi-2019/today`);
    await page.locator("form[action='/sign-out'] button").click();
    await page.locator("#leave-say", { hasText: "まだ送っていない記録が1件あります" }).waitFor();
    await page.locator("#stay").click();
    expect(await unsent(page)).toBe(1);

    await page.locator("#sign-out button").click();
    await page.locator("#leave-now").click();
    await page.waitForURL((url) => url.pathname === "/");
    const stored = await readable(page);
    expect(stored).toBe("");
    expect(await records("消してよい記録")).toHaveLength(0);
    await page.goto(stage.address);
    await page.waitForURL(/\/sign-in/);
    await context.setOffline(true);
    await page.goto(stage.address);
    await page.locator("#view-locked").waitFor();
    await context.close();
  }, 120_000);
});

describe("a long queue, and one whose owner lost the post", () => {
  it("of five hundred entries stays usable and is sent whole", async () => {
    const { context, page } = await enter("worker1");
    await context.setOffline(true);
    await writeEntry(page, "五百件の記録 000");
    await untilUnsent(page, 1);
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open("machisen-field");
        asked.onsuccess = () => done(asked.result);
      });
      const all = <T>(name: string) =>
        new Promise<T[]>((done) => {
          const asked = db.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => done(asked.result);
        });
      const [{ key, person }] = (await all<{ key: CryptoKey; person: number }>("keys")) as [
        { key: CryptoKey; person: number },
      ];
      type Row = { id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
      const [first] = (await all<Row>("entries")) as [Row];
      const place = (id: string) => new TextEncoder().encode(`entry ${person} ${id}`);
      const entry = JSON.parse(
        new TextDecoder().decode(
          await crypto.subtle.decrypt(
            { name: "AES-GCM", iv: first.iv, additionalData: place(first.id) },
            key,
            first.data,
          ),
        ),
      );
      const rows: Row[] = [];
      for (let n = 1; n < 500; n++) {
        const id = crypto.randomUUID();
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const fields = entry.fields.map(([name, value]: [string, string]) =>
          name === "done" ? [name, `五百件の記録 ${String(n).padStart(3, "0")}`] : [name, value],
        );
        const data = await crypto.subtle.encrypt(
          { name: "AES-GCM", iv, additionalData: place(id) },
          key,
          new TextEncoder().encode(JSON.stringify({ ...entry, id, fields })),
        );
        rows.push({ ...first, id, iv, data });
      }
      const change = db.transaction("entries", "readwrite");
      for (const row of rows) change.objectStore("entries").put(row);
      await new Promise((done) => {
        change.oncomplete = done;
      });
      db.close();
    });
    const begun = Date.now();
    await page.reload();
    await untilUnsent(page, 500);
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(await page.locator("#entries > li").count()).toBe(30);
    const pressed = Date.now();
    await page.locator("#write").click();
    await page.locator("#view-form [name=done]").waitFor();
    expect(Date.now() - pressed).toBeLessThan(2000);
    await page.locator("#later").click();

    await context.setOffline(false);
    await sendNow(page);
    await untilUnsent(page, 0, 300_000);
    expect(await records("五百件の記録%")).toHaveLength(500);
    await context.close();
  }, 400_000);

  it("goes to those who review, and nothing is lost", async () => {
    const { context, page } = await enter("worker1");
    await context.setOffline(true);
    await writeEntry(page, "離任の日の記録", { picture: await pictureOf(9) });
    const [{ person }] = await stage.rows(
      "select person_id as person from identity.account where mail = 'worker1@tsurumi.example'",
    );
    const before = await stage.rows("select id, ends from people.appointment where person_id = $1", [person]);
    await stage.rows(
      `update people.appointment a set ends = p.demo_today - 1 from programme.programme p
        where p.id = a.programme_id and a.person_id = $1 and coalesce(a.ends, 'infinity') >= p.demo_today`,
      [person],
    );
    await context.setOffline(false);
    await sendNow(page);
    await untilUnsent(page, 0);
    await page.locator("#sent", { hasText: "確認する人に渡しました" }).waitFor();
    expect(await records("離任の日の記録")).toHaveLength(0);
    const held = await stage.rows(
      `select e.fields ->> 'done' as done, count(f.*)::int as pictures from support.stranded_entry e
         left join support.stranded_file f on f.entry_id = e.id group by e.id`,
    );
    expect(held).toEqual([{ done: "離任の日の記録", pictures: 1 }]);
    for (const { id, ends } of before)
      await stage.rows("update people.appointment set ends = $2 where id = $1", [id, ends]);
    await context.close();
  }, 120_000);
});
