import { launchBrowser } from "./tests/support/browser.ts";
const origin = "http://127.0.0.1:4112";
const b = await launchBrowser();
const shot = async (page: any, name: string) => {
  for (const [w, h] of [[1280, 900], [390, 844]] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `/tmp/x/shots/${name}-${w}.png`, fullPage: true });
  }
};
const signIn = async (n: string) => {
  const c = await b.newContext({ locale: "ja" });
  const page = await c.newPage();
  await page.goto(origin + "/sign-in");
  await page.locator(`button[name=person][value="${n}"]`).click();
  await page.waitForURL((u: URL) => !u.pathname.startsWith("/sign-in"));
  return page;
};
const page = await b.newPage(); await page.goto(origin + "/sign-in");
console.log(await page.locator("button.demo-role").allInnerTexts());
const t = await signIn(process.argv[2] ?? "62");
await t.goto(origin + "/tsurumi-2019/ledger?year=2019");
const links = await t.locator("main a[href*='/ledger/']").evaluateAll((as: any[]) => as.map((a) => [a.textContent, a.getAttribute("href")]));
console.log(links.slice(0, 12));
const book = links.find(([, h]: any) => /\/ledger\/\d+$/.test(h))?.[1];
for (const [name, path] of [["front", ""], ["closing", "/closing"], ["chart", "/chart"], ["warnings", "/warnings"]] as const) {
  await t.goto(origin + book + path);
  await shot(t, `${process.argv[3]}-${name}`);
}
await t.goto(origin + book + "/chart");
await t.locator("summary", { hasText: "科目を加える" }).click();
await shot(t, `${process.argv[3]}-chart-add`);
await t.locator("a", { hasText: "直す" }).first().click();
await t.waitForLoadState();
await shot(t, `${process.argv[3]}-mend`);
await b.close();
