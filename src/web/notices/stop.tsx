import type { Handler } from "hono";
import { stopMail } from "../../platform/notices/index.ts";
import type { Deps } from "../deps.ts";
import { openPage } from "../door.ts";
import { openPost } from "../identity/gate.ts";
import { Actions, Button, ButtonLink } from "../parts/Button.tsx";
import { type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

/** The same for every token that isn't ours: nobody learns whom there is. */
const unknown = ({ t }: Visit): Reply =>
  view({ title: words.stopUnknown }, <p>{t(words.stopUnknownLead)}</p>, 404);

/** Asks once more: programs that look at every link of a letter must not stop anything. */
export const stopPage = (deps: Deps): Handler =>
  openPage(deps, async (visit) => {
    const { t, url } = visit;
    const token = url.searchParams.get("token") ?? "";
    if (deps.stopLink.personOf(token) === null) return unknown(visit);
    return view(
      { title: words.stop },
      <form class="form" method="post" action={routes.stopNotices()}>
        <p>{t(words.stopLead)}</p>
        <input type="hidden" name="token" value={token} />
        <Actions>
          <Button kind="primary">{t(words.stopDo)}</Button>
          <a href={routes.noticeSettings()}>{t(words.toSettings)}</a>
        </Actions>
      </form>,
    );
  });

export const stopPost = (deps: Deps): Handler =>
  openPost(deps, async (c, form) => {
    const person = deps.stopLink.personOf(form.get("token"));
    if (person === null) return unknown;
    await stopMail(deps.database, person, deps.originOf(c));
    return ({ t }) =>
      view(
        { title: words.stopped },
        <div class="stack">
          <p>{t(words.stoppedLead)}</p>
          <p>
            <ButtonLink href={routes.noticeSettings()}>{t(words.toSettings)}</ButtonLink>
          </p>
        </div>,
      );
  });
