import { finalWords, leftToRepay, mayApply, mayDecide } from "../../../../modules/community/subsidy/index.ts";
import { words } from "../../text.ts";
import { CouncilMoves } from "./CouncilMoves.tsx";
import type { MovesAsked } from "./Step.tsx";
import { WardMoves } from "./WardMoves.tsx";

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
      {idle && <p class="soft">{visit.t(finalWords(sheet.claim) ?? words.nothingNow)}</p>}
      {council && <CouncilMoves asked={asked} />}
      {ward && <WardMoves asked={asked} />}
    </section>
  );
};
