import type { Translate } from "../../kernel/say.ts";
import { type ConsultationState, stateWords } from "../../modules/centre/consultations/index.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";

const tones: Readonly<Record<ConsultationState, Tone>> = {
  open: "waiting",
  answered: "progress",
  closed: "done",
};

export const StateOf = ({ t, state }: { t: Translate; state: ConsultationState }) => (
  <StateTag t={t} tone={tones[state]} label={stateWords[state]} />
);
