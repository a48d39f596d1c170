import { afterAll, beforeAll, expect, it } from "vitest";
import { type RecordsWorld, recordsWorld } from "../../../tests/support/records-world.ts";
import { routes } from "../routes.ts";

let world: RecordsWorld;
beforeAll(async () => {
  world = await recordsWorld();
});
afterAll(() => world.close());

const at = (format: string) => `${routes.importRecords(world.code)}?template=${format}`;

it("gives a template whose headings the import reads", async () => {
  const advisor = await world.as("advisor");
  expect((await advisor.get(routes.importRecords(world.code))).html).toContain("?template=xlsx");
  for (const format of ["csv", "xlsx"]) {
    const { status, bytes } = await advisor.get(at(format));
    expect(status).toBe(200);
    const body = new FormData();
    body.append("file", new File([bytes as Uint8Array<ArrayBuffer>], `ひな型.${format}`));
    body.append("step", "check");
    const checked = await advisor.upload(routes.importRecords(world.code), body);
    expect(checked.status).toBe(200);
    expect(checked.html).toContain("直すところはありません");
  }
  expect((await advisor.get(at("exe"))).status).toBe(404);
});

it("keeps the template, like the page, to those who import", async () => {
  for (const who of ["worker", "chair", "stranger"] as const)
    expect((await (await world.as(who)).get(at("csv"))).status).toBe(404);
});
