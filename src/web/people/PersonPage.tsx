import { formatDate, formatInstant } from "../../kernel/era.ts";
import type { HandOver, PersonSheet, SheetAppointment } from "../../modules/foundation/people/index.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { listed } from "../parts/listed.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: PersonSheet;
  readonly handOvers: readonly HandOver[];
};

const tones: Record<SheetAppointment["state"], Tone> = { holds: "done", ahead: "waiting", ended: "stopped" };

const AppointmentCard = ({ visit, one }: { visit: ProgrammeVisit; one: SheetAppointment }) => {
  const { t, ctx, programme } = visit;
  const ends = one.ends ?? one.contract_ends;
  const reason = one.refusal ? t(one.refusal) : null;
  return (
    <section class="card stack" aria-label={t(one.post_name)}>
      <h3>
        {t(one.post_name)} <StateTag t={t} tone={tones[one.state]} label={words[one.state]} />
      </h3>
      <DefinitionList
        t={t}
        facts={[
          one.centre_name && { term: words.place, value: t(one.centre_name) },
          one.council_name !== null && { term: words.council, value: one.council_name },
          {
            term: words.term,
            value: t(words.until(formatDate(one.starts, ctx.locale), ends && formatDate(ends, ctx.locale))),
          },
          {
            term: words.areas,
            value:
              listed(
                t,
                one.areas.map(({ name }) => name),
              ) || t(words.none),
          },
        ]}
      />
      {one.state !== "ended" && (
        <Actions>
          {one.side === "centre" && (
            <ButtonLink href={routes.handOver(programme.code, one.person_id, one.id)} disabledReason={reason}>
              {t(words.handOver)}
            </ButtonLink>
          )}
          <ButtonLink
            href={routes.endAppointment(programme.code, one.person_id, one.id)}
            kind="plain"
            disabledReason={one.side === "centre" ? null : reason}
          >
            {t(words.end)}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
};

/** One person: who they are here, what they hold, what they gave and got. */
export const PersonPage = ({ visit, sheet, handOvers }: Asked) => {
  const { t, ctx, programme } = visit;
  const { person, refusals } = sheet;
  return (
    <div class="stack">
      <p class="soft">
        {person.kana}
        {person.is_fictitious && ` ／ ${t(words.fictitious)}`}
      </p>
      <Actions>
        <ButtonLink
          href={routes.appoint(programme.code, person.id)}
          kind="primary"
          disabledReason={refusals.appoint && t(refusals.appoint)}
        >
          {t(words.appoint)}
        </ButtonLink>
        <ButtonLink
          href={routes.personContact(programme.code, person.id)}
          disabledReason={refusals.seeContact && t(refusals.seeContact)}
        >
          {t(words.seeContact)}
        </ButtonLink>
        <ButtonLink
          href={routes.editPerson(programme.code, person.id)}
          kind="plain"
          disabledReason={refusals.edit && t(refusals.edit)}
        >
          {t(words.edit)}
        </ButtonLink>
      </Actions>
      <section class="section">
        <h2>{t(words.appointments)}</h2>
        {sheet.appointments.length === 0 && <p>{t(words.noAppointments)}</p>}
        <div class="stack">
          {sheet.appointments.map((one) => (
            <AppointmentCard key={one.id} visit={visit} one={one} />
          ))}
        </div>
      </section>
      {handOvers.length > 0 && (
        <section class="section">
          <h2>{t(words.handOvers)}</h2>
          <ul>
            {handOvers.map(({ id, at, from_name, to_name, moved }) => (
              <li key={id}>
                <time dateTime={at.toISOString()}>{formatInstant(at, ctx.locale)}</time>{" "}
                {t(
                  words.handLine(
                    from_name,
                    to_name,
                    listed(
                      t,
                      moved.areas.map(({ name }) => name),
                    ),
                    moved.nextSteps.length,
                    moved.returned.length + moved.submitted.length,
                  ),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
