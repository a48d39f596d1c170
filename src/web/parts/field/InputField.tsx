import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Labelled } from "./Labelled.tsx";
import type { InputAsked } from "./shape.ts";

const widths = { short: "input input-short", medium: "input input-medium", long: "input" } as const;
const naturalWidth = (kind: InputAsked["kind"]): keyof typeof widths =>
  kind === "number" || kind === "time" ? "short" : kind === "date" || kind === "month" ? "medium" : "long";

/** One line of typing. Numbers are text boxes with a digit keyboard, so that 「３０分」 is kept and answered, not swallowed. */
export const InputField = (asked: InputAsked) => {
  const { t, kind, name, suggestions, unit } = asked;
  const wrong = issuesOf(asked.issues, name).length > 0;
  const control = (
    <div class="input-line">
      <input
        class={widths[asked.width ?? naturalWidth(kind)]}
        id={fieldId(name)}
        name={name}
        // Typed as one of the union's members: every attribute used here is valid for each of our kinds.
        type={(kind === "number" ? "text" : kind) as "text"}
        inputMode={kind === "number" ? "numeric" : undefined}
        value={asked.value ?? ""}
        min={kind === "number" ? undefined : asked.min}
        max={kind === "number" ? undefined : asked.max}
        maxLength={asked.maxLength}
        autocomplete={asked.autocomplete ?? (kind === "password" ? "current-password" : "off")}
        autofocus={asked.autofocus}
        readonly={asked.readonly}
        list={suggestions ? `${fieldId(name)}-list` : undefined}
        aria-required={asked.required ? "true" : undefined}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={describedBy(name, asked.help !== undefined, wrong)}
      />
      {unit && <span class="input-unit">{t(unit)}</span>}
      {suggestions && (
        <datalist id={`${fieldId(name)}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
  return <Labelled {...asked} control={control} />;
};
