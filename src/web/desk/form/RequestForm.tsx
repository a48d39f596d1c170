import type { Issue } from "../../../kernel/problem.ts";
import {
  requestFieldWords as fieldWords,
  longestRequest,
  type Place,
} from "../../../modules/centre/desk/index.ts";
import type { KeptFile } from "../../../platform/files/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { type Choice, Field } from "../../parts/Field.tsx";
import { FilesField } from "../../parts/FilesField.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly draft: string;
  /** Of this filled form: sent twice, it makes one request. */
  readonly submission: string;
  readonly kept: readonly KeptFile[];
  readonly issues: readonly Issue[];
  readonly places: readonly Place[];
  readonly councils: readonly Choice[];
};

/** What, why, for whom, by when; one column. */
export const RequestForm = (asked: Asked) => {
  const { visit, form, draft, submission, kept, issues, places, councils } = asked;
  const { t, programme } = visit;
  return (
    <form
      class="form"
      method="post"
      action={routes.newRequest(programme.code)}
      encType="multipart/form-data"
      data-once
      data-draft={`${programme.code}:${draft}`}
      data-draft-url={routes.saveDraft(programme.code)}
    >
      <input type="hidden" name="key" value={submission} />
      <TypedBy visit={visit} />
      <section class="form-part" aria-label={t(words.about)}>
        <h2>{t(words.about)}</h2>
        {(["what", "why"] as const).map((name) => (
          <Field
            key={name}
            t={t}
            kind="textarea"
            name={name}
            label={fieldWords[name]}
            help={words[`${name}Help`]}
            value={form.get(name)}
            maxLength={longestRequest.text}
            rows={4}
            issues={issues}
            required
          />
        ))}
        <Field
          t={t}
          kind="date"
          name="wishedBy"
          label={fieldWords.wishedBy}
          help={words.wishedHelp}
          value={form.get("wishedBy")}
          min={visit.ctx.today}
          issues={issues}
        />
      </section>
      <section class="form-part" aria-label={t(words.whom)}>
        <h2>{t(words.whom)}</h2>
        {councils.length > 0 && (
          <Field
            t={t}
            kind="checks"
            name="councils"
            label={fieldWords.councils}
            help={words.councilsHelp}
            choices={councils}
            values={form.all("councils")}
            issues={issues}
            mark={false}
          />
        )}
        {places.length > 1 && (
          <Field
            t={t}
            kind="select"
            name="area"
            label={fieldWords.area}
            help={words.areaHelp}
            value={form.get("area")}
            blank={words.noArea}
            choices={places.map(({ area, name }) => ({ value: String(area), label: name }))}
            issues={issues}
            mark={false}
          />
        )}
      </section>
      <section class="form-part" aria-label={t(fieldWords.files)}>
        <h2>{t(fieldWords.files)}</h2>
        <FilesField t={t} label={fieldWords.files} help={words.filesHelp} kept={kept} issues={issues} />
      </section>
      <Actions>
        <Button kind="primary">{t(words.file)}</Button>
        <a href={routes.requests(programme.code)}>{t(words.cancel)}</a>
      </Actions>
      <p data-draft-note />
    </form>
  );
};
