import { jsxEscape, jsxTemplate } from "preact/jsx-runtime";
import { words } from "../text.ts";
import { issuesOf } from "./FieldError.tsx";
import { describedBy, fieldId } from "./field-id.ts";
import { gather } from "./gather.ts";
import { Labelled } from "./Labelled.tsx";
import type { Choice, SelectAsked } from "./shape.ts";

const drawn = new WeakMap<readonly Choice[], readonly string[]>();

/** Long lists that stay the same from page to page, e.g. all councils, are written once and only their choice is marked. */
const drawnOf = (choices: readonly Choice[]): readonly string[] => {
  const before = drawn.get(choices);
  if (before) return before;
  const made = choices.map(
    ({ value, label, disabled }) =>
      ` value="${jsxEscape(value)}"${disabled ? " disabled" : ""}>${jsxEscape(label)}</option>`,
  );
  drawn.set(choices, made);
  return made;
};

const Options = ({ choices, chosen }: { choices: readonly Choice[]; chosen: string }) => {
  let html = "";
  drawnOf(choices).forEach((end, n) => {
    html += choices[n]?.value === chosen ? `<option selected${end}` : `<option${end}`;
  });
  return jsxTemplate([html]);
};

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
