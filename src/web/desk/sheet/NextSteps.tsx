import type { Text } from "../../../kernel/say.ts";
import {
  requestFieldWords as fieldWords,
  longestRequest,
  moveRequest,
  type RequestStep,
  requestStepWords as stepWords,
} from "../../../modules/centre/desk/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import { words } from "../text.ts";
import type { SheetAsked } from "./SheetPage.tsx";

type StepAsked = SheetAsked & { readonly step: RequestStep };

/** Choosing who sees to it; before that it may be left open. */
const Assignee = ({ visit: { t }, sheet, typed, trouble, step }: StepAsked) => (
  <Field
    t={t}
    kind="select"
    name="assignee"
    label={fieldWords.assignee}
    help={words.assigneeHelp}
    value={typed.step === step ? typed.form.get("assignee") : ""}
    {...(step === "acknowledge" ? { blank: words.assignLater } : {})}
    choices={sheet.assignable.map(({ id, name }) => ({ value: String(id), label: name }))}
    issues={typed.step === step ? trouble.issues : []}
    mark={false}
  />
);

const wordsOf: Partial<Record<RequestStep, { label: Text; help?: Text; required: boolean }>> = {
  answer: { label: fieldWords.answer, help: words.answerHelp, required: true },
  accept: { label: words.thanks, required: false },
  reopen: { label: words.missing, help: words.missingHelp, required: true },
};

const Step = (asked: StepAsked) => {
  const { visit, sheet, may, typed, trouble, step } = asked;
  const { t, programme } = visit;
  const refusal = may(step);
  const writes = wordsOf[step];
  const isMain = step !== "reopen" && !(step === "assign" && sheet.request.state !== "acknowledged");
  return (
    <form
      class="form"
      method="post"
      action={routes.stepRequest(programme.code, sheet.request.id, step)}
      data-once
    >
      <input type="hidden" name="version" value={sheet.request.version} />
      <TypedBy visit={visit} />
      {refusal === null && (step === "acknowledge" || step === "assign") && <Assignee {...asked} />}
      {refusal === null && writes && (
        <Field
          t={t}
          kind="textarea"
          name="words"
          label={writes.label}
          {...(writes.help ? { help: writes.help } : {})}
          value={typed.step === step ? typed.form.get("words") : ""}
          maxLength={longestRequest.text}
          rows={step === "accept" ? 2 : 4}
          issues={typed.step === step ? trouble.issues : []}
          required={writes.required}
        />
      )}
      <Actions>
        <Button kind={isMain ? "primary" : "secondary"} disabledReason={refusal && t(refusal)}>
          {t(step === "assign" && sheet.request.assignee !== null ? words.otherAssignee : stepWords[step])}
        </Button>
      </Actions>
    </form>
  );
};

/** What can be done now: the main step open, the rarer one folded away. What is somebody else's says whose it is. */
export const NextSteps = (asked: SheetAsked) => {
  const { visit, sheet, may, typed } = asked;
  const { t } = visit;
  const { state } = sheet.request;
  if (state === "accepted") return <p class="soft">{t(words.closed)}</p>;
  const open = (["acknowledge", "answer", "accept", "assign", "reopen"] as const).filter(
    (step) => moveRequest(state, step) !== null,
  );
  const [main, other] = open;
  const foldable = other !== undefined && may(other) === null;
  return (
    <section>
      <h2>{t(state === "answered" ? words.answerOrAgain : words.next)}</h2>
      {sheet.assigneeGone && state !== "answered" && (
        <Alert t={t} tone="warning">
          <p>{t(words.assigneeGone(sheet.assignee ?? t(words.someone)))}</p>
        </Alert>
      )}
      {main && <Step {...asked} step={main} />}
      {foldable && (
        <details class="fold" open={typed.step === other || sheet.assigneeGone}>
          <summary>{t(other === "assign" ? words.otherAssignee : stepWords[other])}</summary>
          <Step {...asked} step={other} />
        </details>
      )}
    </section>
  );
};
