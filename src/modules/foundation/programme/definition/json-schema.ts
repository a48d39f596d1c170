import { z } from "zod";
import { definitionSchema } from "./schema.ts";

/** The schema editors use for completion and help, as `programmes/programme.schema.json` holds it. */
export const programmeJsonSchema = (): string => {
  const schema = z.toJSONSchema(definitionSchema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title: "machisen programme", ...schema }, null, 2)}\n`;
};
