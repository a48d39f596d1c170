import { afterAll, beforeAll, expect, it } from "vitest";
import { consultationPages } from "../../src/web/consultations/pages.ts";
import { requestPages } from "../../src/web/desk/pages.ts";
import { reportPages } from "../../src/web/reports/pages.ts";
import { routes } from "../../src/web/routes.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";
import { appWith, visitor } from "../support/visitor.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 120_000);
afterAll(() => db.drop());

it.each([
  ["tsurumi-2019", "manager@tsurumi.example", "tsurumi-centre", ["2019-06", "2019-12", "2020-02", "2020-03"]],
  ["osaka-2012", "supervisor@osaka.example", "block-1-centre", ["2012-12", "2013-02", "2013-03"]],
] as const)("every figure of the desk opens a list of as many (%s)", async (p, mail, centre, months) => {
  const app = appWith(db, reportPages, consultationPages, requestPages);
  const { rows } = await db.owner.query("select person_id from identity.account where mail = $1", [mail]);
  const reader = await visitor(db, app, rows[0].person_id);
  let counted = 0;
  for (const month of months) {
    const { html } = await reader.get(routes.report(p, month, centre));
    const section = html.slice(html.indexOf('id="requests"'));
    const figures = [
      ...section.matchAll(/<a href="(\/[^"]*\/(?:consultations|requests)\?[^"]*)">(\d+)件<\/a>/g),
    ].map(([, href = "", count]) => [href.replaceAll("&amp;", "&"), Number(count)] as const);
    expect(figures.length).toBeGreaterThanOrEqual(11);
    for (const [href, count] of figures) {
      const list = await reader.get(href);
      const shown = /<p class="count">(\d+)件<\/p>/.exec(list.html)?.[1];
      expect([href, list.status, Number(shown)]).toEqual([href, 200, count]);
      counted += count;
    }
  }
  expect(counted).toBeGreaterThan(20);
});

it("the accounts of the month are those that the books of the year show", async () => {
  const app = appWith(db, reportPages);
  const { rows } = await db.owner.query(
    "select person_id from identity.account where mail = 'manager@tsurumi.example'",
  );
  const reader = await visitor(db, app, rows[0].person_id);
  for (const month of ["2019-07", "2019-12", "2020-03"]) {
    const { html } = await reader.get(routes.report("tsurumi-2019", month, "tsurumi-centre"));
    const counted = (
      await db.owner.query(
        `select count(*)::int as entries from ledger.entry where to_char(day, 'YYYY-MM') = $1`,
        [month],
      )
    ).rows[0].entries;
    expect(counted).toBeGreaterThan(0);
    const section = html.slice(html.indexOf("地活協の会計"));
    const said = (label: string): number =>
      Number(new RegExp(`<dt>${label}</dt><dd>(?:<a [^>]*>)?(\\d+)件`).exec(section)?.[1]);
    expect([month, said("この月の記帳")]).toEqual([month, counted]);
    expect([month, said("帳簿をつけている地活協")]).toEqual([month, 2]);
    const [hints] = (
      await db.owner.query(
        `select count(*) filter (where to_char(found_on, 'YYYY-MM') = $1)::int as opened,
                count(*) filter (where to_char(found_on, 'YYYY-MM') <= $1 and (mended_on is null or to_char(mended_on, 'YYYY-MM') > $1))::int as open
           from ledger.warning`,
        [month],
      )
    ).rows;
    expect([month, said("領収書で確かめたいと気づいたところ")]).toEqual([month, hints.opened]);
    expect([month, said("月末に、まだ確かめたいところ")]).toEqual([month, hints.open]);
  }
});

it("the table of accounts says how each council stood when the month ended, whatever came later", async () => {
  const app = appWith(db, reportPages);
  const { rows } = await db.owner.query(
    "select person_id from identity.account where mail = 'manager@tsurumi.example'",
  );
  const reader = await visitor(db, app, rows[0].person_id);
  for (const [month, last] of [
    ["2019-07", "2019-07-31"],
    ["2020-02", "2020-02-29"],
    ["2020-03", "2020-03-31"],
  ] as const) {
    const { html } = await reader.get(routes.report("tsurumi-2019", month, "tsurumi-centre"));
    const section = html.slice(html.indexOf("記帳が済んでいる日"));
    const { rows: councils } = await db.owner.query(
      `select c.name, b.id is not null as has,
              (select to_char(max(e.day), 'YYYY-MM-DD') from ledger.entry e where e.book_id = b.id and e.kind <> 'carry' and e.day <= $1) as until,
              (select count(*)::int from ledger.slip s where s.book_id = b.id and s.day <= $1 and s.state in ('waiting', 'returned')) as waiting,
              (select count(*)::int from ledger.warning w where w.area_id = c.area_id and w.found_on <= $1 and (w.mended_on is null or w.mended_on > $1)) as open
         from councils.council c join programme.area a on a.id = c.area_id join programme.area w on w.id = a.parent_id and w.code = '271241'
         left join ledger.book b on b.council_id = c.id and b.year = 2019`,
      [last],
    );
    expect(councils).toHaveLength(12);
    for (const { name, has, until, waiting, open } of councils) {
      const row = new RegExp(`<tr[^>]*><t[hd][^>]*>${name}</t[hd]>(.*?)</tr>`).exec(section)?.[1] ?? "";
      const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell);
      if (!has) expect([name, cells[0]]).toEqual([name, "帳簿なし"]);
      else {
        const [, m, d] = until.split("-").map(Number);
        expect([name, cells[0]?.includes(`${m}/${d}`), cells[1], cells[4]]).toEqual([
          name,
          true,
          String(waiting),
          String(open),
        ]);
      }
    }
  }
});
