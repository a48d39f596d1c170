import type { Translate } from "../../kernel/say.ts";
import type { CouncilTerms } from "../../modules/foundation/councils/index.ts";
import type { Trouble } from "../again.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { type Choice, Field } from "../parts/Field.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { words } from "./text.ts";
import type { Typed } from "./typed.ts";

type Asked = {
  readonly t: Translate;
  readonly action: string;
  readonly back: string;
  readonly terms: CouncilTerms;
  readonly typed: Typed;
  readonly trouble: Trouble;
  /** Districts to choose from; null when the council already stands in one. */
  readonly areas: readonly Choice[] | null;
};

/** The same questions for a new council and an old one. */
export const CouncilForm = ({ t, action, back, terms, typed, trouble, areas }: Asked) => {
  const { issues } = trouble;
  const last = terms.stages.at(-1);
  return (
    <div class="stack">
      <TroubleOnTop t={t} trouble={trouble} />
      <form class="form" method="post" action={action} data-once>
        {typed.version !== "" && <input type="hidden" name="version" value={typed.version} />}
        {areas && (
          <Field
            t={t}
            kind="select"
            name="area"
            label={words.district}
            choices={areas}
            value={typed.area}
            issues={issues}
            required
          />
        )}
        <Field
          t={t}
          kind="text"
          name="name"
          label={words.name}
          value={typed.name}
          issues={issues}
          required
          maxLength={100}
        />
        <Field
          t={t}
          kind="text"
          name="kana"
          label={words.kana}
          value={typed.kana}
          issues={issues}
          maxLength={200}
        />
        <Field
          t={t}
          kind="radios"
          name="stage"
          label={words.stage}
          value={typed.stage}
          issues={issues}
          required
          choices={terms.stages.map(({ code, name }) => ({ value: code, label: t(name) }))}
        />
        {terms.stages.map(({ code, name }) => (
          <Field
            key={code}
            t={t}
            kind="date"
            name={`dates.${code}`}
            label={words.dayOf(name)}
            value={typed.dates[code]}
            issues={issues}
          />
        ))}
        {terms.fields.length > 0 && (
          <Field
            t={t}
            kind="checks"
            name="fields"
            label={words.fields}
            help={last && words.fieldsHelp(last.name)}
            values={typed.fields}
            issues={issues}
            choices={terms.fields.map(({ code, name }) => ({ value: code, label: t(name) }))}
          />
        )}
        <Field
          t={t}
          kind="text"
          name="website"
          label={words.website}
          value={typed.website}
          issues={issues}
          maxLength={500}
        />
        <Field
          t={t}
          kind="textarea"
          name="note"
          label={words.note}
          value={typed.note}
          issues={issues}
          maxLength={4000}
          rows={4}
        />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <a href={back}>{t(words.cancel)}</a>
        </Actions>
      </form>
    </div>
  );
};
