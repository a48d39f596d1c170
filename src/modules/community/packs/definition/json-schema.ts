import { z } from "zod";
import { packSchema } from "./schema.ts";

/** The schema editors use for completion and help, as `rule-packs/pack.schema.json` holds it. */
export const packJsonSchema = (): string => {
  const schema = z.toJSONSchema(packSchema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title: "machisen rule pack", ...schema }, null, 2)}\n`;
};
