import type { Page } from "@playwright/test";
import { routes } from "../../src/web/routes.ts";
import type { Stage } from "./browser.ts";

/** Enters the demonstration with one click, as the person whose address begins with `who`, e.g. `manager`. */
export const signInAs = async (
  page: Page,
  stage: Stage,
  who: string,
  domain = "tsurumi.example",
): Promise<void> => {
  const { rows } = await stage.db.owner.query("select person_id from identity.account where mail = $1", [
    `${who}@${domain}`,
  ]);
  await page.goto(stage.origin + routes.signIn());
  await page.locator(`button[name=person][value="${rows[0].person_id}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
};
