import { expect, it } from "vitest";
import { programmeJsonSchema } from "./json-schema.ts";

// After a change of the schema, `npx vitest run -u` of this file writes the published one anew.
it("publishes the schema that the code checks with", async () => {
  await expect(programmeJsonSchema()).toMatchFileSnapshot("../../../../../programmes/programme.schema.json");
});

it("helps an editor with descriptions in both languages", () => {
  expect(JSON.parse(programmeJsonSchema()).properties.levels.description).toBe(
    "区域の段階、上から — levels of areas, from the top",
  );
});
