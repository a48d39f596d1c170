import { sql } from "kysely";
import { type PlainDate, plainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf, dutiesOf } from "../../foundation/programme/index.ts";
import type { AskedBy, Consultation } from "./model.ts";
import type { Ground } from "./rules/check-consultation.ts";

type Known = { starts: PlainDate; councils: [CouncilId, AreaId][] };

/** The side on which the asker stands today says for whom they ask. */
const askedByOf = async (ctx: Ctx, programme: ProgrammeId, person: PersonId): Promise<AskedBy> => {
  const { rows } = await sql<{ side: string }>`
    select po.side from people.appointment a join programme.post po on po.id = a.post_id
     where a.programme_id = ${programme} and a.person_id = ${person} and po.powers ? 'consultation.ask'
       and ${ctx.today}::date between a.starts and coalesce(a.ends, 'infinity')
     order by po.position limit 1`.execute(ctx.db);
  return rows[0]?.side === "client" ? "ward" : rows[0]?.side === "council" ? "council" : "other";
};

/** @param power with which the actor comes: consultation.ask for themselves, consultation.write for others */
export const groundFor = async (
  ctx: Ctx,
  programme: ProgrammeId,
  power: "consultation.ask" | "consultation.write",
  before: Pick<Consultation, "askedBy" | "how" | "askedOn"> | null = null,
): Promise<Ground> => {
  const definition = await definitionOf(ctx, programme);
  const hows = definition.record.how.map(({ code }) => code as string);
  const { rows } = await sql<Known>`
    select p.starts, (select coalesce(jsonb_agg(jsonb_build_array(id, area_id)), '[]') from councils.council) as councils
      from programme.programme p where p.id = ${programme}`.execute(ctx.db);
  const [known] = rows;
  const self = power === "consultation.ask" && ctx.actor.kind === "person" ? ctx.actor.id : null;
  const own =
    self === null
      ? null
      : {
          askedBy: before?.askedBy ?? (await askedByOf(ctx, programme, self)),
          how: before?.how ?? hows.find((code) => code === "online") ?? hows[0] ?? "",
          askedOn: before?.askedOn ?? ctx.today,
        };
  return {
    today: ctx.today,
    starts: plainDate(known?.starts ?? ctx.today),
    hows: new Set(hows),
    duties: new Set((await dutiesOf(ctx, programme)).map(({ id }) => id)),
    councils: new Map(known?.councils ?? []),
    open: (await ctx.rights()).areas(power),
    own,
  };
};
