import type { Visit } from "../visit.ts";
import { sectionsFor } from "./sections.ts";
import { words } from "./text.ts";

const List = ({ visit: { ctx, t }, section }: { visit: Visit; section: string | undefined }) => (
  <ul class="nav-list">
    {ctx.programme &&
      sectionsFor(ctx.programme.code, ctx.powers).map((entry) => (
        <li key={entry.section}>
          <a class="nav-link" href={entry.href} aria-current={entry.section === section ? "page" : undefined}>
            {t(entry.label)}
          </a>
        </li>
      ))}
  </ul>
);

/** By what people do. Narrow screens fold it away without any script: one of the two is not displayed at all. */
export const Navigation = ({ visit, section }: { visit: Visit; section: string | undefined }) => (
  <>
    <nav class="nav nav-wide" aria-label={visit.t(words.main)}>
      <List visit={visit} section={section} />
    </nav>
    <details class="nav nav-narrow">
      <summary>{visit.t(words.navigation)}</summary>
      <nav aria-label={visit.t(words.main)}>
        <List visit={visit} section={section} />
      </nav>
    </details>
  </>
);
