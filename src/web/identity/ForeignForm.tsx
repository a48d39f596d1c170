import type { Translate } from "../../kernel/say.ts";
import { words as frame } from "../layout/text.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

/** The answer to a form that another site made the browser send. */
export const foreignForm = (t: Translate): Reply =>
  view(
    { title: words.foreign },
    <div class="prose">
      <p>{t(words.foreignLead)}</p>
      <p>
        <ButtonLink kind="primary" href={routes.home()}>
          {t(frame.toStart)}
        </ButtonLink>
      </p>
    </div>,
    403,
  );
