import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Labelled } from "./Labelled.tsx";
import type { AreaAsked } from "./shape.ts";

/** Several lines of typing; grows with what is typed where the browser can. */
export const AreaField = (asked: AreaAsked) => {
  const { name } = asked;
  const wrong = issuesOf(asked.issues, name).length > 0;
  const control = (
    <textarea
      class="input input-area"
      id={fieldId(name)}
      name={name}
      rows={asked.rows ?? 4}
      maxLength={asked.maxLength}
      aria-required={asked.required ? "true" : undefined}
      aria-invalid={wrong ? "true" : undefined}
      aria-describedby={
        [describedBy(name, asked.help !== undefined, wrong), asked.describedBy].filter(Boolean).join(" ") ||
        undefined
      }
      value={asked.value ?? ""}
    />
  );
  return <Labelled {...asked} control={control} />;
};
