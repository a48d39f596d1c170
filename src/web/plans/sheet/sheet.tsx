import {
  mayAgree,
  mayWrite,
  mySides,
  namesOfPeople,
  type PlanSheet,
  planSheet,
  type Side,
  type StepId,
} from "../../../modules/centre/plans/index.ts";
import { noTrouble, type Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { namesFor } from "../../records/names.ts";
import { missing, type Reply, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { yearsFor } from "../list/years.ts";
import { planIn } from "../plan-in.ts";
import { words } from "../text.ts";
import type { MoveName } from "./Moves.tsx";
import { SheetPage } from "./SheetPage.tsx";

type Shown = {
  readonly trouble?: Trouble;
  readonly typed?: { readonly move: MoveName; readonly form: FormBody };
  readonly closing?: { readonly step: StepId; readonly typed: string };
  readonly status?: 200 | 403 | 409 | 422;
};

/** The side for which the reader can still agree to the plan. */
const sideFor = async ({ ctx }: ProgrammeVisit, { plan }: PlanSheet): Promise<Side | null> => {
  const sides = await mySides(ctx);
  const rights = await ctx.rights();
  const open = sides.filter(
    (side) =>
      mayAgree(rights, sides, plan, side) === null &&
      (side === "council" ? plan.councilAgreedOn : plan.clientAgreedOn) === null,
  );
  return open[0] ?? null;
};

/** The sheet of the plan in the address; with what went wrong when something on it did. */
export const showPlan = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, programme } = visit;
  const id = planIn(visit);
  const sheet = id === null ? null : await planSheet(ctx, programme.id, id);
  if (!sheet) return missing();
  const title = words.one(sheet.councilName, sheet.plan.year);
  return view(
    {
      title,
      section: "plans",
      crumbs: [
        { text: words.title, href: routes.plans(programme.code, { year: sheet.plan.year }) },
        { text: title },
      ],
    },
    <SheetPage
      visit={visit}
      sheet={sheet}
      names={await namesFor(visit)}
      people={
        await namesOfPeople(
          ctx,
          sheet.steps.map(({ person }) => person),
        )
      }
      writes={mayWrite(await ctx.rights(), sheet.plan.area) === null}
      side={await sideFor(visit, sheet)}
      hasNextYear={(await yearsFor(visit)).years.includes(sheet.plan.year + 1)}
      typed={shown.typed ?? null}
      closing={shown.closing ?? null}
      trouble={shown.trouble ?? noTrouble}
    />,
    shown.status ?? 200,
  );
};

export const planPage = (visit: ProgrammeVisit): Promise<Reply> => showPlan(visit);
