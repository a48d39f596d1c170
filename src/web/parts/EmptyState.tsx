import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";

/** Nothing here: says what would be here and what to do first. */
export const EmptyState = ({
  t,
  title,
  children,
}: {
  t: Translate;
  title: Text;
  children?: ComponentChildren;
}) => (
  <div class="empty">
    <p class="empty-title">{t(title)}</p>
    {children}
  </div>
);
