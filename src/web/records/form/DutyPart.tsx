import { fieldWords } from "../../../modules/centre/support/index.ts";
import { Field } from "../../parts/Field.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";

/** The main duty, others, and the axis, which follows from the duty unless it is chosen. */
export const DutyPart = ({ visit: { t }, form, offered, issues }: PartAsked) => {
  const { duties, axes } = offered.names;
  const others = form.all("otherDuties");
  return (
    <section class="form-part" aria-label={t(words.duties)}>
      <h2>{t(words.duties)}</h2>
      <Field
        t={t}
        kind="select"
        name="duty"
        label={fieldWords.duty}
        value={form.get("duty")}
        choices={duties}
        issues={issues}
        required
      />
      <details open={others.length > 0 || issues.some(({ path }) => path === "otherDuties")}>
        <summary>{t(words.otherDuties)}</summary>
        <Field
          t={t}
          kind="checks"
          name="otherDuties"
          label={fieldWords.otherDuties}
          choices={duties}
          values={others}
          issues={issues}
          mark={false}
        />
      </details>
      {axes.length > 0 && (
        <Field
          t={t}
          kind="select"
          name="axis"
          label={fieldWords.axis}
          value={form.get("axis")}
          blank={words.axisPreset}
          choices={axes.map(({ code, name }) => ({ value: code, label: name }))}
          issues={issues}
        />
      )}
    </section>
  );
};
