import type { Text } from "../../../../kernel/say.ts";
import type { Relation } from "../definition/posts.ts";
import type {
  CentreDefinition,
  ContractDefinition,
  Definition,
  PostDefinition,
} from "../definition/schema.ts";
import { contractOn, seatsDue, seatsIn } from "../definition/seats-due.ts";

/** Who holds a post on the day; `centreCode` is null for posts outside a centre. */
export type PeopleOnPost = {
  readonly centreCode: string | null;
  readonly postCode: string;
  readonly names: readonly string[];
};

export type PostHolders = {
  readonly code: string;
  readonly name: Text;
  readonly names: readonly string[];
  readonly required: number;
  readonly dueFrom: string | null;
};

export type CentreOnDay = {
  readonly code: string;
  readonly name: Text;
  readonly place: Text | null;
  readonly sample: boolean;
  readonly contract: ContractDefinition | null;
  readonly posts: readonly PostHolders[];
  readonly branches: readonly CentreOnDay[];
};

/** An arrow: ends are post codes, or `client` and `councils` for the two bodies around the centres. */
export type Bond = {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly (Relation | "reports" | "commissions")[];
};

/** All the picture shows: who stands where on a day, and who deals with whom. */
export type Organisation = {
  readonly name: Text;
  readonly day: string;
  readonly client: { readonly name: Text; readonly posts: readonly PostHolders[] };
  readonly centres: readonly CentreOnDay[];
  readonly councils: { readonly name: Text; readonly level: Text; readonly posts: readonly Text[] };
  readonly bonds: readonly Bond[];
};

export const organisationOn = (
  definition: Definition,
  people: readonly PeopleOnPost[],
  day: string,
): Organisation => {
  const namesOf = (centreCode: string | null, postCode: string) =>
    people
      .filter((one) => one.centreCode === centreCode && one.postCode === postCode)
      .flatMap((one) => one.names);

  const centreOnDay = (centre: CentreDefinition): CentreOnDay => ({
    code: centre.code,
    name: centre.name,
    place: centre.place ?? null,
    sample: centre.sample,
    contract: contractOn(definition, centre.code, day),
    posts: definition.posts.flatMap((post) => {
      const names = namesOf(centre.code, post.code);
      if (post.side !== "centre" || (seatsIn(centre, post.seats).length === 0 && names.length === 0))
        return [];
      return [{ code: post.code, name: post.name, names, ...seatsDue(definition, centre, post.code, day) }];
    }),
    branches: definition.centres.filter(({ parent }) => parent === centre.code).map(centreOnDay),
  });

  const level = definition.levels.find(({ code }) => code === definition.council.level);
  const of = (side: PostDefinition["side"]) => definition.posts.filter((post) => post.side === side);
  return {
    name: definition.name,
    day,
    client: {
      name: definition.client.name,
      posts: of("client").map(({ code, name }) => ({
        code,
        name,
        names: namesOf(null, code),
        required: 0,
        dueFrom: null,
      })),
    },
    centres: definition.centres.filter(({ parent }) => parent === undefined).map(centreOnDay),
    councils: {
      name: definition.council.name,
      level: level?.name ?? definition.council.name,
      posts: of("council").map(({ name }) => name),
    },
    bonds: bondsOf(definition),
  };
};

/** Relations as arrows between posts and bodies; whoever submits reports to the client. */
const bondsOf = (definition: Definition): Bond[] => {
  const end = (code: string): string => {
    const side = definition.posts.find((post) => post.code === code)?.side;
    return side === "client" ? "client" : side === "council" ? "councils" : code;
  };
  const { submit, accept } = definition.report.workflow;
  const single = definition.posts.flatMap((post) => [
    ...Object.entries(post.relations).flatMap(([relation, targets]) =>
      // The keys of `relations` are exactly the relations; Object.entries forgets that.
      targets.map((target) => ({ from: end(post.code), to: end(target), relation: relation as Relation })),
    ),
    ...(post.side === "centre" &&
    post.powers[submit] &&
    definition.posts.some(({ side, powers }) => side === "client" && powers[accept])
      ? reporting(definition, post)
      : []),
  ]);
  const pairs = Map.groupBy(single, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()].flatMap((bonds) => {
    const [first] = bonds;
    return first && first.from !== first.to
      ? [{ from: first.from, to: first.to, relations: [...new Set(bonds.map(({ relation }) => relation))] }]
      : [];
  });
};

/** Only those who sit in a reporting centre carry its report to the client. */
const reporting = (definition: Definition, post: PostDefinition) =>
  definition.centres.some(
    ({ kind, code }) =>
      kind === definition.report.kind &&
      post.seats.some((seat) => seat.kind === kind || seat.centre === code),
  )
    ? [{ from: post.code, to: "client", relation: "reports" as const }]
    : [];
