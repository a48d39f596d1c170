import type { PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Kind, notify } from "../../../platform/notices/index.ts";
import type { Plan } from "./model.ts";
import { councilName } from "./queries/council-name.ts";

/** Open screens show what changed; of a draft only those of the centre see more than that. */
export const announcePlan = (ctx: Ctx, plan: Pick<Plan, "area">): Promise<void> =>
  announce(ctx, "plans", plan.area);

/** Leaves word about a plan, in the transaction that is the reason for it. */
export const tell = async (
  ctx: Ctx,
  plan: Plan,
  notice: {
    readonly to: readonly PersonId[];
    readonly kind: Kind;
    readonly said: (council: string, year: number) => Text;
  },
): Promise<void> => {
  const { programme } = ctx;
  if (programme)
    await notify(ctx, {
      to: notice.to,
      kind: notice.kind,
      said: notice.said(await councilName(ctx, plan.council), plan.year),
      href: `/${programme.code}/plans/${plan.id}`,
    });
  await announcePlan(ctx, plan);
};
