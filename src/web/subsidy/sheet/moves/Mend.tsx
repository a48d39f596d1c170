import { formatDate } from "../../../../kernel/era.ts";
import { canNow, eventWords, fieldWords, reversible } from "../../../../modules/community/subsidy/index.ts";
import { yenWord } from "../../../ledger/yen.ts";
import { Field } from "../../../parts/Field.tsx";
import { words } from "../../text.ts";
import { box, Folded, LetterBoxes, type MovesAsked, Words } from "./Step.tsx";

/** What was written down by mistake; the ends that can't be taken back come last. */
export const Mend = ({ asked }: { asked: MovesAsked }) => {
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
          <LetterBoxes asked={asked} move="refuse" />
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
