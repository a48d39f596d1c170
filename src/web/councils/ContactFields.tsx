import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import type { FormBody } from "../form-body.ts";
import { Field } from "../parts/Field.tsx";
import { words } from "./text.ts";

/** What is asked of a contact point, new or mended. */
export const ContactFields = ({
  t,
  form,
  issues,
}: {
  t: Translate;
  form: Pick<FormBody, "get">;
  issues: readonly Issue[];
}) => (
  <>
    <Field
      t={t}
      kind="text"
      name="label"
      label={words.contactLabel}
      value={form.get("label")}
      issues={issues}
      required
      maxLength={100}
    />
    <Field
      t={t}
      kind="text"
      name="name"
      label={words.contactName}
      value={form.get("name")}
      issues={issues}
      maxLength={100}
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
    <Field
      t={t}
      kind="email"
      name="mail"
      label={words.mail}
      value={form.get("mail")}
      issues={issues}
      maxLength={200}
    />
  </>
);
