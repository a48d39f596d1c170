import type { Translate } from "../../kernel/say.ts";
import { withQuery } from "./address.ts";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly url: URL;
  /** `YYYY-MM` */
  readonly value: string;
  /** Months that can be shown, oldest first, as `YYYY-MM`. */
  readonly months: readonly string[];
  readonly name?: string;
};

const nameOf = (t: Translate, month: string): string =>
  t(words.monthName(Number(month.slice(0, 4)), Number(month.slice(5, 7))));

/** Which month: the neighbours are links, any other a choice away; the rest of the address stays. */
export const MonthPicker = ({ t, url, value, months, name = "month" }: Asked) => {
  const place = months.indexOf(value);
  const before = place > 0 ? months[place - 1] : undefined;
  const after = place >= 0 ? months[place + 1] : undefined;
  return (
    <form class="month-picker" method="get" action={url.pathname}>
      {[...url.searchParams].map(([key, kept]) =>
        key === name || key === "page" ? null : (
          <input key={`${key}=${kept}`} type="hidden" name={key} value={kept} />
        ),
      )}
      {before && (
        <a class="button button-plain" rel="prev" href={withQuery(url, { [name]: before, page: null })}>
          <span aria-hidden="true">←</span> <span class="unseen">{t(words.previousMonth)}</span>{" "}
          {nameOf(t, before)}
        </a>
      )}
      <label class="unseen" for="month-picker">
        {t(words.month)}
      </label>
      <select class="input select input-medium" id="month-picker" name={name} data-submit-on-change>
        {[...months].reverse().map((month) => (
          <option key={month} value={month} selected={month === value}>
            {nameOf(t, month)}
          </option>
        ))}
      </select>
      <button class="button button-secondary" type="submit">
        {t(words.show)}
      </button>
      {after && (
        <a class="button button-plain" rel="next" href={withQuery(url, { [name]: after, page: null })}>
          <span class="unseen">{t(words.nextMonth)}</span> {nameOf(t, after)}{" "}
          <span aria-hidden="true">→</span>
        </a>
      )}
    </form>
  );
};
