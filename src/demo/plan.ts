import type { Story } from "./texts/index.ts";

/** The demonstration world before it becomes rows: plain data, the same every time. */

export type PlannedCouncil = {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  /** Code of the area above the district. */
  readonly parent: string;
  readonly isSample: boolean;
  readonly stage: "preparing" | "founded" | "certified";
  readonly preparingSince: string;
  readonly foundedOn: string | null;
  readonly certifiedOn: string | null;
  readonly committees: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly members: readonly string[];
};

export type PlannedPerson = {
  /** Handle inside the plan. */
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  /** Signs in with this address in the demonstration; absent = no account. */
  readonly mail?: string;
  readonly appointments: readonly {
    readonly post: string;
    readonly centre?: string;
    readonly council?: string;
    /** Codes of areas. */
    readonly areas: readonly string[];
    readonly from: string;
    readonly to: string | null;
  }[];
};

export type PlannedRecord = {
  readonly centre: string;
  readonly worker: string;
  readonly day: string;
  readonly minutes: number;
  readonly how: string;
  readonly place: string;
  /** Names of councils; none = support of the whole area. */
  readonly councils: readonly string[];
  readonly duty: string;
  readonly peopleMet: number;
  readonly byGeneration: Readonly<Record<string, number>>;
  readonly story: Story;
  readonly nextDue: string | null;
  readonly state: "submitted" | "approved";
};

export type PlannedProgramme = {
  readonly code: string;
  readonly file: string;
  /** The day it is in this programme. */
  readonly today: string;
  readonly councils: readonly PlannedCouncil[];
  readonly people: readonly PlannedPerson[];
  readonly records: readonly PlannedRecord[];
  /** Months whose reports are handed in and accepted, and by whom each step is taken. */
  readonly reports: readonly {
    readonly month: string;
    readonly centre: string;
    readonly drafter: string;
    readonly reviewer: string;
    readonly submitter: string;
    readonly accepter: string;
  }[];
};

/** 榎本 → 榎本地域活動協議会, 見本第4地域 → 見本第4地域活動協議会 */
export const councilName = (district: string): string => `${district.replace(/地域$/, "")}地域活動協議会`;
