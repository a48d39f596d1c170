import type { AreaId, FileId, Id, PersonId, RecordId } from "../../../../kernel/ids.ts";
import type { Entered } from "../input.ts";

export type StrandedId = Id<"stranded entry">;

/** What became of an entry that a phone sent. */
export type Sent =
  /** It is a record now. */
  | { readonly kind: "made"; readonly id: RecordId }
  /** Exactly this had come before. */
  | { readonly kind: "there"; readonly id: RecordId }
  /** It had come before and reads differently here: nothing was changed. */
  | { readonly kind: "changed"; readonly id: RecordId }
  /** Its writer may not write there any more; those who review there have it. */
  | { readonly kind: "stranded" };

/** An entry that waits for whoever reviews in its area. */
export type StrandedEntry = {
  readonly id: StrandedId;
  readonly area: AreaId;
  readonly areaName: string;
  readonly person: PersonId;
  readonly personName: string;
  readonly key: string;
  readonly entered: Entered;
  readonly writtenAt: Date;
  readonly receivedAt: Date;
  readonly settledAt: Date | null;
  readonly settledByName: string;
  readonly record: RecordId | null;
  readonly note: string;
  readonly files: readonly {
    readonly id: FileId;
    readonly name: string;
    readonly sha256: string;
    readonly mediaType: string;
  }[];
};
