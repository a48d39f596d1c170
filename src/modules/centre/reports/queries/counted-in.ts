import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { dutiesOf } from "../../../foundation/programme/index.ts";
import { approvedRecords } from "../../support/index.ts";
import type { CountedRecord } from "../content.ts";
import type { ReportScope } from "./scope.ts";

/** The approved records of a report's centres between two days, as a report prints them. */
export const countedIn = async (
  ctx: Ctx,
  scope: ReportScope,
  period: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<CountedRecord[]> => {
  const codes = new Map((await dutiesOf(ctx, scope.programme)).map((duty) => [duty.id, duty.code]));
  const found = await approvedRecords(ctx, { programme: scope.programme, centres: scope.centres, ...period });
  return found.map(({ duty, centre, next_due, ...record }) => ({
    ...record,
    centre: scope.codes.get(centre) ?? "",
    duty: codes.get(duty) ?? "",
    nextDue: next_due,
  }));
};
