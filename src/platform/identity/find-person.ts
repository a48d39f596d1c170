import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Ctx } from "../database/run-as.ts";

export type FoundPerson = { readonly id: PersonId; readonly name: string; readonly mail: string };

/** Whom the operator means by a number, a mail address or a full name. */
export const findPerson = async (ctx: Ctx, wanted: string): Promise<readonly FoundPerson[]> =>
  (await sql<FoundPerson>`select * from identity.find_person(${wanted})`.execute(ctx.db)).rows;
