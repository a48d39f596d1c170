import type { Translate } from "../../kernel/say.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { routes } from "../routes.ts";
import { ChainPicture } from "./ChainPicture.tsx";
import { words } from "./text.ts";

/** What this is and for whom, for a visitor without an account. */
export const HomePage = ({ t, demo }: { t: Translate; demo: boolean }) => (
  <>
    <p class="home-lead">{t(words.lead)}</p>
    <div class="actions">
      <ButtonLink kind="primary" href={routes.signIn()}>
        {t(demo ? words.enterDemo : words.enter)}
      </ButtonLink>
      {demo && <p class="soft">{t(words.enterDemoHow)}</p>}
    </div>
    <p>
      <a href={routes.open()}>{t(words.openAccounts)}</a>
    </p>
    <section class="section">
      <h2>{t(words.chain)}</h2>
      <ChainPicture t={t} />
    </section>
    <section class="section">
      <h2>{t(words.forWhom)}</h2>
      <dl class="home-people">
        {words.people.map((one) => (
          <div key={one.who.ja}>
            <dt>{t(one.who)}</dt>
            <dd>{t(one.gain)}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section class="section prose">
      <h2>{t(words.trust)}</h2>
      <ul>
        {words.promises.map((promise) => (
          <li key={promise.ja}>{t(promise)}</li>
        ))}
      </ul>
    </section>
  </>
);
