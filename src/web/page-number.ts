/** The page of a list that the address asks for, from 1; anything else is the first. */
export const pageIn = (text: string | null): number => {
  const page = Number(text ?? "1");
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
};
