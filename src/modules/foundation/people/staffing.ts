import type { Text } from "../../../kernel/say.ts";
import { contractOn, type Definition, seatsDue } from "../programme/index.ts";
import { holdsOn } from "./rules.ts";

/** A term on a post of a centre, with who holds it. */
export type Holding = {
  readonly person_id: number;
  readonly person_name: string;
  readonly post_code: string;
  readonly centre_code: string | null;
  readonly starts: string;
  readonly ends: string | null;
  readonly contract_ends: string | null;
};

export type StaffedPost = {
  readonly code: string;
  readonly name: Text;
  readonly required: number;
  readonly appointed: number;
  /** Seats still empty; 0 when full or more than full. */
  readonly missing: number;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  /** When nobody is due yet: the first day somebody is. */
  readonly dueFrom: string | null;
};

export type StaffedCentre = {
  readonly code: string;
  readonly name: Text;
  readonly parent: string | null;
  readonly contract: { readonly contractor: Text | null; readonly from: string; readonly to: string } | null;
  readonly posts: readonly StaffedPost[];
};

/** Required against appointed, for each centre and post, on a day. Pure: the same facts give the same board. */
export const staffingOn = (
  definition: Definition,
  holdings: readonly Holding[],
  day: string,
): StaffedCentre[] => {
  const onDay = Map.groupBy(
    holdings.filter((one) => holdsOn(one, one.contract_ends, day)),
    (one) => `${one.centre_code} ${one.post_code}`,
  );
  return definition.centres.map((centre) => {
    const contract = contractOn(definition, centre.code, day);
    return {
      code: centre.code,
      name: centre.name,
      parent: centre.parent ?? null,
      contract: contract && { contractor: contract.contractor ?? null, from: contract.from, to: contract.to },
      posts: definition.posts
        .filter(({ side }) => side === "centre")
        .map((post) => {
          const held = onDay.get(`${centre.code} ${post.code}`) ?? [];
          const people = [...new Map(held.map((one) => [one.person_id, one.person_name]))].map(
            ([id, name]) => ({ id, name }),
          );
          const { required, dueFrom } = seatsDue(definition, centre, post.code, day);
          return {
            code: post.code,
            name: post.name,
            required,
            appointed: people.length,
            missing: Math.max(0, required - people.length),
            people,
            dueFrom,
          };
        })
        .filter((post) => post.required > 0 || post.appointed > 0 || post.dueFrom !== null),
    };
  });
};

/** Sums over centres, for one line above the board. */
export const staffingTotal = (
  centres: readonly StaffedCentre[],
): { readonly required: number; readonly appointed: number; readonly missing: number } => {
  const posts = centres.flatMap((centre) => centre.posts);
  const sum = (pick: (post: StaffedPost) => number) => posts.reduce((total, post) => total + pick(post), 0);
  return {
    required: sum(({ required }) => required),
    appointed: sum(({ appointed }) => appointed),
    missing: sum(({ missing }) => missing),
  };
};
