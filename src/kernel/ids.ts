declare const brand: unique symbol;

/** An integer key that can't be mistaken for the key of something else. */
export type Id<Name extends string> = number & { readonly [brand]: Name };

export type ProgrammeId = Id<"programme">;
export type ContractId = Id<"contract">;
export type CentreId = Id<"centre">;
export type PostId = Id<"post">;
export type DutyId = Id<"duty">;
export type AreaId = Id<"area">;
export type PersonId = Id<"person">;
export type AppointmentId = Id<"appointment">;
export type CouncilId = Id<"council">;
export type RecordId = Id<"record">;
export type ReportId = Id<"report">;
export type FileId = Id<"file">;

/** Reads an id from a URL segment or form value; null for anything that is no positive 32-bit integer. */
export const parseId = <I extends Id<string>>(text: string | undefined): I | null =>
  // The brand exists only in types, so the cast after the check is its single birthplace.
  text !== undefined && /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647
    ? (Number(text) as I)
    : null;
