import type { Translate } from "../../kernel/say.ts";
import { type State, stateWords } from "../../modules/centre/reports/index.ts";
import { StateTag, type Tone } from "../parts/StateTag.tsx";
import { words } from "./text.ts";

const tones: Readonly<Record<State, Tone>> = {
  draft: "draft",
  "in-review": "progress",
  reviewed: "progress",
  submitted: "waiting",
  returned: "returned",
  accepted: "done",
  amending: "progress",
};

export const ReportState = ({ t, state }: { t: Translate; state: State | null }) =>
  state === null ? (
    <StateTag t={t} tone="draft" label={words.notStarted} />
  ) : (
    <StateTag t={t} tone={tones[state]} label={stateWords[state]} />
  );
