import type { Translate } from "../../kernel/say.ts";
import { withQuery } from "./address.ts";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly url: URL;
  readonly page: number;
  readonly size: number;
  readonly total: number;
};

/** Where in the list the reader is, and the way to its neighbours; `page` in the address. */
export const Pager = ({ t, url, page, size, total }: Asked) => {
  const pages = Math.max(1, Math.ceil(total / size));
  if (total === 0) return null;
  const from = (page - 1) * size + 1;
  return (
    <nav class="pager" aria-label={t(words.pages)}>
      <p class="pager-shown">{t(words.shown(from, Math.min(total, page * size), total))}</p>
      {pages > 1 && (
        <p class="pager-steps">
          {page > 1 && (
            <a
              class="button button-plain"
              rel="prev"
              href={withQuery(url, { page: page === 2 ? null : page - 1 })}
            >
              ← {t(words.previous)}
            </a>
          )}
          <span>{t(words.pageOf(page, pages))}</span>
          {page < pages && (
            <a class="button button-plain" rel="next" href={withQuery(url, { page: page + 1 })}>
              {t(words.next)} →
            </a>
          )}
        </p>
      )}
    </nav>
  );
};
