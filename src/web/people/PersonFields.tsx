import type { Text, Translate } from "../../kernel/say.ts";
import type { Trouble } from "../again.ts";
import type { FormBody } from "../form-body.ts";
import { Field } from "../parts/Field.tsx";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly form: Pick<FormBody, "get">;
  readonly issues: Trouble["issues"];
};

export const NameFields = ({ t, form, issues }: Asked) => (
  <>
    <Field
      t={t}
      kind="text"
      name="name"
      label={words.name}
      value={form.get("name")}
      issues={issues}
      required
      maxLength={100}
    />
    <Field
      t={t}
      kind="text"
      name="kana"
      label={words.kana}
      value={form.get("kana")}
      issues={issues}
      maxLength={200}
    />
  </>
);

export const ContactFields = ({ t, form, issues, mailHelp }: Asked & { readonly mailHelp?: Text }) => (
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
