import type { CentreDefinition, ContractDefinition, Definition, SeatDefinition } from "./schema.ts";

/** The contract a centre stands under on a day; null between and outside contracts. */
export const contractOn = (
  definition: Definition,
  centreCode: string,
  day: string,
): ContractDefinition | null =>
  definition.contracts.find(
    (contract) => contract.centres.includes(centreCode) && contract.from <= day && day <= contract.to,
  ) ?? null;

export const seatsIn = (centre: CentreDefinition, seats: readonly SeatDefinition[]): SeatDefinition[] =>
  seats.filter((seat) => seat.centre === centre.code || seat.kind === centre.kind);

export type SeatsDue = {
  /** How many people the post must have in this centre on the day. */
  readonly required: number;
  /** When nobody is due yet: the first day somebody is. */
  readonly dueFrom: string | null;
};

/** What the contract asks of one post in one centre on a day. */
export const seatsDue = (
  definition: Definition,
  centre: CentreDefinition,
  postCode: string,
  day: string,
): SeatsDue => {
  const seats = seatsIn(centre, definition.posts.find((post) => post.code === postCode)?.seats ?? []);
  const due = seats.filter((seat) => seat.from <= day && (seat.to === undefined || day <= seat.to));
  const required = contractOn(definition, centre.code, day)
    ? due.reduce((sum, seat) => sum + seat.number, 0)
    : 0;
  const later = seats.map((seat) => seat.from).filter((from) => from > day);
  return { required, dueFrom: due.length > 0 ? null : (later.toSorted()[0] ?? null) };
};
