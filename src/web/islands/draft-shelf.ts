import type { Fields } from "./draft-fields.ts";

/**
 * Copies on this device, one per person and form, until the server has them.
 * Storage may be full or forbidden: then there is just no copy.
 */
const shelf = (key: string): string => `machisen:${document.body.dataset.person ?? "0"}:${key}`;

export const put = (key: string, fields: Fields): void => {
  try {
    localStorage.setItem(shelf(key), JSON.stringify(fields));
  } catch {}
};

export const take = (key: string): Fields | null => {
  try {
    return JSON.parse(localStorage.getItem(shelf(key)) ?? "null");
  } catch {
    return null;
  }
};

export const drop = (key: string): void => {
  try {
    localStorage.removeItem(shelf(key));
  } catch {}
};
