import type { ComponentChildren } from "preact";
import { formatDate } from "../../../kernel/era.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type ClaimSheet,
  canNow,
  eventWords,
  fieldWords,
  leftToPay,
  leftToRepay,
  longest,
  mayApply,
  mayDecide,
  reversible,
} from "../../../modules/community/subsidy/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { yenWord } from "../../ledger/yen.ts";
import { Actions, Button, type ButtonKind } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import type { MoveName } from "./move-name.ts";

export type MovesAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ClaimSheet;
  readonly rights: Rights;
  readonly typed: { readonly move: MoveName; readonly form: FormBody } | null;
  readonly trouble: Trouble;
};

type StepAsked = {
  readonly asked: MovesAsked;
  readonly move: MoveName;
  readonly label: Text;
  readonly how?: Text;
  readonly kind?: ButtonKind;
  readonly children?: ComponentChildren;
};

const Step = ({ asked: { visit, sheet }, move, label, how, kind = "primary", children }: StepAsked) => (
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
const Folded = (step: StepAsked) => (
  <details class="fold" open={step.asked.typed?.move === step.move}>
    <summary>{step.asked.visit.t(step.label)}</summary>
    <Step kind="secondary" {...step} />
  </details>
);

type BoxAsked = { readonly asked: MovesAsked; readonly move: MoveName };

const box = ({ asked: { visit, typed, trouble }, move }: BoxAsked, name: string, filled = "") => {
  const mine = typed?.move === move;
  return {
    t: visit.t,
    name,
    value: mine ? typed.form.get(name) : filled,
    issues: mine ? trouble.issues : [],
  };
};

const Words = ({ label, required, ...of }: BoxAsked & { label: Text; required?: boolean }) => (
  <Field
    {...box(of, "words")}
    kind="textarea"
    label={label}
    rows={3}
    maxLength={longest.text}
    required={required ?? false}
  />
);

const Amount = ({ label, filled, ...of }: BoxAsked & { label: Text; filled: number }) => (
  <Field
    {...box(of, "amount", String(filled))}
    kind="number"
    label={label}
    unit={words.yen}
    width="medium"
    required
  />
);

const Day = (of: BoxAsked) => {
  const { today } = of.asked.visit.ctx;
  return <Field {...box(of, "day", today)} kind="day" label={fieldWords.day} required />;
};

const Council = ({ asked }: { asked: MovesAsked }) => {
  const { claim } = asked.sheet;
  return (
    <>
      {canNow(claim, "submit") && (
        <Step
          asked={asked}
          move="submit"
          label={claim.state === "changing" ? words.submitChange : words.submit}
          how={words.submitHow}
        />
      )}
      {canNow(claim, "drop") && <Folded asked={asked} move="drop" label={words.drop} how={words.dropHow} />}
      {canNow(claim, "report") && (
        <Step asked={asked} move="report" label={words.report} how={words.reportHow} />
      )}
      {canNow(claim, "change") && (
        <Folded asked={asked} move="change" label={words.change} how={words.changeHow}>
          <Words asked={asked} move="change" label={fieldWords.words} required />
        </Folded>
      )}
      {canNow(claim, "withdraw") && (
        <Step asked={asked} move="withdraw" label={words.withdraw} kind="secondary" />
      )}
    </>
  );
};

/** Before a grant is lowered below what is paid, the ward is told what follows. */
const Below = ({ asked }: { asked: MovesAsked }) => {
  const { visit, sheet } = asked;
  const held = sheet.claim.paid - sheet.claim.repaid;
  if (held === 0) return null;
  return (
    <Field
      {...box({ asked, move: "decide" }, "below")}
      kind="check"
      label={words.belowOk}
      help={words.belowHow(yenWord(held, visit.ctx.locale))}
    />
  );
};

/** What was written down by mistake; the ends that can't be taken back come last. */
const Mend = ({ asked }: { asked: MovesAsked }) => {
  const { visit, sheet } = asked;
  const { claim, events } = sheet;
  const { t, ctx } = visit;
  const choices = reversible(claim, events).flatMap((id) => {
    const event = events.find((one) => one.id === id);
    return event
      ? [
          {
            value: String(id),
            label: `${formatDate(event.day, ctx.locale)} ${t(eventWords[event.kind])} ${yenWord(event.amount ?? 0, ctx.locale)}`,
          },
        ]
      : [];
  });
  return (
    <>
      {choices.length > 0 && (
        <Folded asked={asked} move="reverse" label={words.reverse} how={words.reverseHow}>
          <Field
            {...box({ asked, move: "reverse" }, "event")}
            kind="radios"
            label={words.reverseWhat}
            choices={choices}
            required
          />
          <Words asked={asked} move="reverse" label={fieldWords.words} required />
        </Folded>
      )}
      {canNow(claim, "refuse") && (
        <Folded asked={asked} move="refuse" label={words.refuse} how={words.refuseHow}>
          <Words asked={asked} move="refuse" label={fieldWords.words} required />
        </Folded>
      )}
      {canNow(claim, "cancel") && (
        <Folded asked={asked} move="cancel" label={words.cancelGrant} how={words.cancelGrantHow}>
          <Words asked={asked} move="cancel" label={fieldWords.words} required />
        </Folded>
      )}
    </>
  );
};

const Ward = ({ asked }: { asked: MovesAsked }) => {
  const { claim, content } = asked.sheet;
  return (
    <>
      {canNow(claim, "decide") && (
        <Step
          asked={asked}
          move="decide"
          label={claim.state === "change-submitted" ? words.decideChange : words.decide}
        >
          <Amount asked={asked} move="decide" label={fieldWords.decided} filled={content.planned.asked} />
          <Below asked={asked} />
          <Words asked={asked} move="decide" label={fieldWords.conditions} />
        </Step>
      )}
      {canNow(claim, "fix") && (
        <Step asked={asked} move="fix" label={words.fix} how={words.fixHow}>
          <Amount asked={asked} move="fix" label={fieldWords.final} filled={content.settled?.final ?? 0} />
          <Words asked={asked} move="fix" label={fieldWords.words} />
        </Step>
      )}
      {canNow(claim, "repay") && leftToRepay(claim) > 0 && (
        <Step asked={asked} move="repay" label={words.repay}>
          <Amount asked={asked} move="repay" label={fieldWords.amount} filled={leftToRepay(claim)} />
          <Day asked={asked} move="repay" />
        </Step>
      )}
      {canNow(claim, "pay") && leftToPay(claim) > 0 && (
        <Folded asked={asked} move="pay" label={words.pay}>
          <Amount asked={asked} move="pay" label={fieldWords.amount} filled={leftToPay(claim)} />
          <Day asked={asked} move="pay" />
        </Folded>
      )}
      {canNow(claim, "return") && (
        <Folded asked={asked} move="return" label={words.return} how={words.returnHow}>
          <Words asked={asked} move="return" label={fieldWords.words} required />
        </Folded>
      )}
      <Mend asked={asked} />
    </>
  );
};

/** What can be done with the claim now, by whoever reads it. */
export const Moves = (asked: MovesAsked) => {
  const { visit, sheet, rights } = asked;
  const { area, state } = sheet.claim;
  const [council, ward] = [mayApply(rights, area) === null, mayDecide(rights, area) === null];
  if (!council && !ward) return null;
  const idle =
    state === "settled" ||
    state === "refused" ||
    (state === "cancelled" && leftToRepay(sheet.claim) === 0) ||
    (!council && ["draft", "changing"].includes(state));
  return (
    <section id="next" class="plan-moves">
      <h2>{visit.t(words.next)}</h2>
      {idle && <p class="soft">{visit.t(words.nothingNow)}</p>}
      {council && <Council asked={asked} />}
      {ward && <Ward asked={asked} />}
    </section>
  );
};
