import { sql } from "kysely";
import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Entry } from "../model.ts";
import { columns } from "../store.ts";

/** Which entries a feed holds: those its person goes to, or all that they may see. */
export const feedScopes = ["mine", "all"] as const;
export type FeedScope = (typeof feedScopes)[number];

/** An entry as a feed carries it. */
export type FeedEntry = Entry & {
  readonly uid: string;
  readonly updatedAt: Date;
  readonly programmeCode: string;
  readonly programmeTitle: Text;
  /** Names of those councils that the person may know. */
  readonly councilNames: readonly string[];
  readonly councils: readonly CouncilId[];
};

/** From a quarter of a year back to a year and a month ahead, in all programmes of the actor, called off or not. */
export const feedEntries = async (ctx: Ctx, scope: FeedScope): Promise<readonly FeedEntry[]> =>
  (
    await sql<FeedEntry>`
      select ${columns}, e.uid, e.updated_at as "updatedAt", p.code as "programmeCode", p.title as "programmeTitle",
             array(select c.name from unnest(e.council_ids) with ordinality i (id, n) join councils.council c on c.id = i.id order by i.n) as "councilNames"
        from calendar.entry e join programme.programme p on p.id = e.programme_id
       where e.programme_id = any(app.programmes())
         and e.ends_on >= programme.today(e.programme_id) - 92 and e.starts_on <= programme.today(e.programme_id) + 400
         and (${scope} = 'all' or app.actor_id() = any(e.person_ids))
       order by e.starts_on, e.id limit 3000`.execute(ctx.db)
  ).rows;
