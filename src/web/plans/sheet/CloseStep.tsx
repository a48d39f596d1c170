import type { Issue } from "../../../kernel/problem.ts";
import { fieldWords, longest, type SheetStep } from "../../../modules/centre/plans/index.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly plan: number;
  readonly step: SheetStep;
  /** What was typed for this step when it did not go through. */
  readonly typed: string | null;
  readonly issues: readonly Issue[];
};

/** Says how a step ended, or that it goes on. */
export const CloseStep = ({ visit, plan, step, typed, issues }: Asked) => {
  const { t, programme } = visit;
  const action = routes.closePlanStep(programme.code, plan, step.id);
  if (step.state !== "open")
    return (
      <form method="post" action={action} class="confirm">
        <input type="hidden" name="version" value={step.version} />
        <TypedBy visit={visit} />
        <Button kind="plain" name="to" value="open">
          {t(words.reopen)}
        </Button>
      </form>
    );
  return (
    <details class="fold" open={typed !== null}>
      <summary>{t(words.closeStep)}</summary>
      <form class="form" method="post" action={action} data-once>
        <input type="hidden" name="version" value={step.version} />
        <TypedBy visit={visit} />
        <Field
          t={t}
          kind="textarea"
          name="closing"
          label={fieldWords.closing}
          help={words.closingHelp}
          value={typed ?? ""}
          rows={3}
          maxLength={longest.closing}
          issues={issues}
          required
        />
        <Actions>
          <Button kind="primary" name="to" value="done">
            {t(words.closeDone)}
          </Button>
          <Button name="to" value="dropped">
            {t(words.closeDropped)}
          </Button>
        </Actions>
      </form>
    </details>
  );
};
