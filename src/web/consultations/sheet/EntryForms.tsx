import type { Issue } from "../../../kernel/problem.ts";
import type { Text } from "../../../kernel/say.ts";
import {
  type Consultation,
  entryKinds,
  fieldWords,
  helpeds,
  helpedWords,
  kindWords,
  longest,
  refusal,
} from "../../../modules/centre/consultations/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

export type FormAsked = {
  readonly visit: ProgrammeVisit;
  readonly one: Consultation;
  /** What was typed into the form that did not go through; empty else. */
  readonly form: FormBody;
  /** UUID of this filled form. */
  readonly entryKey: string;
  readonly issues: readonly Issue[];
};

/** What the staff add. Fields of one kind alone say so in their help, so that nothing depends on scripts. */
export const StaffForm = ({ visit, one, form, issues, entryKey }: FormAsked) => {
  const { t, ctx, programme } = visit;
  const offered = entryKinds.filter((kind) => refusal(one, kind) === null);
  const chosen = form.get("kind") || (one.state === "open" ? "advice" : "");
  const referring = chosen === "referral" || issues.some(({ path }) => /^(referred|consent)/.test(path));
  return (
    <form class="form" method="post" action={routes.consultationEntries(programme.code, one.id)} data-once>
      <h2>{t(words.answerForm)}</h2>
      <input type="hidden" name="key" value={entryKey} />
      <TypedBy visit={visit} />
      <div class="choices-beside">
        <Field
          t={t}
          kind="radios"
          name="kind"
          label={fieldWords.kind}
          help={words.noteHelp}
          value={chosen}
          choices={offered.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
          issues={issues}
          required
        />
      </div>
      <Field
        t={t}
        kind="textarea"
        name="body"
        label={fieldWords.body}
        value={form.get("body")}
        maxLength={longest.body}
        rows={5}
        issues={issues}
        required
      />
      {one.state !== "closed" && (
        <Field
          t={t}
          kind="textarea"
          name="sources"
          label={fieldWords.sources}
          help={words.sourcesHelp}
          value={form.get("sources")}
          maxLength={longest.sources}
          rows={2}
          issues={issues}
        />
      )}
      {one.state !== "closed" && (
        <details open={referring}>
          <summary>{t(words.whenReferring)}</summary>
          <Field
            t={t}
            kind="text"
            name="referredTo"
            label={fieldWords.referredTo}
            value={form.get("referredTo")}
            maxLength={longest.short}
            issues={issues}
            mark={false}
          />
          <Field
            t={t}
            kind="text"
            name="consentBy"
            label={fieldWords.consentBy}
            help={words.consentHelp}
            value={form.get("consentBy")}
            maxLength={longest.short}
            issues={issues}
            mark={false}
          />
          <Field
            t={t}
            kind="date"
            name="consentOn"
            label={fieldWords.consentOn}
            value={form.get("consentOn")}
            max={ctx.today}
            issues={issues}
            mark={false}
          />
        </details>
      )}
      <Actions>
        <Button kind="primary">{t(words.add)}</Button>
      </Actions>
    </form>
  );
};

/** What the asker adds: more facts while it is open, or the wish to go on. */
export const AskerForm = ({ visit, one, form, issues, entryKey }: FormAsked) => {
  const { t, programme } = visit;
  const closed = one.state === "closed";
  const title: Text = closed ? words.askReopen : words.addFact;
  return (
    <form class="form" method="post" action={routes.consultationEntries(programme.code, one.id)} data-once>
      <h2>{t(title)}</h2>
      <input type="hidden" name="key" value={entryKey} />
      <input type="hidden" name="kind" value={closed ? "reopening" : "fact"} />
      <TypedBy visit={visit} />
      <Field
        t={t}
        kind="textarea"
        name="body"
        label={fieldWords.body}
        help={closed ? words.askReopenHelp : words.addFactHelp}
        value={form.get("body")}
        maxLength={longest.body}
        rows={4}
        issues={issues}
        required
      />
      <Actions>
        <Button kind={closed ? "secondary" : "primary"}>{t(words.send2)}</Button>
      </Actions>
    </form>
  );
};

/** Whether it helped: the keeper notes what they were told, the asker answers for themselves. */
export const HelpedForm = ({ visit, one, form, issues, entryKey, own }: FormAsked & { own: boolean }) => {
  const { t, programme } = visit;
  const answers = own ? helpeds.filter((one) => one !== "unknown") : helpeds;
  return (
    <form class="form" method="post" action={routes.consultationHelped(programme.code, one.id)} data-once>
      <h2>{t(own ? words.helpedTitleOwn : words.helpedTitle)}</h2>
      <input type="hidden" name="key" value={entryKey} />
      <TypedBy visit={visit} />
      <Field
        t={t}
        kind="radios"
        name="helped"
        label={fieldWords.helped}
        help={own ? words.helpedOwnHelp : words.helpedHelp}
        value={form.get("helped")}
        choices={answers.map((one) => ({ value: one, label: t(helpedWords[one]) }))}
        issues={issues}
        required
      />
      <Field
        t={t}
        kind="textarea"
        name="helpedBody"
        label={words.helpedBody}
        value={form.get("helpedBody")}
        maxLength={longest.body}
        rows={2}
        issues={issues}
      />
      <Actions>
        <Button kind="primary">{t(words.helpedSave)}</Button>
      </Actions>
    </form>
  );
};
