import type { Issue } from "../../kernel/problem.ts";
import type { Translate } from "../../kernel/say.ts";
import type { FormBody } from "../form-body.ts";
import { Field } from "../parts/Field.tsx";
import { ReachFields } from "../parts/ReachFields.tsx";
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
    <ReachFields t={t} form={form} issues={issues} />
  </>
);
