import type { VNode } from "preact";
import { plainDate } from "../../kernel/dates.ts";
import { formatDate } from "../../kernel/era.ts";
import { type CouncilSheet, missingFields } from "../../modules/foundation/councils/index.ts";
import type { Trouble } from "../again.ts";
import { Actions, ButtonLink } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { aside, listed } from "../parts/listed.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Parts } from "./Parts.tsx";
import { StageTag } from "./StageTag.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: CouncilSheet;
  readonly trouble: Trouble;
  /** The council's own duty board, where there is one. */
  readonly board: VNode | null;
};

/** One council: its stage and next step, its facts, its parts. */
export const CouncilSheetPage = ({ visit, sheet, trouble, board }: Asked) => {
  const { t, ctx, programme } = visit;
  const { council, area, terms, refusals } = sheet;
  const p = programme.code;
  const missing = terms ? missingFields(terms, council.fields) : [];
  const dayOf = (stage: string) => {
    const day = council.stage_dates[stage];
    return day === undefined ? null : formatDate(plainDate(day), ctx.locale);
  };
  return (
    <div class="stack">
      <p>
        <StageTag t={t} terms={terms} stage={council.stage} /> <span class="soft">{council.kana}</span>
        {council.is_sample && <span class="soft">{aside(t, t(words.sample))}</span>}
      </p>
      <Actions>
        <ButtonLink
          href={routes.editCouncil(p, council.id)}
          disabledReason={refusals.write && t(refusals.write)}
        >
          {t(words.edit)}
        </ButtonLink>
        <ButtonLink
          href={routes.councilContacts(p, council.id)}
          disabledReason={refusals.seeContacts && t(refusals.seeContacts)}
        >
          {t(words.seeContacts)}
        </ButtonLink>
        {ctx.powers.has("plan.read") && (
          <ButtonLink href={routes.plans(p, { council: council.id })}>{t(words.plans)}</ButtonLink>
        )}
      </Actions>
      <DefinitionList
        t={t}
        facts={[
          { term: words.area, value: area.path.join(" › ") },
          ...(terms?.stages ?? []).map(({ code, name }) => {
            const day = dayOf(code);
            return day !== null && { term: words.dayOf(name), value: day };
          }),
          terms !== null &&
            terms.fields.length > 0 && {
              term: words.fields,
              wide: true,
              value: (
                <>
                  {listed(
                    t,
                    terms.fields
                      .filter(({ code }) => council.fields.includes(code))
                      .map(({ name }) => t(name)),
                  ) || t(words.none)}
                  <div class="soft">
                    {t(
                      missing.length === 0 ? words.allFields : words.missing(missing.map(({ name }) => name)),
                    )}
                  </div>
                </>
              ),
            },
          council.website !== null && {
            term: words.website,
            value: (
              <a href={council.website} rel="noreferrer">
                {council.website}
              </a>
            ),
          },
          council.note !== "" && {
            term: words.note,
            value: <span class="kept">{council.note}</span>,
            wide: true,
          },
        ]}
      />
      {board}
      <Parts visit={visit} sheet={sheet} trouble={trouble} />
    </div>
  );
};
