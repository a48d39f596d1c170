import { formatDate } from "../../../kernel/era.ts";
import { say } from "../../../kernel/say.ts";
import {
  type ShownWarning,
  type Slip,
  warningMend,
  warningReason,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import { packWords } from "../../../modules/community/packs/index.ts";
import type { Trouble } from "../../again.ts";
import { DefinitionList } from "../../parts/DefinitionList.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { Answer } from "./Answer.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly slip: Pick<Slip, "id" | "book">;
  readonly warnings: readonly ShownWarning[];
  readonly mayAnswer: boolean;
  /** Whether the limits were read in the official source. */
  readonly confirmed: boolean;
  /** The answer that came back, with what was typed. */
  readonly typed: { readonly warning: number; readonly words: string } | null;
  readonly trouble: Trouble;
};

const fromRules = new Set(["food", "asset", "cash-held"]);

const One = (asked: Asked & { readonly warning: ShownWarning }) => {
  const { visit, slip, warning, mayAnswer, typed, trouble, confirmed } = asked;
  const { t } = visit;
  return (
    <article class="slip-warning">
      <h3>
        {t(warningTitle(warning.code))}
        {warning.part !== null && <span class="below">{t(words.ofPart(warning.part))}</span>}
      </h3>
      <DefinitionList
        t={t}
        facts={[
          {
            term: words.why,
            value: (
              <>
                {t(warningReason(warning))}
                {!confirmed && fromRules.has(warning.code) && (
                  <span class="below">{t(packWords.unconfirmed)}</span>
                )}
              </>
            ),
            wide: true,
          },
          { term: words.how, value: t(warningMend(warning.code)), wide: true },
          warning.answer !== "" && {
            term: words.answer,
            value: (
              <>
                <span class="told">{warning.answer}</span>
                {warning.answeredBy && <span class="below">{warning.answeredBy}</span>}
              </>
            ),
            wide: true,
          },
        ]}
      />
      {mayAnswer && (
        <Answer
          visit={visit}
          slip={slip}
          warning={warning}
          typed={typed?.warning === warning.id ? typed.words : null}
          trouble={trouble}
        />
      )}
    </article>
  );
};

/** What is worth a second look on a slip: why, how to put it right, and what the treasurer says to it. */
export const Warnings = (asked: Asked) => {
  const { visit, slip, warnings } = asked;
  const { t, programme } = visit;
  if (warnings.length === 0) return null;
  const open = warnings.filter(({ mendedOn }) => mendedOn === null);
  const mended = warnings.flatMap((one) => (one.mendedOn === null ? [] : [{ ...one, on: one.mendedOn }]));
  return (
    <section class="slip-warnings">
      {open.length > 0 && (
        <>
          <h2>{t(words.titleWith(open.length))}</h2>
          <p class="soft">{t(words.lead)}</p>
          {open.map((warning) => (
            <One key={warning.id} {...asked} warning={warning} />
          ))}
        </>
      )}
      {mended.length > 0 && (
        <details class="fold">
          <summary>{t(words.mended(mended.length))}</summary>
          <ul>
            {mended.map(({ id, on, ...warning }) => (
              <li key={id}>
                {t(warningReason(warning))}{" "}
                <span class="soft small">
                  {t(words.mendedOn(say(formatDate(on, "ja"), formatDate(on, "en"))))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="small">
        <a href={routes.bookWarnings(programme.code, slip.book)}>{t(words.ofBook)}</a>
      </p>
    </section>
  );
};
