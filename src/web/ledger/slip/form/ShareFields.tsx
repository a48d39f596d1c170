import type { Issue } from "../../../../kernel/problem.ts";
import {
  fieldWords,
  longest,
  partField,
  type WrittenKind,
} from "../../../../modules/community/ledger/index.ts";
import type { FormBody } from "../../../form-body.ts";
import { Field } from "../../../parts/Field.tsx";
import type { ProgrammeVisit } from "../../../visit.ts";
import { words } from "../../text.ts";
import type { SlipChoices } from "./choices.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly kind: WrittenKind;
  readonly choices: SlipChoices;
  readonly issues: readonly Issue[];
  readonly place: number;
};

/** Category, fund and project of one share. */
export const ShareFields = ({ visit: { t }, form, kind, choices, issues, place }: Asked) => {
  const asked = (name: string) => ({
    t,
    name: partField(name, place),
    value: form.get(partField(name, place)),
    issues,
    required: place === 0,
  });
  const divides = kind === "in" || kind === "out";
  return (
    <>
      {divides && (
        <Field
          {...asked("category")}
          kind="select"
          label={fieldWords.category}
          choices={choices.categories}
        />
      )}
      <Field
        {...asked("fund")}
        kind="select"
        label={fieldWords.fund}
        {...(place === 0 ? { help: words.fundHelp } : {})}
        choices={choices.funds}
      />
      {divides && (
        <Field
          {...asked("project")}
          kind="select"
          label={fieldWords.project}
          blank={null}
          required={false}
          mark={false}
          choices={choices.projects}
        />
      )}
    </>
  );
};

/** Amount and what it was, where a receipt is divided. */
export const ShareAmount = ({ visit: { t }, form, issues, place }: Omit<Asked, "kind" | "choices">) => (
  <>
    <Field
      t={t}
      kind="number"
      name={partField("partAmount", place)}
      label={place === 0 ? words.firstAmount : words.shareAmount(place + 1)}
      value={form.get(partField("partAmount", place))}
      unit={words.yenUnit}
      issues={issues}
    />
    <Field
      t={t}
      kind="text"
      name={partField("note", place)}
      label={fieldWords.note}
      value={form.get(partField("note", place))}
      maxLength={longest.what}
      issues={issues}
    />
  </>
);
