/** Whose entries this phone opens now, where every page can see it without opening the database. */
const name = "machisen:field";

export type Mark = { readonly person: number; readonly programme: string };

export const readMark = (): Mark | null => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
};

export const setMark = (mark: Mark): void => {
  try {
    localStorage.setItem(name, JSON.stringify(mark));
  } catch {}
};

export const dropMark = (): void => {
  try {
    localStorage.removeItem(name);
  } catch {}
};
