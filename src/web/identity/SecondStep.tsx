import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import type { OwnAccount } from "../../platform/identity/index.ts";
import { Actions, Button, ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Field } from "../parts/Field.tsx";
import { routes } from "../routes.ts";
import { words } from "./text.ts";

type Asked = { t: Translate; account: OwnAccount; issues?: readonly Issue[] | undefined };

const TurnOff = ({ t, issues }: Omit<Asked, "account">) => (
  <details open={issues !== undefined}>
    <summary>{t(words.dropTitle)}</summary>
    <form class="form" method="post" action={routes.dropSecondStep()}>
      <Field
        t={t}
        kind="password"
        name="second-current"
        label={words.current}
        issues={issues}
        autocomplete="current-password"
        required
        mark={false}
      />
      <Actions>
        <Button kind="danger">{t(words.dropDo)}</Button>
      </Actions>
    </form>
  </details>
);

/** Whether a code is asked for when signing in, and the way to change it. */
export const SecondStep = ({ t, account, issues }: Asked) => (
  <section class="section" id="second-step">
    <h2>{t(words.second)}</h2>
    {account.has_totp ? (
      <>
        <p>{t(words.secondOn(account.backup_codes))}</p>
        <TurnOff t={t} issues={issues} />
      </>
    ) : (
      <>
        <p>{t(words.secondOff)}</p>
        {account.totp_waiting ? (
          <ButtonLink href={routes.meSecondStep()}>{t(words.secondGoOn)}</ButtonLink>
        ) : (
          <ConfirmForm t={t} action={routes.beginSecondStep()} label={words.secondBegin} />
        )}
      </>
    )}
  </section>
);
