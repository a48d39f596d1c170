import { todayIn } from "../../../kernel/dates.ts";
import { formatDate } from "../../../kernel/era.ts";
import { longest, type RecordSheet } from "../../../modules/centre/support/index.ts";
import type { Trouble } from "../../again.ts";
import { Button } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Field } from "../../parts/Field.tsx";
import { StateTag } from "../../parts/StateTag.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: RecordSheet };

/** That others can learn from this record, and what is good about it. */
export const ExampleNote = ({ visit: { t, ctx, programme }, sheet }: Asked) => {
  const { example } = sheet.advice;
  if (!example) return null;
  const by = example.by || t(words.someone);
  const day = todayIn(example.at);
  return (
    <div class="example-note">
      <p>
        <StateTag t={t} tone="done" label={words.goodExample} /> {example.why}
      </p>
      <p class="soft small">
        {t(words.exampleChosen(by, formatDate(day, ctx.locale)))}{" "}
        <a href={routes.examples(programme.code)}>{t(words.goodExamples)}</a>
      </p>
    </div>
  );
};

/** Makes it a good example, or takes it off again. */
export const ExampleForm = ({
  visit: { t, programme },
  sheet,
  trouble,
  why,
}: Asked & { trouble: Trouble; why: string }) => {
  const action = routes.markExample(programme.code, sheet.record.id);
  if (sheet.advice.example)
    return (
      <ConfirmForm t={t} action={action} label={words.exampleUnmark} kind="plain" hidden={{ good: "no" }} />
    );
  return (
    <details class="section" open={why !== ""}>
      <summary>{t(words.exampleTitle)}</summary>
      <form class="form" method="post" action={action} data-once>
        <p class="soft">{t(words.exampleHow)}</p>
        <input type="hidden" name="good" value="yes" />
        <Field
          t={t}
          kind="textarea"
          name="why"
          label={words.exampleWhy}
          value={why}
          maxLength={longest.why}
          rows={2}
          issues={trouble.issues}
        />
        <Button>{t(words.exampleMark)}</Button>
      </form>
    </details>
  );
};
