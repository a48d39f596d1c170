export const moveNames = [
  "submit",
  "withdraw",
  "return",
  "decide",
  "pay",
  "change",
  "drop",
  "report",
  "fix",
  "repay",
  "refuse",
  "cancel",
  "reverse",
] as const;
export type MoveName = (typeof moveNames)[number];
