import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ConsultationId } from "../model.ts";

/**
 * Names that may stand in a text: people the actor may know of, and whoever asked. Only those of which a part occurs, so
 * that a city's thousands of people don't have to travel.
 */
export const namesAround = async (
  ctx: Ctx,
  consultation: ConsultationId,
  text: string,
): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    with asked as materialized (select replace(app.fold(${text}), ' ', '') as text),
    known as (
      select name from people.person
      union select name from consultations.asker where id = ${consultation} and name <> ''
      union select p.name from consultations.consultation c join people.person p on p.id = c.asker_id where c.id = ${consultation})
    select k.name from known k, asked
     where exists (select from unnest(string_to_array(app.fold(k.name), ' ')) part where part <> '' and strpos(asked.text, part) > 0)
     order by k.name`.execute(ctx.db);
  return rows.map(({ name }) => name);
};
