import { sql } from "kysely";
import type { ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Step } from "../model.ts";
import { mayStep } from "../policy.ts";
import { type ListedRequest, listedColumns, listedFrom, withStanding } from "./list-requests.ts";

/** A request that goes on only when the reader takes the next step, or one that is late in their hands. */
export type WaitingRequest = ListedRequest & { readonly step: Step };

type Row = Parameters<typeof withStanding>[2][number];

const nextStep = ({ state }: Pick<ListedRequest, "state">): Step | null => {
  switch (state) {
    case "received":
      return "acknowledge";
    case "acknowledged":
      return "assign";
    case "assigned":
    case "reopened":
      return "answer";
    case "answered":
      return "accept";
    case "accepted":
      return null;
  }
};

/** What asks something of the reader. Whoever handles requests is asked about an assigned one only when it is late. */
export const waitingRequests = async (
  ctx: Ctx,
  programme: ProgrammeId,
): Promise<readonly WaitingRequest[]> => {
  const { rows } = await sql<Row>`
    select ${listedColumns}, left(r.what, 80) as what
      from ${listedFrom}
     where r.programme_id = ${programme} and r.state <> 'accepted'
     order by r.answer_by, r.id limit 200`.execute(ctx.db);
  const rights = await ctx.rights();
  const self = ctx.actor.kind === "person" ? ctx.actor.id : null;
  return (await withStanding(ctx, programme, rows)).flatMap((row): WaitingRequest[] => {
    const step = nextStep(row);
    if (step === null || mayStep(ctx.actor, rights, row, step)) return [];
    if (step === "answer" && row.assignee !== self && row.standing.kind !== "late") return [];
    return [{ ...row, step }];
  });
};
