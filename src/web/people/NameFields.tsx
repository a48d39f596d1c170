import type { Translate } from "../../kernel/say.ts";
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
