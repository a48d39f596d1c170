import { nameKey } from "./name-key.ts";
import { isPaid, type Rule } from "./shape.ts";

/** 大阪市鶴見区 before the council's name says only where it is. */
const endsAsPlace = /[都道府県市区町村]$/u;

/** The council's own name, perhaps with where it lies in front and one of its committees behind. */
const isCouncil = (addressed: string, council: string): boolean => {
  const at = addressed.indexOf(council);
  return at === 0 || (at > 0 && endsAsPlace.test(addressed.slice(0, at)));
};

/** A receipt is made out to the council, by its registered name. */
export const addressee: Rule = (slip, { rules, council }) => {
  if (!isPaid(slip) || slip.paper === "bank" || slip.paper === "none") return [];
  const key = nameKey(slip.addressedTo);
  const none = key === "" && slip.paper === "receipt";
  if (none || (key !== "" && rules?.nobody.some((name) => nameKey(name) === key)))
    return [{ code: "addressee-nobody", part: null, values: { addressed: slip.addressedTo } }];
  return key === "" || isCouncil(key, nameKey(council))
    ? []
    : [{ code: "addressee-other", part: null, values: { council } }];
};
