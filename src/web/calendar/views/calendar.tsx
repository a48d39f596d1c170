import { dayAtDesk, mayPlan, mayRead } from "../../../modules/centre/calendar/index.ts";
import { definitionOf } from "../../../modules/foundation/programme/index.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { daysOf, lookedIn } from "../address.ts";
import { loadLines } from "../load-lines.ts";
import { words } from "../text.ts";
import { Bar, Filters } from "./Bar.tsx";
import { ListTable } from "./ListTable.tsx";
import { MonthTable } from "./MonthTable.tsx";
import type { Shown } from "./shown.ts";
import { WeekTable } from "./WeekTable.tsx";

const Body = ({ shown }: { shown: Shown }) => {
  switch (shown.looked.view) {
    case "month":
      return <MonthTable shown={shown} />;
    case "week":
      return <WeekTable shown={shown} />;
    case "list":
      return <ListTable shown={shown} />;
  }
};

const Head = ({ shown: { visit, looked, lines } }: { shown: Shown }) => {
  const { t, programme } = visit;
  const { on, council, person } = looked;
  const conditions = { on, ...(council ? { council } : {}), ...(person ? { person } : {}) };
  return (
    <div class="list-head">
      <p class="count">{t(words.count(lines.length))}</p>
      {looked.view === "list" && (
        <Downloads
          t={t}
          links={(["xlsx", "csv"] as const).map((format) => ({
            format,
            href: routes.exportCalendar(programme.code, format, conditions),
          }))}
        />
      )}
    </div>
  );
};

/** The calendar: a month, a week or a list of it. */
export const calendar = async (visit: ProgrammeVisit): Promise<Reply> => {
  const { ctx, t, url, programme } = visit;
  if (!mayRead(ctx.powers)) return missing();
  const looked = lookedIn(url.searchParams, ctx.today);
  const days = daysOf(looked.view, looked.on);
  const { desk } = await definitionOf(ctx, programme.id);
  const refusal = mayPlan(ctx.powers);
  const shown: Shown = {
    visit,
    looked,
    ...days,
    lines: await loadLines(visit, { ...days, ...looked }),
    names: await namesFor(visit),
    deskOn: (day) => dayAtDesk(desk, day),
    mayPlan: refusal === null,
  };
  return view(
    { title: words.title, section: "calendar", wide: true },
    <>
      {refusal === null && (
        <Actions>
          <ButtonLink href={routes.newEntry(programme.code)} kind="primary">
            {t(words.add)}
          </ButtonLink>
        </Actions>
      )}
      <Bar shown={shown} />
      <Filters shown={shown} />
      <LiveRegion visit={visit} name="calendar" topics={["calendar", "records", "requests"]}>
        <Head shown={shown} />
        <Body shown={shown} />
      </LiveRegion>
      <p class="cal-foot">
        <a href={routes.meCalendar()}>{t(words.toFeed)}</a>
      </p>
    </>,
  );
};
