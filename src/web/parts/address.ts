/** The same page with some query values changed; an empty value removes the key. Keeps the filter in every link. */
export const withQuery = (url: URL, changes: Record<string, string | number | null | undefined>): string => {
  const query = new URLSearchParams(url.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") query.delete(key);
    else query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
};
