import { dropFeed, feedScopes, myFeed, renewFeed } from "../../../modules/centre/calendar/index.ts";
import type { Deps } from "../../deps.ts";
import type { FormBody } from "../../form-body.ts";
import { words as identityWords } from "../../identity/text.ts";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { Visit } from "../../visit.ts";
import { words } from "../text.ts";
import { FeedPage } from "./FeedPage.tsx";
import { publicOrigin } from "./origin.ts";

const show = async (visit: Visit, address?: string): Promise<Reply> =>
  view(
    {
      title: words.feedTitle,
      crumbs: [{ text: identityWords.me, href: routes.me() }, { text: words.feedTitle }],
    },
    <FeedPage visit={visit} feed={await myFeed(visit.ctx)} {...(address ? { address } : {})} />,
  );

export const feedPage = (visit: Visit): Promise<Reply> => show(visit);

/** Shown in the answer itself and kept nowhere, so there is no page to lead to. */
export const renewPost =
  (deps: Deps) =>
  async (visit: Visit & { form: FormBody }): Promise<Reply> => {
    const shows = feedScopes.find((one) => one === visit.form.get("shows")) ?? "mine";
    const made = await renewFeed(visit.ctx, shows);
    return made.ok
      ? show(visit, `${publicOrigin(deps, visit.url)}${routes.feed(made.value.token)}`)
      : missing();
  };

export const dropPost = async (visit: Visit): Promise<Reply> => {
  await dropFeed(visit.ctx);
  return redirect(routes.meCalendar(), { text: words.feedDropped });
};
