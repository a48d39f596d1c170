import type { ComponentChildren } from "preact";
import type { Translate } from "../../kernel/say.ts";
import { type Compared, Diff } from "./Diff.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  /** before: what somebody else saved meanwhile; after: what this person typed. */
  readonly rows: readonly Compared[];
  /** What to do about it, where the message on top doesn't say it all. */
  readonly children?: ComponentChildren;
};

/** What the other person saved beside what this one typed: nobody overwrites anybody unseen. */
export const BothVersions = ({ t, rows, children }: Asked) => (
  <section class="section">
    <h2>{t(words.both)}</h2>
    <Diff t={t} before={words.theirs} after={words.mine} rows={rows} />
    {children}
  </section>
);
