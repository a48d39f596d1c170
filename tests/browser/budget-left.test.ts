import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
const p = "tsurumi-2019";
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

it("says while an expense is being written what its plan would have left, share by share, and whose plan is passed", async () => {
  const left = async (book: number, project: string) =>
    (
      await stage.db.owner.query(
        `select (select sum(l.amount) from ledger.budget_line l join ledger.budget b on b.id = l.budget_id and b.state = 'decided'
                   where b.book_id = $1 and l.account_id = a.id and l.project_id is not distinct from j.id)::int
              - coalesce((select sum(p.amount) from ledger.part p join ledger.slip s on s.id = p.slip_id and s.state <> 'withdrawn'
                   where s.book_id = $1 and p.account_id = a.id and p.project_id is not distinct from j.id), 0)::int as yen
           from ledger.account a left join ledger.project j on j.book_id = $1 and j.name = $2
          where a.book_id = $1 and a.code = 'supplies'`,
        [book, project],
      )
    ).rows[0].yen as number;
  const { rows } = await stage.db.owner.query(
    "select b.id from ledger.book b join councils.council c on c.id = b.council_id where c.name like '榎本%' and b.year = 2019",
  );
  const book = rows[0].id as number;
  const [running, green] = [await left(book, "（なし）"), await left(book, "公園清掃・花づくり")];
  expect([running, green].every((yen) => yen > 300)).toBe(true);
  const page = await (
    await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja" })
  ).newPage();
  await signInAs(page, stage, "treasurer");
  await page.goto(stage.origin + routes.newSlip(p, book));
  const note = page.locator("[data-budget-left]");
  expect(await note.textContent()).toBe("");
  const type = async (name: string, text: string) => {
    await page.fill(`input[name=${name}]`, text);
    await page.locator(`input[name=${name}]`).blur();
  };
  await page.selectOption("select[name=category]", { label: "消耗品費" });
  await type("amount", "３００円");
  expect(await note.textContent()).toContain(`${(running - 300).toLocaleString("en")}円残ります`);
  await type("amount", String(running + 1));
  expect(await note.textContent()).toContain("この支出で1円超えます");

  // Divided: 200 of it for another project, the rest stays with the first share.
  await page.locator("summary", { hasText: "分けて書く" }).click();
  await page.selectOption("select[name=category-2]", { label: "消耗品費" });
  await page.selectOption("select[name=project-2]", { label: "公園清掃・花づくり" });
  await type("partAmount-2", "200");
  const said = await note.textContent();
  expect(said).toContain("199円残ります");
  expect(said).toContain(`${(green - 200).toLocaleString("en")}円残ります`);
  expect(said).not.toContain("超えます");
  await page.context().close();
}, 60_000);
