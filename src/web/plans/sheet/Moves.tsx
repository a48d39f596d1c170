import type { ComponentChildren } from "preact";
import type { Text } from "../../../kernel/say.ts";
import { canNow, fieldWords, longest, type Plan, type Side } from "../../../modules/centre/plans/index.ts";
import type { Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { Actions, Button, type ButtonKind } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

export type MoveName = "offer" | "withdraw" | "return" | "agree" | "agree-for" | "revise";

export type MovesAsked = {
  readonly visit: ProgrammeVisit;
  readonly plan: Plan;
  readonly writes: boolean;
  /** For which side the reader can still agree. */
  readonly side: Side | null;
  readonly typed: { readonly move: MoveName; readonly form: FormBody } | null;
  readonly trouble: Trouble;
};

type FormAsked = MovesAsked & {
  readonly move: MoveName;
  readonly label: Text;
  readonly kind?: ButtonKind;
  readonly children?: ComponentChildren;
};

const MoveForm = ({ visit, plan, side, move, label, kind, children }: FormAsked) => (
  <form class="form" method="post" action={routes.movePlan(visit.programme.code, plan.id, move)} data-once>
    <input type="hidden" name="version" value={plan.version} />
    {side && <input type="hidden" name="side" value={side} />}
    <TypedBy visit={visit} />
    {children}
    <Actions>
      <Button kind={kind ?? "primary"}>{visit.t(label)}</Button>
    </Actions>
  </form>
);

const typedIn = ({ typed }: MovesAsked, move: MoveName, name: string): string =>
  typed?.move === move ? typed.form.get(name) : "";

const Words = ({ asked, move, help }: { asked: MovesAsked; move: MoveName; help: Text }) => (
  <Field
    t={asked.visit.t}
    kind="textarea"
    name="words"
    label={fieldWords.words}
    help={help}
    value={typedIn(asked, move, "words")}
    rows={3}
    maxLength={longest.text}
    issues={asked.typed?.move === move ? asked.trouble.issues : []}
    required
  />
);

const Fold = ({
  asked,
  move,
  label,
  children,
}: {
  asked: MovesAsked;
  move: MoveName;
  label: Text;
  children: ComponentChildren;
}) => (
  <details class="fold" open={asked.typed?.move === move}>
    <summary>{asked.visit.t(label)}</summary>
    {children}
  </details>
);

/** For the side that is asked: agree, or say what should be changed. */
const Agreeing = (asked: MovesAsked) => (
  <>
    <MoveForm {...asked} move="agree" label={words.agree} />
    <Fold asked={asked} move="return" label={words.return}>
      <MoveForm {...asked} move="return" label={words.return} kind="secondary">
        <Words asked={asked} move="return" help={words.returnHelp} />
      </MoveForm>
    </Fold>
  </>
);

/** For the centre, while others are asked: write down what the council said, or take it back. */
const Waiting = (asked: MovesAsked) => {
  const { visit, plan, typed, trouble } = asked;
  const issues = typed?.move === "agree-for" ? trouble.issues : [];
  return (
    <>
      {plan.councilAgreedOn === null && (
        <Fold asked={asked} move="agree-for" label={words.agreeFor}>
          <MoveForm {...asked} move="agree-for" label={words.agreeFor} kind="secondary">
            <Field
              t={visit.t}
              kind="text"
              name="behalf"
              label={fieldWords.behalf}
              help={words.behalfHelp}
              value={typedIn(asked, "agree-for", "behalf")}
              maxLength={longest.name}
              issues={issues}
              required
            />
            <Field
              t={visit.t}
              kind="date"
              name="day"
              label={fieldWords.day}
              value={typedIn(asked, "agree-for", "day") || visit.ctx.today}
              max={visit.ctx.today}
              issues={issues}
              required
            />
          </MoveForm>
        </Fold>
      )}
      <MoveForm {...asked} move="withdraw" label={words.withdraw} kind="secondary" />
    </>
  );
};

/** What can be done with the plan now, by whoever reads it. */
export const Moves = (asked: MovesAsked) => {
  const { visit, plan, writes, side } = asked;
  const { t } = visit;
  if (!writes && side === null) return null;
  return (
    <section id="agreement" class="plan-moves">
      <h2>{t(words.next)}</h2>
      {side && canNow(plan, "agree") && <Agreeing {...asked} />}
      {writes && canNow(plan, "offer") && (
        <>
          <p>{t(words.offerHow)}</p>
          <MoveForm {...asked} move="offer" label={words.offer} />
        </>
      )}
      {writes && canNow(plan, "withdraw") && <Waiting {...asked} />}
      {writes && canNow(plan, "revise") && (
        <Fold asked={asked} move="revise" label={words.revise}>
          <MoveForm {...asked} move="revise" label={words.revise} kind="secondary">
            <Words asked={asked} move="revise" help={words.reviseHelp} />
          </MoveForm>
        </Fold>
      )}
    </section>
  );
};
