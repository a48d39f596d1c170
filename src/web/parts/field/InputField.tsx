import { words } from "../text.ts";
import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { Labelled } from "./Labelled.tsx";
import type { InputAsked } from "./shape.ts";

const widths = { short: "input input-short", medium: "input input-medium", long: "input" } as const;
const naturalWidth = (kind: InputAsked["kind"]): keyof typeof widths =>
  kind === "number" || kind === "time"
    ? "short"
    : kind === "date" || kind === "day" || kind === "month"
      ? "medium"
      : "long";

/**
 * One line of typing. Numbers are text boxes with a digit keyboard, so that 「３０分」 is kept and answered, not swallowed; days that are
 * copied from paper are text boxes as well, because a browser's date box takes no 令和元年6月3日.
 */
export const InputField = (asked: InputAsked) => {
  const { t, kind, name, suggestions, unit } = asked;
  const help = asked.help ?? (kind === "day" ? words.dayExample : undefined);
  const wrong = issuesOf(asked.issues, name).length > 0;
  const control = (
    <div class="input-line">
      <input
        class={widths[asked.width ?? naturalWidth(kind)]}
        id={fieldId(name)}
        name={name}
        // Typed as one of the union's members: every attribute used here is valid for each of our kinds.
        type={(kind === "number" || kind === "day" ? "text" : kind) as "text"}
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
        aria-describedby={describedBy(name, help !== undefined, wrong)}
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
  return <Labelled {...asked} help={help} control={control} />;
};
