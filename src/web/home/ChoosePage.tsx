import type { Translate } from "../../kernel/say.ts";
import type { ProgrammeRef } from "../../platform/database/run-as.ts";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

/** The programmes somebody may enter today. */
export const ChoosePage = ({ t, programmes }: { t: Translate; programmes: readonly ProgrammeRef[] }) =>
  programmes.length === 0 ? (
    <p class="prose">{t(words.noPlaceHow)}</p>
  ) : (
    <>
      <p>{t(words.chooseHow)}</p>
      <ul class="home-choices">
        {programmes.map((one) => (
          <li key={one.code}>
            <a class="home-choice" href={routes.today(one.code)}>
              {t(one.title)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
