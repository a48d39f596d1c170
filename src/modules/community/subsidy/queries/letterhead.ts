import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { appointmentsIn, holdsOn } from "../../../foundation/people/index.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import type { ClaimContent } from "../content.ts";

/** To whom the council's papers go and who signs for it: the council's first post of the programme, as held today. */
export const letterhead = async (
  ctx: Ctx,
  council: CouncilId,
): Promise<NonNullable<ClaimContent["letter"]>> => {
  if (!ctx.programme) return { addressee: null, chair: null };
  const { client, posts } = await definitionOf(ctx, ctx.programme.id);
  const post = posts.find(({ side }) => side === "council");
  const inOffice = (await appointmentsIn(ctx, ctx.programme.id)).find(
    (one) =>
      one.council_id === council &&
      one.post_code === post?.code &&
      holdsOn(one, one.contract_ends, ctx.today),
  );
  return {
    addressee: client.addressee ?? null,
    chair: post && inOffice ? { post: post.name, name: inOffice.person_name } : null,
  };
};
