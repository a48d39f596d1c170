import { words } from "../text.ts";
import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { gather } from "./gather.ts";
import { Labelled } from "./Labelled.tsx";
import type { Choice, SelectAsked } from "./shape.ts";

const Options = ({ choices, chosen }: { choices: readonly Choice[]; chosen: string }) => (
  <>
    {choices.map((choice) => (
      <option
        key={choice.value}
        value={choice.value}
        selected={choice.value === chosen}
        disabled={choice.disabled}
      >
        {choice.label}
      </option>
    ))}
  </>
);

/** One of many. A short list is better asked with radios. */
export const SelectField = (asked: SelectAsked) => {
  const { t, name, blank = words.choose } = asked;
  const wrong = issuesOf(asked.issues, name).length > 0;
  const chosen = String(asked.value ?? "");
  const width = asked.width === "short" ? " input-short" : asked.width === "medium" ? " input-medium" : "";
  const control = (
    <select
      class={`input select${width}`}
      id={fieldId(name)}
      name={name}
      aria-required={asked.required ? "true" : undefined}
      aria-invalid={wrong ? "true" : undefined}
      aria-describedby={describedBy(name, asked.help !== undefined, wrong)}
    >
      {blank && <option value="">{t(blank)}</option>}
      {gather(asked.choices).map(([group, choices]) =>
        group ? (
          <optgroup key={group} label={group}>
            <Options choices={choices} chosen={chosen} />
          </optgroup>
        ) : (
          <Options key="" choices={choices} chosen={chosen} />
        ),
      )}
    </select>
  );
  return <Labelled {...asked} control={control} />;
};
