import { isPaid, type Rule } from "./shape.ts";

/** A receipt says who has given it, and where they are. */
export const noShop: Rule = (slip) => {
  if (!isPaid(slip) || slip.paper !== "receipt") return [];
  const [name, place] = [slip.party.trim() === "", slip.shopPlace.trim() === ""];
  if (!name && !place) return [];
  return [
    { code: "no-shop", part: null, values: { missing: name && place ? "both" : name ? "name" : "place" } },
  ];
};
