import { at } from "./scale.ts";

/** One bar beside the number it draws, for a column of a table; whoever doesn't see it loses nothing. */
export const Bar = ({ value, largest }: { value: number; largest: number }) => (
  <svg
    class="bar"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    width="100"
    height="8"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="bar-ground" x={0} y={0} width={100} height={8} />
    <rect class="bar-value" x={0} y={0} width={at(largest > 0 ? (100 * value) / largest : 0)} height={8} />
  </svg>
);
