import type { Translate } from "../../kernel/say.ts";
import { type PlanState, stateWords } from "../../modules/centre/plans/index.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";
import { words } from "./text.ts";

const tones: Readonly<Record<PlanState, Tone>> = { draft: "draft", offered: "waiting", agreed: "done" };

/** null = the council has no plan for the year. */
export const StateOf = ({ t, state }: { t: Translate; state: PlanState | null }) =>
  state === null ? (
    <StateTag t={t} tone="stopped" label={words.none} />
  ) : (
    <StateTag t={t} tone={tones[state]} label={stateWords[state]} />
  );
