import { AreaField } from "./field/AreaField.tsx";
import { CheckField } from "./field/CheckField.tsx";
import { ChoiceBoxes } from "./field/ChoiceBoxes.tsx";
import { FileField } from "./field/FileField.tsx";
import { Grouped } from "./field/Grouped.tsx";
import { InputField } from "./field/InputField.tsx";
import { SelectField } from "./field/SelectField.tsx";
import type { FieldAsked } from "./field/shape.ts";

export type { Choice } from "./field/shape.ts";

/** The one way to ask for something: label above, help before, message at the box, what was typed kept. */
export const Field = (asked: FieldAsked) => {
  switch (asked.kind) {
    case "textarea":
      return <AreaField {...asked} />;
    case "select":
      return <SelectField {...asked} />;
    case "check":
      return <CheckField {...asked} />;
    case "file":
      return <FileField {...asked} />;
    case "radios": {
      const chosen = new Set([String(asked.value ?? "")]);
      return (
        <Grouped
          {...asked}
          control={<ChoiceBoxes type="radio" name={asked.name} choices={asked.choices} chosen={chosen} />}
        />
      );
    }
    case "checks": {
      const chosen = new Set((asked.values ?? []).map(String));
      return (
        <Grouped
          {...asked}
          control={<ChoiceBoxes type="checkbox" name={asked.name} choices={asked.choices} chosen={chosen} />}
        />
      );
    }
    default:
      return <InputField {...asked} />;
  }
};
