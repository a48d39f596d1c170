import { formatDate } from "../../../kernel/era.ts";
import type { Source } from "../../../modules/community/packs/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

/** Where the rules stand, and when somebody read them there. */
export const SourcesPart = ({
  visit: { t, ctx },
  sources,
}: {
  readonly visit: ProgrammeVisit;
  readonly sources: readonly Source[];
}) => (
  <section id="sources">
    <h2>{t(words.sources)}</h2>
    {sources.length === 0 ? (
      <p>{t(words.noSources)}</p>
    ) : (
      <ul>
        {sources.map(({ title, url, seen }) => (
          <li key={title.ja}>
            {url === null ? (
              t(title)
            ) : (
              <a href={url} rel="noopener noreferrer">
                {t(title)}
              </a>
            )}
            <span class="below small">
              {t(seen === null ? words.unseen : words.seen(formatDate(seen, ctx.locale)))}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
