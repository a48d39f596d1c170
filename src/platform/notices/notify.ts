import { sql } from "kysely";
import type { AreaId, PersonId } from "../../kernel/ids.ts";
import type { Text } from "../../kernel/say.ts";
import type { Ctx } from "../database/run-as.ts";
import type { Kind } from "./kinds.ts";

export type Notice = {
  /** Who should know; the actor is left out, nobody needs to be told what they just did. */
  readonly to: readonly PersonId[];
  /** What people can opt out of. */
  readonly kind: Kind;
  readonly said: Text;
  /** Path of the page it is about. */
  readonly href: string;
  /** Mailed at once instead of with the digest. */
  readonly urgent?: boolean;
  /** That there is something to tell is a secret itself: nobody else may read the letter in the outbox. */
  readonly discreet?: boolean;
};

/** Leaves a notice for each of them, in the transaction that is the reason for it. */
export const notify = async (
  ctx: Ctx,
  { to, kind, said, href, urgent = false, discreet = false }: Notice,
): Promise<void> => {
  if (to.length === 0) return;
  await sql`select notices.tell(${[...to]}::int[], ${kind}, ${JSON.stringify(said)}::jsonb, ${href}, ${urgent}, ${discreet})`.execute(
    ctx.db,
  );
};

/** The people who hold a power in an area today: whom a notice about it concerns. */
export const holdersOf = async (ctx: Ctx, power: string, area: AreaId): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ people: PersonId[] }>`select app.holders(${power}, ${area}) as people`.execute(
    ctx.db,
  );
  return rows[0]?.people ?? [];
};
