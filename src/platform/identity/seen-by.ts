import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Text } from "../../kernel/say.ts";
import type { Ctx } from "../database/run-as.ts";

export type Viewer = {
  readonly viewer_id: PersonId;
  readonly viewer: string;
  readonly post: Text;
  readonly programme: Text;
  /** The centre or council the post belongs to; a ward officer has none. */
  readonly place: Text | null;
  readonly sees_contact: boolean;
};

export type Look = {
  readonly at: Date;
  readonly who: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
};

/** Who may see my name and contact today, and by which post. */
export const whoSees = async (ctx: Ctx, person: PersonId): Promise<readonly Viewer[]> =>
  (await sql<Viewer>`select * from people.who_sees(${person})`.execute(ctx.db)).rows;

/** Who did look at my data, or change it: the latest fifty. */
export const whoLooked = async (ctx: Ctx, person: PersonId): Promise<readonly Look[]> =>
  (await sql<Look>`select * from people.who_looked(${person})`.execute(ctx.db)).rows;
