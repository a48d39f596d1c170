import type { ComponentChildren } from "preact";
import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";

type Asked = {
  readonly t: Translate;
  readonly label: Text;
  readonly value: number | string;
  readonly unit?: Text;
  /** Where the counted things are listed. */
  readonly href?: string | null;
  readonly note?: ComponentChildren;
};

/** More signs than this don't stand beside a unit in the usual width. */
const longest = 6;

/** One number that opens what it counts. */
export const Stat = ({ t, label, value, unit, href, note }: Asked) => {
  const shown = typeof value === "number" ? formatNumber(value) : value;
  const number = (
    <>
      <span class={shown.length > longest ? "stat-value stat-long" : "stat-value"}>{shown}</span>
      {unit && <span class="stat-unit">{t(unit)}</span>}
    </>
  );
  return (
    <div class="stat">
      <p class="stat-label">{t(label)}</p>
      <p class="stat-number">
        {href ? (
          <a href={href}>
            <span class="unseen">{t(label)} </span>
            {number}
          </a>
        ) : (
          number
        )}
      </p>
      {note && <p class="stat-note">{note}</p>}
    </div>
  );
};

export const Stats = ({ children }: { children: ComponentChildren }) => <div class="stats">{children}</div>;
