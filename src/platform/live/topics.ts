/** What open screens can wait for. */
export const topics = ["requests", "consultations", "records", "plans", "calendar", "reports"] as const;
export type Topic = (typeof topics)[number];
