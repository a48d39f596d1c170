import { canNow, fieldWords, leftToPay, leftToRepay } from "../../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../../ledger/yen.ts";
import { Field } from "../../../parts/Field.tsx";
import { words } from "../../text.ts";
import { Mend } from "./Mend.tsx";
import { Amount, box, Day, Folded, type MovesAsked, Step, Words } from "./Step.tsx";

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

/** What the ward can do now. */
export const WardMoves = ({ asked }: { asked: MovesAsked }) => {
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
