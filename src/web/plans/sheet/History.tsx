import { formatDate, formatInstant } from "../../../kernel/era.ts";
import { say } from "../../../kernel/say.ts";
import { eventWords, type PlanSheet, sideWords } from "../../../modules/centre/plans/index.ts";
import { Timeline } from "../../parts/Timeline.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: PlanSheet };

/** The way of a plan, and what was agreed to on it. */
export const History = ({ visit: { t, ctx, programme }, sheet }: Asked) => {
  const { plan, events, agreedRounds } = sheet;
  const agreedOf = (round: number) =>
    events.findLast((event) => event.round === round && event.kind === "agreed");
  return (
    <>
      {agreedRounds.length > 0 && (
        <section>
          <h2>{t(words.agreedVersions)}</h2>
          <ul class="plain-list">
            {agreedRounds.map((round) => {
              const day = agreedOf(round)?.day;
              const when = day ? say(formatDate(day, "ja"), formatDate(day, "en")) : say("", "");
              return (
                <li key={round}>
                  <a href={routes.agreedPlan(programme.code, plan.id, round)}>
                    {t(words.agreedVersion(round, when))}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>{t(words.way)}</h2>
        <Timeline
          entries={events.map((event, place) => {
            const said = [event.behalf && t(words.behalfOf(event.behalf)), event.words]
              .filter(Boolean)
              .join("\n");
            const side = event.side ? ` ${t(words.forSide(sideWords[event.side]))}` : "";
            return {
              key: place,
              when: formatInstant(event.at, ctx.locale),
              datetime: event.at.toISOString(),
              title: `${t(eventWords[event.kind])}${side}`,
              who: event.person || t(words.someone),
              ...(said === "" ? {} : { body: <p class="told">{said}</p> }),
            };
          })}
        />
      </section>
    </>
  );
};
