import type { Translate } from "../../kernel/say.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

/** The same answer for what isn't there and for what may not be seen. */
export const MissingPage = ({ t }: { t: Translate }) => (
  <div class="prose">
    <p>{t(words.missingWhy)}</p>
    <p>{t(words.missingHow)}</p>
    <p>
      <ButtonLink kind="primary" href={routes.home()}>
        {t(words.toStart)}
      </ButtonLink>
    </p>
  </div>
);
