import { fieldWords, longest } from "../../../modules/centre/support/index.ts";
import { Field } from "../../parts/Field.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";

/** The next step, by when and whose. */
export const AfterPart = ({ visit: { t }, form, offered, issues }: PartAsked) => (
  <section class="form-part" aria-label={t(words.after)}>
    <h2>{t(words.after)}</h2>
    <Field
      t={t}
      kind="textarea"
      name="nextStep"
      label={fieldWords.nextStep}
      help={words.nextHelp}
      value={form.get("nextStep")}
      maxLength={longest.next}
      rows={2}
      issues={issues}
    />
    <Field
      t={t}
      kind="date"
      name="nextDue"
      label={fieldWords.nextDue}
      value={form.get("nextDue")}
      issues={issues}
      mark={false}
    />
    <Field
      t={t}
      kind="select"
      name="nextOwner"
      label={fieldWords.nextOwner}
      value={form.get("nextOwner")}
      choices={offered.owners}
      issues={issues}
      mark={false}
    />
  </section>
);
