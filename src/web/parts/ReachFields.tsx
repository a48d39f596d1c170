import type { Issue } from "../../kernel/problem.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import type { FormBody } from "../form-body.ts";
import { Field } from "./Field.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly form: Pick<FormBody, "get">;
  readonly issues: readonly Issue[];
  readonly mailHelp?: Text;
};

/** How somebody can be reached. */
export const ReachFields = ({ t, form, issues, mailHelp }: Asked) => (
  <>
    <Field
      t={t}
      kind="email"
      name="mail"
      label={words.mail}
      {...(mailHelp ? { help: mailHelp } : {})}
      value={form.get("mail")}
      issues={issues}
      maxLength={200}
    />
    <Field
      t={t}
      kind="tel"
      name="phone"
      label={words.phone}
      value={form.get("phone")}
      issues={issues}
      maxLength={40}
      width="medium"
    />
  </>
);
