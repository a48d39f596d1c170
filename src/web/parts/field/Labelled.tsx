import type { ComponentChildren } from "preact";
import { words } from "../text.ts";
import { FieldError, issuesOf } from "./FieldError.tsx";
import { fieldId, helpId } from "./field-id.ts";
import type { Asked } from "./shape.ts";

/** 必須 or 任意, said in words. */
export const Need = ({ t, required, mark = true }: Pick<Asked, "t" | "required" | "mark">) =>
  mark ? (
    <span class={required ? "need need-required" : "need"}>
      {t(required ? words.required : words.optional)}
    </span>
  ) : null;

/** Label above, help before the box, error right at it. */
export const Labelled = (asked: Asked & { control: ComponentChildren }) => {
  const { t, name, label, help, control, children } = asked;
  const issues = issuesOf(asked.issues, name);
  return (
    <div class={issues.length > 0 ? "field field-wrong" : "field"}>
      <label class="field-label" for={fieldId(name)}>
        {t(label)} <Need {...asked} />
      </label>
      {help && (
        <p class="field-help" id={helpId(name)}>
          {t(help)}
        </p>
      )}
      <FieldError t={t} name={name} issues={issues} />
      {control}
      {children}
    </div>
  );
};
