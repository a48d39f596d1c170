import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";

export type Tab = {
  readonly href: string;
  readonly label: Text;
  readonly current?: boolean;
  readonly count?: number;
};

/** Views of one thing, each with its own address. */
export const Tabs = ({ t, label, tabs }: { t: Translate; label: Text; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={t(label)}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a class="tab" href={tab.href} aria-current={tab.current ? "page" : undefined}>
            {t(tab.label)}
            {tab.count !== undefined && <span class="tab-count">{formatNumber(tab.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
