import { nameKey } from "./name-key.ts";
import { isPaid, type Rule } from "./shape.ts";

/** Money that goes to an officer or to an organisation of the council itself. */
export const toMember: Rule = (slip, { members }) => {
  const key = nameKey(slip.party);
  if (!isPaid(slip) || key === "") return [];
  const found = members.filter(({ name }) => nameKey(name) === key);
  if (found.length === 0) return [];
  const is = found.some((member) => member.is === "officer") ? "officer" : "organisation";
  return [{ code: "to-member", part: null, values: { is } }];
};
