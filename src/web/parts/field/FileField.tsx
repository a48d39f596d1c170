import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Labelled } from "./Labelled.tsx";
import type { FileAsked } from "./shape.ts";

export const FileField = (asked: FileAsked) => {
  const { name } = asked;
  const wrong = issuesOf(asked.issues, name).length > 0;
  const control = (
    <input
      class="input input-file"
      type="file"
      id={fieldId(name)}
      name={name}
      accept={asked.accept}
      capture={asked.capture}
      multiple={asked.multiple}
      aria-invalid={wrong ? "true" : undefined}
      aria-describedby={describedBy(name, asked.help !== undefined, wrong)}
    />
  );
  return <Labelled {...asked} control={control} />;
};
