import type { Translate } from "../../kernel/say.ts";
import type { Crumb } from "../reply.ts";
import { words } from "./text.ts";

/** The way from the start to this page; the last step is the page itself. */
export const Crumbs = ({ t, crumbs }: { t: Translate; crumbs: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label={t(words.crumbs)}>
    <ol>
      {crumbs.map((crumb) => (
        <li key={crumb.href ?? crumb.text.ja}>
          {crumb.href ? (
            <a href={crumb.href}>{t(crumb.text)}</a>
          ) : (
            <span aria-current="page">{t(crumb.text)}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
