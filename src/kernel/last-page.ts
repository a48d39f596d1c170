/** A page of a list, from 1, or the last one where the list has ended before it. */
export const lastPageOr = (page: number, size: number, total: number): number =>
  Math.min(page, Math.max(1, Math.ceil(total / size)));
