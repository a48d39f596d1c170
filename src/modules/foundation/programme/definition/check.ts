import { err, ok, type Result } from "../../../../kernel/result.ts";
import { inReadingOrder, type Mistake } from "./mistake.ts";
import { periodMistakes } from "./period-mistakes.ts";
import { postMistakes } from "./post-mistakes.ts";
import { referenceMistakes } from "./reference-mistakes.ts";
import { type Definition, definitionSchema } from "./schema.ts";
import { shapeMistakes } from "./shape-mistakes.ts";
import { readSource } from "./source.ts";
import { treeMistakes } from "./tree-mistakes.ts";

/** An `invalid` problem whose issues also carry file and mend; it serves wherever an `Outcome` is expected. */
export type WrongDefinition = { readonly kind: "invalid"; readonly issues: readonly Mistake[] };

/** Reads a definition file; tells every mistake in it, in reading order, or hands out the definition. */
export const checkDefinition = (text: string, fileName: string): Result<Definition, WrongDefinition> => {
  const { source, mistakes } = readSource(text, fileName);
  if (source === null) return wrong(mistakes);
  const all = [
    ...mistakes,
    ...shapeMistakes(source, definitionSchema),
    ...referenceMistakes(source),
    ...periodMistakes(source),
    ...treeMistakes(source),
    ...postMistakes(source),
  ];
  return all.length > 0 ? wrong(all) : ok(definitionSchema.parse(source.raw));
};

const wrong = (mistakes: readonly Mistake[]) =>
  err({ kind: "invalid" as const, issues: inReadingOrder(mistakes) });
