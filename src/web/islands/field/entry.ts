import type { Fields } from "../draft-fields.ts";

/** Where an entry stands on the phone: being written, to be sent, refused with a reason, or different from what is there. */
export type State = "draft" | "waiting" | "refused" | "changed";

export type Picture = { readonly id: string; readonly name: string; readonly wrong?: string };

/** One record as it lies on the phone. Its id is the key by which the server knows it again. */
export type Entry = {
  readonly id: string;
  /** Counts every change, so that one made while it is being sent is noticed. */
  readonly revision: number;
  readonly state: State;
  /** By the phone's clock, ISO 8601. */
  readonly writtenAt: string;
  readonly fields: Fields;
  readonly pictures: readonly Picture[];
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  readonly reason: string;
  /** Number of the record that it became before it was changed here. */
  readonly record?: number;
  /** To be given to those who review, because it can't become a record of its writer's. */
  readonly handIn?: boolean;
};

export const typedIn = ({ fields }: Pick<Entry, "fields">, name: string): string =>
  fields.find(([key]) => key === name)?.[1] ?? "";

/** Whose phone it is now, and what opens what they keep here. */
export type Holder = { readonly person: number; readonly programme: string; readonly key: CryptoKey };
