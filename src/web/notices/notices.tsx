import type { Context, Handler } from "hono";
import type { Ctx } from "../../platform/database/run-as.ts";
import { markAllSeen, markSeen, myNotices, whereNoticeLeads } from "../../platform/notices/index.ts";
import type { Deps } from "../deps.ts";
import { ownPage } from "../door.ts";
import type { FormBody } from "../form-body.ts";
import { pageIn } from "../page-number.ts";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { NoticesPage } from "./NoticesPage.tsx";
import { words } from "./text.ts";

const size = 25;

export const noticesPage = async (visit: Visit): Promise<Reply> => {
  const { ctx, url } = visit;
  const page = pageIn(url.searchParams.get("page"));
  const unreadOnly = url.searchParams.get("show") === "unread";
  const { notices, total } = await myNotices(ctx, { unreadOnly, limit: size, offset: (page - 1) * size });
  return view(
    { title: words.title, help: words.help },
    <NoticesPage visit={visit} {...{ notices, total, page, size, unreadOnly }} />,
  );
};

/** Leads on to the page of a notice, from the list or from a letter; that it was opened is noted before the answer leaves. */
export const openNotice =
  (deps: Deps): Handler =>
  async (c: Context, next) => {
    let reader: Ctx | null = null;
    const id = Number(c.req.param("id"));
    const answer = await ownPage(deps, async ({ ctx }) => {
      const href = Number.isSafeInteger(id) ? await whereNoticeLeads(ctx, id) : null;
      if (href === null) return missing();
      reader = ctx;
      return redirect(href);
    })(c, next);
    if (reader) await markSeen(deps.database, reader, id);
    return answer;
  };

export const allSeenPost = async ({ ctx, form }: Visit & { form: FormBody }): Promise<Reply> => {
  const newest = Number(form.get("newest"));
  if (!Number.isSafeInteger(newest) || newest < 1) return missing();
  await markAllSeen(ctx, newest);
  return redirect(routes.notices(), { text: words.allReadDone });
};
