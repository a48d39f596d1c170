import {
  longest,
  type ShownWarning,
  type Slip,
  warningTitle,
} from "../../../modules/community/ledger/index.ts";
import type { Trouble } from "../../again.ts";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Field } from "../../parts/Field.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

/** The field of an answer; a page has one for each warning. */
export const answerField = (warning: number): string => `answer-${warning}`;

/** Where the treasurer says how it came. */
export const Answer = ({
  visit: { t, programme },
  slip,
  warning,
  typed,
  trouble,
}: {
  visit: ProgrammeVisit;
  slip: Pick<Slip, "id" | "book">;
  warning: ShownWarning;
  /** What was typed when it did not go through. */
  typed: string | null;
  trouble: Trouble;
}) => (
  <details class="fold" open={typed !== null}>
    <summary>
      {t(warning.answer === "" ? words.give : words.change)}
      <span class="unseen">{t(words.about(warningTitle(warning.code)))}</span>
    </summary>
    <ConfirmForm
      t={t}
      action={routes.answerWarning(programme.code, slip.book, slip.id, warning.id)}
      label={words.save}
    >
      <Field
        t={t}
        kind="textarea"
        name={answerField(warning.id)}
        label={words.answer}
        help={words.answerHelp}
        value={typed ?? warning.answer}
        rows={3}
        maxLength={longest.words}
        issues={typed === null ? [] : trouble.issues}
        required
      />
    </ConfirmForm>
  </details>
);
