import type { Text } from "../../kernel/say.ts";
import { mySides, plansReturned, plansToAgree, type WaitingPlan } from "../../modules/centre/plans/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import type { TodayPart } from "./line.ts";
import { words } from "./text.ts";

/** Plans that wait for the reader: to be agreed to, or to be rewritten. */
export const planLines: TodayPart = async ({ ctx, t, programme }) => {
  if (!ctx.powers.has("plan.read")) return [];
  const lines = (plans: readonly WaitingPlan[], say: (council: string, year: number) => Text, button: Text) =>
    plans.map(({ id, council, year }) => ({
      key: `plan-${id}`,
      urgency: 0,
      say: say(council, year),
      action: (
        <ButtonLink href={routes.plan(programme.code, id)} kind="primary">
          {t(button)}
        </ButtonLink>
      ),
    }));
  return [
    ...(ctx.powers.has("plan.agree")
      ? lines(await plansToAgree(ctx, programme.id, await mySides(ctx)), words.planToAgree, words.readPlan)
      : []),
    ...(ctx.powers.has("plan.write")
      ? lines(await plansReturned(ctx, programme.id), words.planReturned, words.mendPlan)
      : []),
  ];
};
