import { sql } from "kysely";
import type { CentreId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type Definition, seatsDue } from "../../../foundation/programme/index.ts";
import type { StaffingLine } from "../content.ts";

type Held = { centre: string; post: string; person: number; name: string; from: string; to: string | null };

/** Who held a post of these centres on any day of the period. */
const heldIn = async (
  ctx: Ctx,
  centres: readonly CentreId[],
  period: { readonly from: string; readonly to: string },
): Promise<Held[]> =>
  (
    await sql<Held>`
      select c.code as centre, o.code as post, a.person_id as person, coalesce(p.name, '') as name, a.starts as from, a.ends as to
        from people.appointment a
        join programme.centre c on c.id = a.centre_id
        join programme.post o on o.id = a.post_id
        left join people.person p on p.id = a.person_id
       where a.centre_id = any(${centres}::int[])
         and a.starts <= ${period.to}::date and coalesce(a.ends, 'infinity') >= ${period.from}::date
       order by a.starts, p.name`.execute(ctx.db)
  ).rows;

/**
 * Required by the contract against appointed, for each post and centre, on the last day of the period; everybody who held the
 * post on any day of it is named with their term.
 */
export const staffingOf = async (
  ctx: Ctx,
  definition: Definition,
  centres: readonly { readonly id: CentreId; readonly code: string }[],
  period: { readonly from: string; readonly to: string },
): Promise<StaffingLine[]> => {
  const held = await heldIn(
    ctx,
    centres.map(({ id }) => id),
    period,
  );
  const covered = new Set(centres.map(({ code }) => code));
  return definition.centres
    .filter(({ code }) => covered.has(code))
    .flatMap((centre) =>
      definition.posts
        .filter(({ side }) => side === "centre")
        .flatMap((post) => {
          const people = held.filter((one) => one.centre === centre.code && one.post === post.code);
          const { required } = seatsDue(definition, centre, post.code, period.to);
          if (required === 0 && people.length === 0) return [];
          const last = people.filter(({ to }) => to === null || to >= period.to);
          return [
            {
              centre: { code: centre.code, name: centre.name },
              post: { code: post.code, name: post.name },
              required,
              appointed: new Set(last.map(({ person }) => person)).size,
              people: people.map(({ name, from, to }) => ({ name, from, to })),
            },
          ];
        }),
    );
};
