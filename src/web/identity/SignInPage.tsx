import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import type { DemoRole } from "../../platform/identity/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { listed } from "../parts/listed.ts";
import { routes } from "../routes.ts";
import { DemoRoles } from "./DemoRoles.tsx";
import { GoingAlong } from "./GoingAlong.tsx";
import type { KeptForm } from "./kept-form.ts";
import { words } from "./text.ts";

export type SignInAsked = {
  readonly next: string;
  readonly kept: KeptForm | null;
  readonly mail?: string;
  readonly issues?: readonly Issue[];
  readonly waitSeconds?: number;
  /** Names of files that were sent and can't be kept. */
  readonly lostFiles?: readonly string[];
  /** The form was opened by somebody other than who is signed in now. */
  readonly byAnother?: boolean;
};

const Kept = ({
  t,
  kept,
  lostFiles = [],
  byAnother,
}: {
  t: Translate;
  kept: KeptForm | null;
  lostFiles?: readonly string[];
  byAnother: boolean;
}) =>
  kept && (
    <Alert t={t} tone="info" title={byAnother ? words.otherTitle : words.resumeTitle}>
      <p>{t(byAnother ? words.otherLead : words.resumeLead)}</p>
      {lostFiles.length > 0 && <p>{t(words.resumeFiles(listed(t, lostFiles)))}</p>}
    </Alert>
  );

const MailForm = ({ t, asked }: { t: Translate; asked: SignInAsked }) => (
  <form class="form" method="post" action={routes.signIn()}>
    <ErrorSummary t={t} issues={asked.issues} />
    <GoingAlong next={asked.next} kept={asked.kept} />
    <Field
      t={t}
      kind="email"
      name="mail"
      label={words.mail}
      value={asked.mail}
      issues={asked.issues}
      autocomplete="username"
      required
      mark={false}
    />
    <Field
      t={t}
      kind="password"
      name="password"
      label={words.password}
      issues={asked.issues}
      autocomplete="current-password"
      required
      mark={false}
    />
    <Actions>
      <Button kind="primary">{t(words.signInDo)}</Button>
      <a href={routes.forgot()}>{t(words.forgotLink)}</a>
    </Actions>
  </form>
);

/** One form; in the demonstration world the people to step in as come first. */
export const SignInPage = ({
  t,
  asked,
  roles,
}: {
  t: Translate;
  asked: SignInAsked;
  roles: readonly DemoRole[];
}) => (
  <div class="stack">
    <Kept t={t} byAnother={asked.byAnother ?? false} kept={asked.kept} lostFiles={asked.lostFiles ?? []} />
    {asked.waitSeconds !== undefined && (
      <Alert t={t} tone="warning">
        <p>{t(words.tooMany(Math.ceil(asked.waitSeconds / 60)))}</p>
      </Alert>
    )}
    {roles.length > 0 && <DemoRoles t={t} roles={roles} next={asked.next} kept={asked.kept} />}
    <section class="section">
      {roles.length > 0 && <h2>{t(words.demoOr)}</h2>}
      <MailForm t={t} asked={asked} />
    </section>
  </div>
);
