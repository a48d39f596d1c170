import type { Text, Translate } from "../../kernel/say.ts";
import { type Change, changes } from "./diff/changes.ts";
import { words } from "./text.ts";

export type Compared = { readonly label: Text; readonly before: string; readonly after: string };
type Asked = {
  readonly t: Translate;
  readonly rows: readonly Compared[];
  readonly before?: Text;
  readonly after?: Text;
  /** Lines that are equal on both sides are shown as well. */
  readonly all?: boolean;
};

const Side = ({ t, found, mine }: { t: Translate; found: readonly Change[]; mine: "removed" | "added" }) => {
  const parts = found.filter((change) => change.kind === "same" || change.kind === mine);
  if (parts.length === 0) return <span class="diff-empty">{t(words.nothing)}</span>;
  return (
    <>
      {parts.map((change, place) =>
        change.kind === "same" ? (
          change.text
        ) : mine === "removed" ? (
          <del key={place}>{change.text}</del>
        ) : (
          <ins key={place}>{change.text}</ins>
        ),
      )}
    </>
  );
};

/** Two versions side by side, differences struck out and underlined: for conflicts and amendments. */
export const Diff = ({ t, rows, before = words.before, after = words.after, all = false }: Asked) => {
  const shown = all ? rows : rows.filter((row) => row.before !== row.after);
  if (shown.length === 0) return <p>{t(words.same)}</p>;
  return (
    <div class="diff">
      {shown.map((row) => {
        const found = changes(row.before, row.after);
        return (
          <section key={row.label.ja} class="diff-row">
            <h3 class="diff-label">{t(row.label)}</h3>
            <dl class="diff-sides">
              <div>
                <dt>{t(before)}</dt>
                <dd>
                  <Side t={t} found={found} mine="removed" />
                </dd>
              </div>
              <div>
                <dt>{t(after)}</dt>
                <dd>
                  <Side t={t} found={found} mine="added" />
                </dd>
              </div>
            </dl>
          </section>
        );
      })}
    </div>
  );
};
