import type { Hono } from "hono";
import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import { type Enrolment, myAccount } from "../../platform/identity/index.ts";
import type { Deps } from "../deps.ts";
import { ownPage } from "../door.ts";
import { Actions, Button, ButtonLink } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { ownPost } from "./gate.ts";
import { refusalOf } from "./refusal.ts";
import { fromOf } from "./session-cookie.ts";
import { words } from "./text.ts";

const crumbs = [{ text: words.me, href: routes.me() }, { text: words.second }];

/** Drawn by the server; nothing about the secret leaves for another service. */
const QrCode = ({ t, qr }: { t: Translate; qr: Enrolment["qr"] }) => (
  <svg
    class="qr"
    viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`}
    width="240"
    height="240"
    role="img"
    aria-label={t(words.secondQr)}
  >
    <rect x="-2" y="-2" width={qr.size + 4} height={qr.size + 4} class="qr-ground" />
    <path d={qr.path} class="qr-square" />
  </svg>
);

const linkPage = (
  t: Translate,
  enrolment: Enrolment,
  issues: readonly Issue[] = [],
  status: 200 | 422 = 200,
): Reply =>
  view(
    { title: words.secondTitle, crumbs },
    <form class="form" method="post" action={routes.meSecondStep()}>
      <ErrorSummary t={t} issues={issues} />
      <p>{t(words.secondScan)}</p>
      <QrCode t={t} qr={enrolment.qr} />
      <p>
        {t(words.secondType)} <code>{enrolment.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <Field
        t={t}
        kind="text"
        name="code"
        label={words.codeField}
        help={words.secondConfirm}
        issues={issues}
        autocomplete="one-time-code"
        width="medium"
        required
        mark={false}
      />
      <Actions>
        <Button kind="primary">{t(words.secondDo)}</Button>
        <a href={routes.me()}>{t(words.me)}</a>
      </Actions>
    </form>,
    status,
  );

const codesPage = (t: Translate, codes: readonly string[]): Reply =>
  view(
    { title: words.secondDone, crumbs },
    <div class="prose">
      <p>{t(words.backupLead)}</p>
      <ul class="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink kind="primary" href={routes.me()}>
          {t(words.backupDone)}
        </ButtonLink>
      </p>
    </div>,
  );

const waiting = async (deps: Deps, { ctx, t }: Visit, issues?: readonly Issue[]): Promise<Reply> => {
  const account = await myAccount(ctx);
  const enrolment = account && deps.identity.enrolment(account);
  return enrolment ? linkPage(t, enrolment, issues, issues ? 422 : 200) : redirect(routes.me());
};

export const secondStepPages = (app: Hono, deps: Deps): void => {
  app.post(
    routes.beginSecondStep(),
    ownPost(deps, async (c, _form, token) => {
      await deps.identity.beginTotp(token, fromOf(deps, c));
      return () => redirect(routes.meSecondStep());
    }),
  );
  app.get(
    routes.meSecondStep(),
    ownPage(deps, (visit) => waiting(deps, visit)),
  );
  app.post(
    routes.meSecondStep(),
    ownPost(deps, async (c, form, token) => {
      const answer = await deps.identity.confirmTotp(token, form.get("code"), fromOf(deps, c));
      if (answer.ok) return ({ t }) => codesPage(t, answer.value);
      const { issues } = refusalOf(c, answer.error);
      return (visit) => waiting(deps, visit, issues);
    }),
  );
};
