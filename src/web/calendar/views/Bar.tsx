import { monthOf } from "../../../kernel/dates.ts";
import { formatMonth, formatShortDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import { withQuery } from "../../parts/address.ts";
import { Field } from "../../parts/Field.tsx";
import { FilterRow } from "../../parts/FilterRow.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { routes } from "../../routes.ts";
import { stepped, views } from "../address.ts";
import { words } from "../text.ts";
import type { Shown } from "./shown.ts";

/** 2019年6月, or the two ends of a week. */
export const periodOf = ({ looked, from, to }: Pick<Shown, "looked" | "from" | "to">): Text => {
  const say = (locale: "ja" | "en") =>
    looked.view === "week"
      ? `${formatShortDate(from, locale)} – ${formatShortDate(to, locale)}`
      : formatMonth(monthOf(from), locale);
  return { ja: say("ja"), en: say("en") };
};

/** Which view, and the neighbours of what it shows; the filter stays in every link. */
export const Bar = ({ shown }: { shown: Shown }) => {
  const { visit, looked } = shown;
  const { t, url, ctx } = visit;
  const { view, on } = looked;
  const span = view === "week" ? "week" : "month";
  const to = (day: string) => withQuery(url, { view, on: day });
  return (
    <>
      <Tabs
        t={t}
        label={words.views}
        tabs={views.map((one) => ({
          href: withQuery(url, { view: one, on }),
          label: words.view[one],
          current: one === view,
        }))}
      />
      <div class="cal-bar">
        <h2>{t(periodOf(shown))}</h2>
        <nav class="cal-steps" aria-label={t(words.steps)}>
          <a class="button button-secondary" rel="prev" href={to(stepped(view, on, -1))}>
            <span aria-hidden="true">←</span> {t(words.before[span])}
          </a>
          <a class="button button-secondary" href={`${to(ctx.today)}#today`}>
            {t(words.toToday)}
          </a>
          <a class="button button-secondary" rel="next" href={to(stepped(view, on, 1))}>
            {t(words.after[span])} <span aria-hidden="true">→</span>
          </a>
        </nav>
      </div>
    </>
  );
};

/** Whose calendar, and of which council. */
export const Filters = ({ shown: { visit, looked, names } }: { shown: Shown }) => {
  const { t, programme } = visit;
  const { view, on, council, person } = looked;
  const filtered = council !== null || person !== null;
  return (
    <FilterRow
      t={t}
      action={routes.calendar(programme.code)}
      clear={filtered ? routes.calendar(programme.code, { view, on }) : null}
      keep={{ view, on }}
    >
      <Field
        t={t}
        kind="select"
        name="council"
        label={{ ja: "地活協", en: "Council" }}
        value={council ?? ""}
        blank={words.every}
        mark={false}
        choices={names.offered.councils}
      />
      <Field
        t={t}
        kind="select"
        name="person"
        label={words.who}
        value={person ?? ""}
        blank={words.every}
        mark={false}
        choices={names.offered.staff}
      />
    </FilterRow>
  );
};
