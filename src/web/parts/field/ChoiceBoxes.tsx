import { fieldId } from "./field-id.ts";
import { gather } from "./gather.ts";
import type { Choice } from "./shape.ts";

type Boxes = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
};

const Box = ({
  type,
  name,
  choice,
  id,
  checked,
}: Omit<Boxes, "choices" | "chosen"> & { choice: Choice; id: string; checked: boolean }) => (
  <div class="choice">
    <input
      type={type}
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      disabled={choice.disabled}
      aria-describedby={choice.help ? `${id}-help` : undefined}
    />
    <label for={id}>
      {choice.label}
      {choice.help && (
        <span class="choice-help" id={`${id}-help`}>
          {choice.help}
        </span>
      )}
    </label>
  </div>
);

/** Boxes below each other; the first carries the field's own id, so that the error summary leads to it. */
export const ChoiceBoxes = ({ type, name, choices, chosen }: Boxes) => {
  const idOf = (choice: Choice) => {
    const place = choices.indexOf(choice);
    return place === 0 ? fieldId(name) : `${fieldId(name)}-${place + 1}`;
  };
  const boxes = (some: readonly Choice[]) =>
    some.map((choice) => (
      <Box
        key={choice.value}
        type={type}
        name={name}
        choice={choice}
        id={idOf(choice)}
        checked={chosen.has(choice.value)}
      />
    ));
  return (
    <>
      {gather(choices).map(([group, some]) =>
        group ? (
          <fieldset key={group} class="choice-group">
            <legend class="choice-heading">{group}</legend>
            <div class="choices">{boxes(some)}</div>
          </fieldset>
        ) : (
          <div key="" class="choices">
            {boxes(some)}
          </div>
        ),
      )}
    </>
  );
};
