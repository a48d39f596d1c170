import type { Hono } from "hono";
import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import type { Deps } from "../deps.ts";
import { openPage } from "../door.ts";
import { Alert } from "../parts/Alert.tsx";
import { Actions, Button, ButtonLink } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import { openPost } from "./gate.ts";
import { NewPassword } from "./NewPassword.tsx";
import { refusalOf } from "./refusal.ts";
import { fromOf } from "./session-cookie.ts";
import { words } from "./text.ts";

type Shown = { mail?: string; issues?: readonly Issue[]; waitSeconds?: number };

const forgotPage = (
  t: Translate,
  { mail, issues, waitSeconds }: Shown,
  status: 200 | 422 | 429 = 200,
): Reply =>
  view(
    { title: words.forgot },
    <form class="form" method="post" action={routes.forgot()}>
      <ErrorSummary t={t} issues={issues} />
      {waitSeconds !== undefined && (
        <Alert t={t} tone="warning">
          <p>{t(words.tooManyMails(Math.ceil(waitSeconds / 60)))}</p>
        </Alert>
      )}
      <p>{t(words.forgotLead)}</p>
      <Field
        t={t}
        kind="email"
        name="mail"
        label={words.mail}
        value={mail}
        issues={issues}
        autocomplete="username"
        required
        mark={false}
      />
      <Actions>
        <Button kind="primary">{t(words.forgotDo)}</Button>
        <a href={routes.signIn()}>{t(words.backToSignIn)}</a>
      </Actions>
    </form>,
    status,
  );

const sentPage = (t: Translate): Reply =>
  view(
    { title: words.forgotDone },
    <div class="prose">
      <p>{t(words.forgotDoneLead)}</p>
      <p>
        <ButtonLink href={routes.signIn()}>{t(words.backToSignIn)}</ButtonLink>
      </p>
    </div>,
  );

const resetPage = (
  t: Translate,
  token: string,
  issues: readonly Issue[] = [],
  status: 200 | 422 = 200,
): Reply =>
  view(
    { title: words.reset },
    <form class="form" method="post" action={routes.reset()}>
      <ErrorSummary t={t} issues={issues} />
      <input type="hidden" name="token" value={token} />
      <NewPassword t={t} issues={issues} />
      <Actions>
        <Button kind="primary">{t(words.resetDo)}</Button>
        <a href={routes.forgot()}>{t(words.forgot)}</a>
      </Actions>
    </form>,
    status,
  );

/** A message about the link belongs to no field. */
const atTop = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => (issue.path === "token" ? { path: "", message: issue.message } : issue));

export const passwordPages = (app: Hono, deps: Deps): void => {
  app.get(
    routes.forgot(),
    openPage(deps, async ({ t }) => forgotPage(t, {})),
  );
  app.post(
    routes.forgot(),
    openPost(deps, async (c, form) => {
      const mail = form.get("mail");
      const answer = await deps.identity.requestReset(mail, fromOf(deps, c));
      if (answer.ok) return ({ t }) => sentPage(t);
      const { status, ...shown } = refusalOf(c, answer.error);
      return ({ t }) => forgotPage(t, { mail, ...shown }, status);
    }),
  );
  app.get(
    routes.reset(),
    openPage(deps, async ({ t, url }) => resetPage(t, url.searchParams.get("token") ?? "")),
  );
  app.post(
    routes.reset(),
    openPost(deps, async (c, form) => {
      const token = form.get("token");
      const answer = await deps.identity.reset(
        token,
        form.get("password"),
        form.get("again"),
        fromOf(deps, c),
      );
      if (answer.ok) return () => redirect(routes.signIn(), { text: words.resetDone });
      const { issues } = refusalOf(c, answer.error);
      return ({ t }) => resetPage(t, token, atTop(issues), 422);
    }),
  );
};
