import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  /** Path of the list; the answers become its query. */
  readonly action: string;
  /** The list without any condition; shown as a link while there are conditions. */
  readonly clear?: string | null;
  /** Values that stay as they are, e.g. the order. */
  readonly keep?: Readonly<Record<string, string | null | undefined>>;
  /** Where it computes rather than narrows. */
  readonly apply?: Text;
  /** Rarely used fields, folded away. */
  readonly more?: ComponentChildren;
  readonly moreOpen?: boolean;
  readonly children: ComponentChildren;
};

/** One plain GET form: can be bookmarked, shared, and used without scripts. */
export const FilterRow = ({
  t,
  action,
  clear,
  keep = {},
  apply = words.apply,
  more,
  moreOpen,
  children,
}: Asked) => (
  <search>
    <form class="filter" method="get" action={action} aria-label={t(words.filter)}>
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div class="filter-fields">{children}</div>
      {more && (
        <details class="filter-more" open={moreOpen}>
          <summary>{t(words.more)}</summary>
          <div class="filter-fields">{more}</div>
        </details>
      )}
      <div class="filter-actions">
        <button class="button button-secondary" type="submit">
          {t(apply)}
        </button>
        {clear && (
          <a class="button button-plain" href={clear}>
            {t(words.clear)}
          </a>
        )}
      </div>
    </form>
  </search>
);
