import { randomUUID } from "node:crypto";
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

it("has no heading in the template that decides nothing", async () => {
  const { html } = await (await world.as("advisor")).get(at("csv"));
  expect(html).toContain("記録した人");
  expect(html).not.toContain("番号");
  expect(html).not.toContain("状態");
});

it("takes the exported file back without a second record, and says which lines it skips", async () => {
  const worker = await world.as("worker");
  for (const done of ["一つ目の仕事", "二つ目の仕事"])
    expect(
      (await worker.post(routes.newRecord(world.code), [...world.filled({ done }), ["key", randomUUID()]]))
        .status,
    ).toBe(303);
  const advisor = await world.as("advisor");
  const before = await world.count();
  for (const format of ["csv", "xlsx"] as const) {
    const { bytes } = await advisor.get(routes.exportRecords(world.code, format));
    const send = async (step: string) => {
      const body = new FormData();
      body.append("file", new File([bytes as Uint8Array<ArrayBuffer>], `支援記録.${format}`));
      body.append("step", step);
      return advisor.upload(routes.importRecords(world.code), body);
    };
    const tried = await send("check");
    expect(tried.status).toBe(200);
    expect(tried.html).toContain("飛ばす行");
    expect(tried.html.match(/の記録はすでにあるので/g)).toHaveLength(2);
    expect((await send("import")).status).toBe(303);
    expect(await world.count()).toBe(before);
  }
});

it("keeps the template, like the page, to those who import", async () => {
  for (const who of ["worker", "chair", "stranger"] as const)
    expect((await (await world.as(who)).get(at("csv"))).status).toBe(404);
});
