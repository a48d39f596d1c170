import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { consultationsInMonth } from "../../consultations/index.ts";
import type { Measure } from "../content.ts";
import { words } from "../export/words.ts";
import type { ReportScope } from "./scope.ts";

/** What the desk did in the month, as the report's figures; their names are frozen with them. */
export const measuresOf = async (ctx: Ctx, scope: ReportScope, month: PlainMonth): Promise<Measure[]> => {
  const { opened, answered, closed, helped } = await consultationsInMonth(ctx, scope, month);
  return [
    { code: "consultations.opened", label: words.consultationsOpened, value: opened },
    { code: "consultations.answered", label: words.consultationsAnswered, value: answered },
    { code: "consultations.closed", label: words.consultationsClosed, value: closed },
    { code: "consultations.helped", label: words.consultationsHelped, value: helped.helped },
    { code: "consultations.partly", label: words.consultationsPartly, value: helped.partly },
    { code: "consultations.not", label: words.consultationsNot, value: helped.not },
  ];
};
