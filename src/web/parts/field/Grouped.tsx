import type { ComponentChildren } from "preact";
import { FieldError, issuesOf } from "./FieldError.tsx";
import { describedBy, helpId } from "./field-id.ts";
import { Need } from "./Labelled.tsx";
import type { Asked } from "./shape.ts";

/** A question with several boxes: the legend asks it, help and error belong to the whole group. */
export const Grouped = (asked: Asked & { control: ComponentChildren }) => {
  const { t, name, label, help, control, children } = asked;
  const issues = issuesOf(asked.issues, name);
  return (
    <fieldset
      class={issues.length > 0 ? "field field-wrong" : "field"}
      aria-describedby={describedBy(name, help !== undefined, issues.length > 0)}
    >
      <legend class="field-label">
        {t(label)} <Need {...asked} />
      </legend>
      {help && (
        <p class="field-help" id={helpId(name)}>
          {t(help)}
        </p>
      )}
      <FieldError t={t} name={name} issues={issues} />
      {control}
      {children}
    </fieldset>
  );
};
