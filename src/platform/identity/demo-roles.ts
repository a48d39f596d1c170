import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Text } from "../../kernel/say.ts";
import type { Ctx } from "../database/run-as.ts";

export type DemoRole = {
  readonly person_id: PersonId;
  readonly person: string;
  readonly post: Text;
  readonly programme: Text;
  /** The centre or council the post belongs to; a ward officer has none. */
  readonly place: Text | null;
  /** The council whose officer it is; null for everybody else. */
  readonly council_id: number | null;
};

/**
 * One person for each post of each programme, and of each council whose officers sign in, whose council comes after the other posts;
 * nobody outside the demonstration world.
 */
export const demoRoles = async (ctx: Ctx): Promise<readonly DemoRole[]> =>
  ctx.demo ? (await sql<DemoRole>`select * from identity.demo_roles()`.execute(ctx.db)).rows : [];
