import type { Translate } from "../../kernel/say.ts";
import { type ClaimState, stateWords } from "../../modules/community/subsidy/index.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";
import { words } from "./text.ts";

const tones: Readonly<Record<ClaimState, Tone>> = {
  draft: "draft",
  submitted: "waiting",
  refused: "stopped",
  decided: "progress",
  changing: "progress",
  "change-submitted": "waiting",
  reported: "waiting",
  final: "progress",
  settled: "done",
  cancelled: "stopped",
};

/** null = nobody has begun it. */
export const StateOf = ({ t, state }: { t: Translate; state: ClaimState | null }) =>
  state === null ? (
    <StateTag t={t} tone="stopped" label={words.notBegun} />
  ) : (
    <StateTag t={t} tone={tones[state]} label={stateWords[state]} />
  );
