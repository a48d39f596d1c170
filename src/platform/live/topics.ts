/** What open screens can wait for. */
export const topics = [
  "requests",
  "consultations",
  "records",
  "plans",
  "calendar",
  "reports",
  "ledger",
] as const;
export type Topic = (typeof topics)[number];
