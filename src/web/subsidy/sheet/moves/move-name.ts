export const moveNames = [
  "submit",
  "withdraw",
  "return",
  "decide",
  "request",
  "pay",
  "change",
  "drop",
  "report",
  "fix",
  "demand",
  "repay",
  "refuse",
  "cancel",
  "reverse",
] as const;
export type MoveName = (typeof moveNames)[number];
