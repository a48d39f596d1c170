/** Who may open whose door: module → the modules it may import through their index.ts. A DAG; a test proves it. */
export const map: Readonly<Record<string, readonly string[]>> = {
  "foundation/programme": [],
  "foundation/councils": ["foundation/programme"],
  "foundation/people": ["foundation/programme", "foundation/councils"],
  "community/ledger": ["foundation/programme", "foundation/councils", "foundation/people"],
  "community/disclosure": [
    "foundation/programme",
    "foundation/councils",
    "foundation/people",
    "community/ledger",
  ],
  "centre/support": ["foundation/programme", "foundation/councils", "foundation/people"],
  "centre/consultations": [
    "foundation/programme",
    "foundation/councils",
    "foundation/people",
    "centre/support",
  ],
  "centre/reports": [
    "foundation/programme",
    "foundation/councils",
    "foundation/people",
    "community/ledger",
    "centre/support",
    "centre/consultations",
    "centre/desk",
    "centre/plans",
  ],
  "centre/desk": ["foundation/programme"],
  "centre/plans": ["foundation/programme", "foundation/councils", "foundation/people", "centre/support"],
  "centre/calendar": ["foundation/programme", "foundation/councils", "foundation/people"],
};

/** Which PostgreSQL schema belongs to whom; nobody else names its tables in SQL. */
export const schemas: Readonly<Record<string, string>> = {
  programme: "src/modules/foundation/programme",
  councils: "src/modules/foundation/councils",
  people: "src/modules/foundation/people",
  ledger: "src/modules/community/ledger",
  disclosure: "src/modules/community/disclosure",
  support: "src/modules/centre/support",
  reports: "src/modules/centre/reports",
  consultations: "src/modules/centre/consultations",
  desk: "src/modules/centre/desk",
  plans: "src/modules/centre/plans",
  calendar: "src/modules/centre/calendar",
  app: "src/platform",
  audit: "src/platform/audit",
  identity: "src/platform/identity",
  notices: "src/platform/notices",
  search: "src/platform/search",
  files: "src/platform/files",
};
