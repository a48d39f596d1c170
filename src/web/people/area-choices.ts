import type { AreaInTree } from "../../modules/foundation/programme/index.ts";
import type { Choice } from "../parts/Field.tsx";

/** Areas as choices under the name of what they lie in. */
export const areaChoices = (areas: readonly AreaInTree[]): Choice[] =>
  areas.map(({ id, name, path }) => {
    const above = path.slice(0, -1).join(" › ");
    return { value: String(id), label: name, ...(above === "" ? {} : { group: above }) };
  });
