import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerDesk, ledgerDesk, multipart } from "../../../../../tests/support/ledger-desk.ts";
import { routes } from "../../../routes.ts";

let desk: LedgerDesk;
let treasurer: Awaited<ReturnType<LedgerDesk["visitorAs"]>>;

// Today is 14 February 2020, the book is of fiscal 2019.
beforeAll(async () => {
  desk = await ledgerDesk();
  treasurer = await desk.visitorAs("treasurer");
});
afterAll(() => desk.close());

const at = () => routes.newSlip(desk.code, desk.book);
const send = async (day: string, after = "show") =>
  treasurer.upload(at(), multipart(await desk.filled({ day, after }), []));
const lastDay = async (): Promise<string> =>
  (await desk.rows("select day::text as day from ledger.slip order by id desc limit 1"))[0]?.day;

describe("the day of a receipt", () => {
  it("is a line of text with an example, filled in plain notation", async () => {
    const { html } = await treasurer.get(at());
    const [box = ""] = /<input[^>]*name="day"[^>]*>/.exec(html) ?? [];
    for (const piece of ['type="text"', 'autocomplete="off"', 'value="2020-02-14"'])
      expect(box).toContain(piece);
    expect(html).toMatch(/領収書の日付です.*6\/3.*令和元年6月3日/);
  });

  it.each([
    ["2019-06-03", "2019-06-03"],
    ["2019/6/3", "2019-06-03"],
    ["２０１９年６月３日（月）", "2019-06-03"],
    ["20190603", "2019-06-03"],
    ["R1.6.3", "2019-06-03"],
    ["令和元年6月3日", "2019-06-03"],
    ["1.6.3", "2019-06-03"],
    ["H31.4.30", "2019-04-30"],
    ["平成31年4月30日", "2019-04-30"],
    ["31.4.30", "2019-04-30"],
    ["6/3", "2019-06-03"],
    ["6月3日", "2019-06-03"],
    ["2/3", "2020-02-03"],
  ])("written as %s is %s", async (typed, day) => {
    expect((await send(typed)).status).toBe(303);
    expect(await lastDay()).toBe(day);
  });

  it.each([
    ["", "日付を入力してください"],
    ["平成31年5月1日", "令和元年5月1日のことでしたら、そう書き直してください"],
    ["平成31年6月3日", "令和元年6月3日のことでしたら"],
    ["令和元年4月30日", "平成31年4月30日のことでしたら"],
    ["2019-04-31", "「2019-04-31」は暦にない日です"],
    ["4/31", "「4/31」は暦にない日です"],
    ["2019年2月30日", "暦にない日です"],
    ["きのう", "「きのう」を日付として読めません。2019/4/1 や 令和元年5月1日 のように書いてください"],
    ["2018-06-03", "2019年度（2019年4月1日〜2020年3月31日）の日付を書いてください"],
    ["2020-02-15", "まだ来ていない日です。今日（2020年2月14日（金））までの日付を書いてください"],
  ])("that is %s comes back as it was typed, with what to do", async (typed, message) => {
    const back = await send(typed);
    expect(back.status).toBe(422);
    expect(back.html).toContain(message);
    expect(back.html).toContain('href="#f-day"');
    const [box = ""] = /<input[^>]*name="day"[^>]*>/.exec(back.html) ?? [];
    expect(box).toContain(typed === "" ? " value " : `value="${typed}"`);
  });

  it("stands in the next form, in plain notation", async () => {
    const { to } = await send("R1.6.3", "next");
    expect(to).toContain("day=2019-06-03");
    expect((await treasurer.get(to ?? "")).html).toContain('value="2019-06-03"');
  });
});

describe("other days of the accounts", () => {
  it("are written in the same way: a count of cash, a project's period", async () => {
    const { account } = await desk.filled();
    const count = (day: string) =>
      treasurer.post(routes.countCash(desk.code, desk.book), {
        account: account ?? "",
        day,
        words: "分からない",
      });
    expect((await count("平成31年5月1日")).html).toContain("令和元年5月1日のことでしたら");
    expect((await count("2020/2/15")).html).toContain("今日（2020年2月14日（金））までの日付");
    expect((await treasurer.get(routes.countCash(desk.code, desk.book))).html).not.toContain('type="date"');
    expect((await treasurer.get(routes.bookChart(desk.code, desk.book))).html).not.toContain('type="date"');
    const project = (starts: string) =>
      treasurer.post(routes.changeChart(desk.code, desk.book, "projects", "add"), {
        "projects-kind": "safety",
        "projects-name": "見本まつり",
        "projects-starts": starts,
        "projects-ends": "3/31",
      });
    expect((await project("4/31")).html).toContain("「4/31」は暦にない日です");
  });
});
