import {
  canNow,
  fieldWords,
  leftToPay,
  leftToRepay,
  openRequest,
} from "../../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../../ledger/yen.ts";
import { Field } from "../../../parts/Field.tsx";
import { words } from "../../text.ts";
import { Mend } from "./Mend.tsx";
import { Amount, box, Day, Folded, LetterBoxes, type MovesAsked, Step, Words } from "./Step.tsx";

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
  const { claim, content, events } = asked.sheet;
  const { ctx } = asked.visit;
  const requested = openRequest(events);
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
          <LetterBoxes asked={asked} move="decide" />
        </Step>
      )}
      {canNow(claim, "fix") && (
        <Step asked={asked} move="fix" label={words.fix} how={words.fixHow}>
          <Amount asked={asked} move="fix" label={fieldWords.final} filled={content.settled?.final ?? 0} />
          <Words asked={asked} move="fix" label={fieldWords.words} />
          <LetterBoxes asked={asked} move="fix" />
        </Step>
      )}
      {canNow(claim, "demand") && leftToRepay(claim) > 0 && (
        <Folded asked={asked} move="demand" label={words.demand} how={words.demandHow}>
          <Amount asked={asked} move="demand" label={fieldWords.amount} filled={leftToRepay(claim)} />
          <Field {...box({ asked, move: "demand" }, "due")} kind="day" label={fieldWords.due} required />
          <Words asked={asked} move="demand" label={fieldWords.words} />
          <LetterBoxes asked={asked} move="demand" />
        </Folded>
      )}
      {canNow(claim, "repay") && leftToRepay(claim) > 0 && (
        <Step asked={asked} move="repay" label={words.repay}>
          <Amount asked={asked} move="repay" label={fieldWords.amount} filled={leftToRepay(claim)} />
          <Day asked={asked} move="repay" />
        </Step>
      )}
      {canNow(claim, "pay") && leftToPay(claim) > 0 && (
        <Folded
          asked={asked}
          move="pay"
          label={words.pay}
          {...(requested ? { how: words.requested(yenWord(requested, ctx.locale)) } : {})}
        >
          <Amount
            asked={asked}
            move="pay"
            label={fieldWords.amount}
            filled={Math.min(requested || leftToPay(claim), leftToPay(claim))}
          />
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
