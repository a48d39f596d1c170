/** Shaped like an address; whether it exists only a letter can tell. */
export const isMail = (text: string): boolean =>
  text.trim().length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text.trim());
