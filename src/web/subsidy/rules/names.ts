import { say, type Text } from "../../../kernel/say.ts";
import { standardCategories } from "../../../modules/community/ledger/index.ts";
import { areaTree, definitionOf } from "../../../modules/foundation/programme/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** What the codes of a rule pack are called; a code that is new to us stands for itself. */
export type Names = {
  readonly category: (code: string) => Text;
  readonly field: (code: string) => Text;
  readonly area: (code: string) => Text;
};

/** Categories have one name, the one that books start with. */
export const categoryName = (code: string): Text => {
  const name = standardCategories.find((one) => one.code === code)?.name ?? code;
  return say(name, name);
};

export const namesFor = async ({ ctx, programme }: ProgrammeVisit): Promise<Names> => {
  const { council } = await definitionOf(ctx, programme.id);
  const areas = await areaTree(ctx);
  return {
    category: categoryName,
    field: (code) => council.fields.find((one) => one.code === code)?.name ?? say(code, code),
    area: (code) => {
      const name = areas.find((one) => one.code === code)?.path.join(" ") ?? code;
      return say(name, name);
    },
  };
};
