import { Hono } from "hono";
import { expect, test } from "vitest";
import { safeNext } from "../safe-next.ts";
import { languageSwitch } from "./language.ts";

const app = new Hono();
languageSwitch(app);
const choose = (fields: Record<string, string>) =>
  app.request("/language", { method: "POST", body: new URLSearchParams(fields) });

test("choosing a language remembers it and goes back to the same page", async () => {
  const answer = await choose({ language: "en", next: "/tsurumi-2019/records?month=2019-06" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/tsurumi-2019/records?month=2019-06");
  expect(answer.headers.get("set-cookie")).toContain("machisen_lang=en");
});
test("an unknown language changes nothing", async () => {
  expect((await choose({ language: "xx", next: "/" })).headers.get("set-cookie")).toBeNull();
});
test.each([
  "https://other.example/",
  "//other.example",
  "/\\other.example",
  "/\t/other.example",
  "javascript:1",
  "",
])("%j leads to the start, never to another site", (next) => expect(safeNext(next)).toBe("/"));
