import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import { Alert } from "../parts/Alert.tsx";
import { Actions, Button } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import { GoingAlong } from "./GoingAlong.tsx";
import type { KeptForm } from "./kept-form.ts";
import { words } from "./text.ts";

export type CodeAsked = {
  readonly next: string;
  readonly kept: KeptForm | null;
  readonly issues?: readonly Issue[];
  readonly waitSeconds?: number;
};

export const codePage = (t: Translate, asked: CodeAsked, status: 200 | 401 | 422 | 429 = 200): Reply =>
  view(
    { title: words.code },
    <form class="form" method="post" action={routes.signInCode()}>
      <ErrorSummary t={t} issues={asked.issues} />
      {asked.waitSeconds !== undefined && (
        <Alert t={t} tone="warning">
          <p>{t(words.tooMany(Math.ceil(asked.waitSeconds / 60)))}</p>
        </Alert>
      )}
      <GoingAlong next={asked.next} kept={asked.kept} />
      <Field
        t={t}
        kind="text"
        name="code"
        label={words.codeField}
        help={words.codeLead}
        issues={asked.issues}
        autocomplete="one-time-code"
        width="medium"
        required
        mark={false}
        autofocus
      />
      <Actions>
        <Button kind="primary">{t(words.codeDo)}</Button>
        <a href={routes.signIn(asked.next)}>{t(words.startAgain)}</a>
      </Actions>
    </form>,
    status,
  );
