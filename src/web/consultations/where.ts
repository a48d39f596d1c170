import type { CouncilId } from "../../kernel/ids.ts";
import type { Translate } from "../../kernel/say.ts";
import { listed } from "../parts/listed.ts";
import type { Names } from "./names.ts";

/** What a case is about: its councils by name, or the area. */
export const whereOf = (
  t: Translate,
  names: Names,
  one: { readonly councils: readonly CouncilId[]; readonly areaName: string },
): string => (one.councils.length > 0 ? listed(t, one.councils.map(names.council)) : one.areaName);
