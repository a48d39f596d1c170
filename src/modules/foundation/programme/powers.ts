/** Everything a post may be allowed to do. Closed: a definition grants powers, it never invents them. */
export const powers = [
  "programme.read",
  "board.read",
  "area.write",
  "council.read",
  "council.write",
  "people.read",
  "people.appoint",
  "record.read",
  "record.write",
  "record.review",
  "report.read",
  "report.draft",
  "report.review",
  "report.submit",
  "report.accept",
  "audit.read",
  "request.file",
  "request.read",
  "request.handle",
  "consultation.ask",
  "consultation.read",
  "consultation.write",
  "plan.read",
  "plan.write",
  "plan.agree",
  "calendar.read",
  "calendar.write",
  "workload.read",
  "ledger.read",
  "ledger.enter",
  "ledger.approve",
  "ledger.audit",
  "ledger.publish",
  "subsidy.apply",
  "subsidy.decide",
] as const;
export type Power = (typeof powers)[number];

/** How far a power goes: the areas of the appointment only, or every area the centre serves. */
export const reaches = ["appointment", "centre"] as const;
export type Reach = (typeof reaches)[number];
