import { fieldWords, longest } from "../../../modules/centre/support/index.ts";
import { Field } from "../../parts/Field.tsx";
import { words } from "../text.ts";
import type { PartAsked } from "./RecordForm.tsx";

const quick = ["15", "30", "45", "60", "90", "120", "150", "180"];

/** Day, minutes, way and place. */
export const WhenPart = ({ visit: { t, ctx }, form, offered, issues }: PartAsked) => (
  <section class="form-part" aria-label={t(words.what)}>
    <h2>{t(words.what)}</h2>
    <Field
      t={t}
      kind="date"
      name="day"
      label={fieldWords.day}
      value={form.get("day")}
      max={ctx.today}
      issues={issues}
      required
    />
    <Field
      t={t}
      kind="number"
      name="minutes"
      label={fieldWords.minutes}
      help={words.minutesHelp}
      value={form.get("minutes")}
      unit={words.minutesUnit}
      suggestions={quick}
      issues={issues}
      required
    />
    <div class="choices-beside">
      <Field
        t={t}
        kind="radios"
        name="how"
        label={fieldWords.how}
        value={form.get("how")}
        choices={offered.names.hows.map(({ code, name }) => ({ value: code, label: name }))}
        issues={issues}
        required
      />
    </div>
    <Field
      t={t}
      kind="text"
      name="place"
      label={fieldWords.place}
      value={form.get("place")}
      suggestions={offered.places}
      maxLength={longest.place}
      issues={issues}
    />
  </section>
);
