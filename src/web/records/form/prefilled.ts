import { type Entered, longest } from "../../../modules/centre/support/index.ts";

/**
 * What the address fills in, e.g. from a calendar entry; null when it fills nothing in. Only the form's own boxes: what is
 * wrong in them is told when the form is sent, as if it had been typed.
 */
export const prefilledIn = (query: URLSearchParams): Partial<Entered> | null => {
  const day = query.get("day");
  if (day === null) return null;
  const short = (name: string) => (query.get(name) ?? "").slice(0, 20);
  return {
    day: day.slice(0, 10),
    minutes: short("minutes"),
    how: short("how"),
    councils: (query.get("councils") ?? "").split(",").filter((id) => /^\d{1,10}$/.test(id)),
    area: short("area"),
    place: (query.get("place") ?? "").slice(0, longest.place),
  };
};
