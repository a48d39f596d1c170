import { expect, it } from "vitest";
import { packJsonSchema } from "./json-schema.ts";

// After a change of the schema, `npx vitest run -u` of this file writes the published one anew.
it("publishes the schema that the code checks with", async () => {
  await expect(packJsonSchema()).toMatchFileSnapshot("../../../../../rule-packs/pack.schema.json");
});

it("helps an editor with descriptions in both languages", () => {
  expect(JSON.parse(packJsonSchema()).properties.version.description).toBe(
    "中身を変えたら一つ上げる — raised by one whenever the content changes",
  );
});
