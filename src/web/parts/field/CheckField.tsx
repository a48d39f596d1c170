import { FieldError, issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId, helpId } from "./field-id.ts";
import type { CheckAsked } from "./shape.ts";

/** One box to tick: yes or not. */
export const CheckField = (asked: CheckAsked) => {
  const { t, name, label, help } = asked;
  const issues = issuesOf(asked.issues, name);
  return (
    <div class={issues.length > 0 ? "field field-wrong" : "field"}>
      <FieldError t={t} name={name} issues={issues} />
      <div class="choice">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value={asked.value ?? "yes"}
          checked={asked.checked}
          aria-invalid={issues.length > 0 ? "true" : undefined}
          aria-describedby={describedBy(name, help !== undefined, issues.length > 0)}
        />
        <label for={fieldId(name)}>{t(label)}</label>
      </div>
      {help && (
        <p class="field-help" id={helpId(name)}>
          {t(help)}
        </p>
      )}
      {asked.children}
    </div>
  );
};
