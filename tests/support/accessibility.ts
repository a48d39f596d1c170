import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, and whether it is wider than the screen; each begins with what the page is. */
export const problemsOf = async (page: Page, what: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: standards, resultTypes: ["violations"] })
    // No page of ours has frames: what gathers results from frames would open a second page for nothing, each time.
    .setLegacyMode(true)
    .analyze();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  return [
    ...violations.map((found) => `${what}: ${found.id} — ${found.nodes[0]?.html.slice(0, 160)}`),
    ...(sideways ? [`${what}: wider than the screen`] : []),
  ];
};
