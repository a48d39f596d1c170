import type { Issue } from "../../kernel/problem.ts";
import type { OpenSession, OwnAccount } from "../../platform/identity/index.ts";
import { Alert } from "../parts/Alert.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { routes } from "../routes.ts";
import type { Visit } from "../visit.ts";
import { NewPassword } from "./NewPassword.tsx";
import { SecondStep } from "./SecondStep.tsx";
import { Sessions } from "./Sessions.tsx";
import { words } from "./text.ts";

export type MeAsked = {
  readonly account: OwnAccount | null;
  readonly sessions: readonly OpenSession[];
  /** What was wrong, and in which of the page's forms. */
  readonly wrong?: {
    readonly form: "password" | "second";
    readonly issues: readonly Issue[];
    readonly waitSeconds?: number;
  };
};

const Facts = ({ visit: { ctx, t }, account }: { visit: Visit; account: OwnAccount | null }) => (
  <DefinitionList
    t={t}
    facts={[
      { term: words.name, value: ctx.actor.kind === "person" ? ctx.actor.name : "" },
      account && { term: words.mail, value: account.mail },
      {
        term: words.posts,
        value: ctx.posts.length > 0 ? ctx.posts.map(t).join(t({ ja: "・", en: ", " })) : t(words.noPosts),
      },
      ctx.programmes.length > 0 && {
        term: words.programmes,
        value: (
          <ul>
            {ctx.programmes.map((one) => (
              <li key={one.id}>
                <a href={routes.today(one.code)}>{t(one.title)}</a>
              </li>
            ))}
          </ul>
        ),
      },
    ]}
  />
);

const PasswordForm = ({ t, issues }: { t: Visit["t"]; issues?: readonly Issue[] | undefined }) => (
  <section class="section" id="password">
    <h2>{t(words.passwordTitle)}</h2>
    <form class="form" method="post" action={routes.mePassword()}>
      <Field
        t={t}
        kind="password"
        name="current"
        label={words.current}
        issues={issues}
        autocomplete="current-password"
        required
        mark={false}
      />
      <NewPassword t={t} issues={issues} />
      <Actions>
        <Button>{t(words.changeDo)}</Button>
      </Actions>
    </form>
  </section>
);

/** Who I am here, and the keys to it. */
export const MePage = ({ visit, asked }: { visit: Visit; asked: MeAsked }) => {
  const { t } = visit;
  const { account, wrong } = asked;
  const issuesIn = (form: "password" | "second") => (wrong?.form === form ? wrong.issues : undefined);
  return (
    <div class="stack">
      <ErrorSummary t={t} issues={wrong?.issues} />
      {wrong?.waitSeconds !== undefined && (
        <Alert t={t} tone="warning">
          <p>{t(words.tooMany(Math.ceil(wrong.waitSeconds / 60)))}</p>
        </Alert>
      )}
      <Facts visit={visit} account={account} />
      <p>
        <a href={routes.meSeen()}>{t(words.seenLink)}</a>
      </p>
      <p>
        <a href={routes.noticeSettings()}>{t(words.noticeSettings)}</a>
      </p>
      <p>
        <a href={routes.meCalendar()}>{t(words.calendarLink)}</a>
      </p>
      {account ? (
        <>
          <PasswordForm t={t} issues={issuesIn("password")} />
          <SecondStep t={t} account={account} issues={issuesIn("second")} />
          <Sessions visit={visit} sessions={asked.sessions} />
        </>
      ) : (
        <p>{t(words.noAccount)}</p>
      )}
    </div>
  );
};
