/** One part of a year's subsidies, as the ward paid it. Whole yen. */
export type Instalment = {
  readonly on: string;
  readonly activity: number;
  readonly running: number;
  /** Whether the ward wrote the payment down. */
  readonly isRecorded: boolean;
};

/** The plain council's: the whole of what was granted. Its book and its claims are both made of these. */
export const plainInstalments: readonly Instalment[] = [
  { on: "2019-06-10", activity: 210_000, running: 52_000, isRecorded: true },
  { on: "2019-11-11", activity: 90_000, running: 23_000, isRecorded: true },
];

/** The troubled council's: the second came, its book says so, and the ward forgot to write it down. */
export const troubledInstalments: readonly Instalment[] = [
  { on: "2019-06-10", activity: 105_000, running: 0, isRecorded: true },
  { on: "2019-11-11", activity: 45_000, running: 0, isRecorded: false },
];
