import type { Power } from "../../modules/foundation/programme/index.ts";
import { type Topic, topics } from "../../platform/live/index.ts";

/** Whoever holds one of these in an area may know that something of the topic changed there. */
export const readPowers: Readonly<Record<Topic, readonly Power[]>> = {
  requests: ["request.read", "request.file"],
  consultations: ["consultation.read"],
  records: ["record.read"],
  plans: ["plan.read"],
  calendar: ["calendar.read"],
  reports: ["report.read"],
  ledger: ["ledger.read"],
};

/** The topics in `records,requests`; what isn't one is passed over. */
export const topicsIn = (asked: string): readonly Topic[] => {
  const names = new Set(asked.split(","));
  return topics.filter((topic) => names.has(topic));
};
