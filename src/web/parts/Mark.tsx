const drawings = {
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm1 14h-2v-6h2v6Zm0-8h-2V7h2v2Z",
  success: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1.5 13L6.7 12.2l1.4-1.4 2.4 2.4 5.4-5.4 1.4 1.4L10.5 16Z",
  warning: "M12 3 1.8 20.5h20.4L12 3Zm1 14.5h-2v-2h2v2Zm0-3.500h-2V9h2v5Z",
  error: "M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Zm5 14v-2h-2v2h2Zm0-4V7h-2v6h2Z",
} as const;

/** A mark beside words; readers who don't see it lose nothing. */
export const Mark = ({ of }: { of: keyof typeof drawings }) => (
  <svg
    class={`mark mark-${of}`}
    viewBox="0 0 24 24"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
  >
    <path d={drawings[of]} />
  </svg>
);
