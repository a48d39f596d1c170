import type { Translate } from "../../kernel/say.ts";
import { fieldWords, longest } from "../../modules/centre/support/index.ts";
import { Field } from "../parts/Field.tsx";
import type { Offered } from "../records/form/offered.ts";
import { words as recordWords } from "../records/text.ts";
import { words } from "./text.ts";

type Asked = { readonly t: Translate; readonly offered: Offered };

const quick = ["30", "60", "90", "120"];

/** When, how long and by what way. The day has no upper bound here: the phone's clock is not ours. */
const When = ({ t, offered }: Asked) => (
  <section class="form-part" aria-label={t(recordWords.what)}>
    <Field t={t} kind="date" name="day" label={fieldWords.day} required />
    <Field
      t={t}
      kind="number"
      name="minutes"
      label={fieldWords.minutes}
      unit={recordWords.minutesUnit}
      suggestions={quick}
      required
    />
    <div class="choices-beside">
      <Field
        t={t}
        kind="radios"
        name="how"
        label={fieldWords.how}
        choices={offered.names.hows.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
    </div>
  </section>
);

const Whom = ({ t, offered }: Asked) => (
  <section class="form-part" aria-label={t(recordWords.whom)}>
    {offered.councils.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="councils"
        label={fieldWords.councils}
        choices={offered.councils}
        mark={false}
      />
    )}
    <Field
      t={t}
      kind="select"
      name="area"
      label={recordWords.area}
      help={words.areaHelp}
      blank={recordWords.noArea}
      choices={offered.areas}
      mark={false}
    />
    <Field t={t} kind="select" name="duty" label={fieldWords.duty} choices={offered.names.duties} required />
  </section>
);

const Story = ({ t }: Pick<Asked, "t">) => (
  <section class="form-part" aria-label={t(recordWords.story)}>
    {(["done", "asked", "outcome"] as const).map((name) => (
      <Field
        key={name}
        t={t}
        kind="textarea"
        name={name}
        label={fieldWords[name]}
        maxLength={longest.text}
        rows={name === "done" ? 4 : 2}
        required={name === "done"}
      />
    ))}
    <div data-pictures-at>
      <Field
        t={t}
        kind="file"
        name="camera"
        label={words.camera}
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        mark={false}
      />
      <Field
        t={t}
        kind="file"
        name="files"
        label={words.pictures}
        help={words.picturesHelp}
        accept="image/jpeg,image/png,image/webp"
        multiple
        mark={false}
      />
      <ul class="field-pictures" aria-label={t(words.chosen)} data-pictures hidden />
    </div>
  </section>
);

const After = ({ t }: Pick<Asked, "t">) => (
  <section class="form-part" aria-label={t(recordWords.after)}>
    <Field
      t={t}
      kind="textarea"
      name="nextStep"
      label={fieldWords.nextStep}
      maxLength={longest.next}
      rows={2}
    />
    <Field t={t} kind="date" name="nextDue" label={fieldWords.nextDue} mark={false} />
  </section>
);

/** The record form in short: what can be told in a meeting room's doorway. The rest can be added to the record later. */
export const FieldForm = ({ t, offered }: Asked) => (
  <>
    <When t={t} offered={offered} />
    <Whom t={t} offered={offered} />
    <Story t={t} />
    <After t={t} />
  </>
);
