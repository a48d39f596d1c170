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
] as const;
export type MoveName = (typeof moveNames)[number];
