import type { RequestState } from "../../modules/centre/desk/index.ts";
import type { Tone } from "../parts/StateTag.tsx";

export const tones: Readonly<Record<RequestState, Tone>> = {
  received: "returned",
  acknowledged: "waiting",
  assigned: "progress",
  answered: "done",
  accepted: "stopped",
  reopened: "returned",
};
