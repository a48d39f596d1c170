import { canNow, fieldWords, leftToPay } from "../../../../modules/community/subsidy/index.ts";
import { words } from "../../text.ts";
import { Amount, Day, Folded, type MovesAsked, Step, Words } from "./Step.tsx";

/** What the council can do now. */
export const CouncilMoves = ({ asked }: { asked: MovesAsked }) => {
  const { visit, sheet } = asked;
  const { claim } = sheet;
  const differences = sheet.beside?.differences ?? [];
  return (
    <>
      {canNow(claim, "submit") && (
        <Step
          asked={asked}
          move="submit"
          label={claim.state === "changing" ? words.submitChange : words.submit}
          how={words.submitHow}
        >
          {differences.length > 0 && (
            <p>
              <a href="#budget-differs">{visit.t(words.budgetDiffers)}</a>
            </p>
          )}
        </Step>
      )}
      {canNow(claim, "drop") && <Folded asked={asked} move="drop" label={words.drop} how={words.dropHow} />}
      {canNow(claim, "request") && leftToPay(claim) > 0 && (
        <Folded asked={asked} move="request" label={words.request} how={words.requestHow}>
          <Amount asked={asked} move="request" label={fieldWords.amount} filled={leftToPay(claim)} />
          <Day asked={asked} move="request" />
        </Folded>
      )}
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
