import type { PlainDate } from "../../../kernel/dates.ts";
import type {
  AppointmentId,
  AreaId,
  CentreId,
  CouncilId,
  PersonId,
  PostId,
  ProgrammeId,
} from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";

export type Side = "centre" | "client" | "council";

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly kana: string;
  readonly area_id: AreaId | null;
  readonly is_fictitious: boolean;
  /** Rises with every change of name, reading or contact. */
  readonly version: number;
};

/** Personal data: reading it is logged. */
export type Contact = { readonly mail: string; readonly phone: string };

/** A person on a post for areas and a term. `ends` null = until the contract ends. */
export type Appointment = {
  readonly id: AppointmentId;
  readonly programme_id: ProgrammeId;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly post_id: PostId;
  readonly post_code: string;
  readonly post_name: Text;
  readonly side: Side;
  readonly centre_id: CentreId | null;
  readonly centre_code: string | null;
  readonly centre_name: Text | null;
  readonly council_id: CouncilId | null;
  readonly council_name: string | null;
  readonly starts: PlainDate;
  readonly ends: PlainDate | null;
  /** The end of the contract the centre stands under; null for posts outside a centre. */
  readonly contract_ends: PlainDate | null;
  readonly areas: readonly { readonly id: AreaId; readonly name: string }[];
};
