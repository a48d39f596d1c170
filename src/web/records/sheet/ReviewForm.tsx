import type { Text } from "../../../kernel/say.ts";
import { longest, type RecordSheet } from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: RecordSheet;
  /** Why it can't be approved or returned now. */
  readonly refusal: Text | null;
  readonly note: string;
  readonly trouble: Trouble;
};

/** Approve, return with advice, or comment: the advisor's three answers, with one box for the words. */
export const ReviewForm = ({ visit: { t, programme }, sheet, refusal, note, trouble }: Asked) => {
  const { record } = sheet;
  const reason = refusal && t(refusal);
  return (
    <form class="form" method="post" action={routes.reviewRecord(programme.code, record.id)} data-once>
      <h2>{t(words.reviewTitle)}</h2>
      <input type="hidden" name="version" value={record.version} />
      <Field
        t={t}
        kind="textarea"
        name="note"
        label={words.noteLabel}
        help={words.noteHelp}
        value={note}
        maxLength={longest.note}
        rows={3}
        issues={trouble.issues}
      />
      <Actions>
        {record.state === "submitted" && (
          <>
            <Button kind="primary" name="verdict" value="approved" disabledReason={reason}>
              {t(words.approve)}
            </Button>
            <Button name="verdict" value="returned" disabledReason={reason}>
              {t(words.return)}
            </Button>
          </>
        )}
        <Button kind="plain" name="verdict" value="commented">
          {t(words.comment)}
        </Button>
      </Actions>
    </form>
  );
};
