import type { AreaId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Notice, notify } from "../../../platform/notices/index.ts";
import type { RequestId } from "./model.ts";

/** Leaves a notice about a request and tells the screens that are open, in the transaction that is the reason for it. */
export const tell = async (
  ctx: Ctx,
  request: { readonly id: RequestId; readonly area: AreaId },
  notice: Omit<Notice, "href">,
): Promise<void> => {
  if (!ctx.programme) return;
  await notify(ctx, { ...notice, href: `/${ctx.programme.code}/requests/${request.id}` });
  await announce(ctx, "requests", request.area);
};
