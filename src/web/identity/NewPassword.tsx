import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import { Field } from "../parts/Field.tsx";
import { words } from "./text.ts";

/** A new password, typed twice. */
export const NewPassword = ({ t, issues }: { t: Translate; issues?: readonly Issue[] | undefined }) => (
  <>
    <Field
      t={t}
      kind="password"
      name="password"
      label={words.newPassword}
      help={words.newPasswordHelp}
      issues={issues}
      autocomplete="new-password"
      required
      mark={false}
    />
    <Field
      t={t}
      kind="password"
      name="again"
      label={words.again}
      issues={issues}
      autocomplete="new-password"
      required
      mark={false}
    />
  </>
);
