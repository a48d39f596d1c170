import type { ComponentChildren } from "preact";
import type { Text } from "../../../../kernel/say.ts";
import { type ClaimSheet, fieldWords, longest } from "../../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../../platform/database/run-as.ts";
import type { Trouble } from "../../../again.ts";
import type { FormBody } from "../../../form-body.ts";
import { Actions, Button, type ButtonKind } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { TypedBy } from "../../../parts/TypedBy.tsx";
import { routes } from "../../../routes.ts";
import type { ProgrammeVisit } from "../../../visit.ts";
import { words } from "../../text.ts";
import type { MoveName } from "./move-name.ts";

export type MovesAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ClaimSheet;
  readonly rights: Rights;
  readonly typed: { readonly move: MoveName; readonly form: FormBody } | null;
  readonly trouble: Trouble;
};

export type StepAsked = {
  readonly asked: MovesAsked;
  readonly move: MoveName;
  readonly label: Text;
  readonly how?: Text;
  readonly kind?: ButtonKind;
  readonly children?: ComponentChildren;
};

/** One step of a claim as a form of its own. */
export const Step = ({
  asked: { visit, sheet },
  move,
  label,
  how,
  kind = "primary",
  children,
}: StepAsked) => (
  <form
    class="form"
    method="post"
    action={routes.moveSubsidy(visit.programme.code, sheet.claim.id, move)}
    data-once
  >
    <input type="hidden" name="version" value={sheet.claim.version} />
    <TypedBy visit={visit} />
    {how && <p>{visit.t(how)}</p>}
    {children}
    <Actions>
      <Button kind={kind}>{visit.t(label)}</Button>
    </Actions>
  </form>
);

/** A step that is rarer than the one beside it. */
export const Folded = (step: StepAsked) => (
  <details class="fold" open={step.asked.typed?.move === step.move}>
    <summary>{step.asked.visit.t(step.label)}</summary>
    <Step kind="secondary" {...step} />
  </details>
);

export type BoxAsked = { readonly asked: MovesAsked; readonly move: MoveName };

/** A field of a step: what was typed, where this step came back. */
export const box = ({ asked: { visit, typed, trouble }, move }: BoxAsked, name: string, filled = "") => {
  const mine = typed?.move === move;
  return {
    t: visit.t,
    name,
    value: mine ? typed.form.get(name) : filled,
    issues: mine ? trouble.issues : [],
  };
};

export const Words = ({ label, required, ...of }: BoxAsked & { label: Text; required?: boolean }) => (
  <Field
    {...box(of, "words")}
    kind="textarea"
    label={label}
    rows={3}
    maxLength={longest.text}
    required={required ?? false}
  />
);

export const Amount = ({ label, filled, ...of }: BoxAsked & { label: Text; filled: number }) => (
  <Field
    {...box(of, "amount", String(filled))}
    kind="number"
    label={label}
    unit={words.yen}
    width="medium"
    required
  />
);

export const Day = (of: BoxAsked) => {
  const { today } = of.asked.visit.ctx;
  return <Field {...box(of, "day", today)} kind="day" label={fieldWords.day} required />;
};

/** Number and date of the letter that tells the council; the number may come later than the day it is decided on. */
export const LetterBoxes = (of: BoxAsked) => (
  <>
    <Field
      {...box(of, "letterNo")}
      kind="text"
      label={fieldWords.letterNo}
      help={words.letterNoHow}
      maxLength={longest.letterNo}
    />
    <Field {...box(of, "day", of.asked.visit.ctx.today)} kind="day" label={fieldWords.letterDay} required />
  </>
);
