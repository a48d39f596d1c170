import type { AreaId, CouncilId } from "../../../kernel/ids.ts";
import type { Definition } from "../programme/index.ts";

/** What the programme says of councils: where they stand, their stages, the fields the last stage asks for. */
export type CouncilTerms = Definition["council"];

/** stage → day on which it was reached (YYYY-MM-DD) */
export type StageDates = Readonly<Record<string, string>>;

/** The residents' body of one district. */
export type Council = {
  readonly id: CouncilId;
  readonly area_id: AreaId;
  readonly name: string;
  readonly kana: string | null;
  readonly stage: string;
  readonly stage_dates: StageDates;
  readonly fields: readonly string[];
  readonly website: string | null;
  readonly note: string;
  readonly is_sample: boolean;
  readonly version: number;
};

export type Committee = {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly string[];
};

export type MemberOrganisation = { readonly id: number; readonly name: string; readonly kind: string };

/** Personal data: reading it is logged. */
export type ContactPoint = {
  readonly id: number;
  readonly label: string;
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly version: number;
};
