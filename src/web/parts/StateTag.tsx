import type { Text, Translate } from "../../kernel/say.ts";

/** draft = not handed in, waiting = with somebody else, returned = come back, done = accepted, stopped = ended, alert = worth a second look. */
export type Tone = "draft" | "waiting" | "progress" | "returned" | "done" | "stopped" | "alert";

const shapes: Record<Tone, string> = {
  draft:
    "M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Zm0 2a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Z",
  progress: "M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Zm0 2v7a3.500 3.500 0 0 1 0-7Z",
  waiting: "M4 2h8v2.500L9.500 8 12 11.500V14H4v-2.500L6.500 8 4 4.500V2Z",
  returned: "M7 3v3h3.500a3.500 3.500 0 0 1 0 7H5v-2h5.500a1.500 1.500 0 0 0 0-3H7v3L2 7l5-4Z",
  done: "M6.300 13 1.800 8.500l1.700-1.700 2.800 2.900 6.200-6.300 1.700 1.700L6.300 13Z",
  stopped: "M3 3h10v10H3V3Z",
  alert:
    "M8 1.500 0.800 14h14.400L8 1.500Zm0.900 10.800H7.100v-1.600h1.800v1.600Zm0-2.600H7.100V6h1.800v3.700Z",
};

/** A state in words, with a colour and a shape that say the same. */
export const StateTag = ({ t, tone, label }: { t: Translate; tone: Tone; label: Text }) => (
  <span class={`tag tag-${tone}`}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={shapes[tone]} />
    </svg>
    {t(label)}
  </span>
);
