import { formatDate } from "../../../kernel/era.ts";
import { type ClaimSheet, letterName, lettersOf } from "../../../modules/community/subsidy/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

/** What ward and council have written to each other, each as a file with its number and date. */
export const Letters = ({
  visit: { t, ctx, programme },
  sheet: { claim, events },
}: {
  readonly visit: ProgrammeVisit;
  readonly sheet: ClaimSheet;
}) => {
  const letters = lettersOf(claim.state, events);
  if (letters.length === 0) return null;
  return (
    <section>
      <h3>{t(words.letters)}</h3>
      <ul>
        {letters.map((letter) => {
          const { id, day, letterNo } = letter.event;
          const name = letterName(letter, events);
          return (
            <li key={id}>
              <a href={routes.subsidyLetter(programme.code, claim.id, id)}>{t(words.paperOf(name, "PDF"))}</a>{" "}
              {letterNo} {t(words.onDay(formatDate(day, ctx.locale)))}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
