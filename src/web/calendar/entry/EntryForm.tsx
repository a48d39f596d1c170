import type { ComponentChildren } from "preact";
import type { Issue } from "../../../kernel/problem.ts";
import type { Text } from "../../../kernel/say.ts";
import { entryKinds, fieldWords, kindWords, longest } from "../../../modules/centre/calendar/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import type { Offered } from "./offered.ts";

type PartAsked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly offered: Offered;
  readonly issues: readonly Issue[];
};

const WhatPart = ({ visit: { t }, form, issues }: PartAsked) => (
  <section class="form-part" aria-label={t(words.partWhat)}>
    <h2>{t(words.partWhat)}</h2>
    <div class="choices-beside">
      <Field
        t={t}
        kind="radios"
        name="kind"
        label={fieldWords.kind}
        value={form.get("kind")}
        choices={entryKinds.map((one) => ({ value: one, label: t(kindWords[one]) }))}
        issues={issues}
        required
      />
    </div>
    <Field
      t={t}
      kind="text"
      name="title"
      label={fieldWords.title}
      help={words.titleHelp}
      value={form.get("title")}
      maxLength={longest.title}
      issues={issues}
      required
    />
  </section>
);

const WhenPart = ({ visit: { t }, form, issues }: PartAsked) => {
  const isLong = form.get("endsOn") !== "" || issues.some(({ path }) => path === "endsOn");
  return (
    <section class="form-part" aria-label={t(words.partWhen)}>
      <h2>{t(words.partWhen)}</h2>
      <Field
        t={t}
        kind="date"
        name="startsOn"
        label={fieldWords.startsOn}
        value={form.get("startsOn")}
        issues={issues}
        required
      />
      <p class="soft">{t(words.timesHelp)}</p>
      <Field
        t={t}
        kind="time"
        name="startsAt"
        label={fieldWords.startsAt}
        value={form.get("startsAt")}
        issues={issues}
        mark={false}
      />
      <Field
        t={t}
        kind="time"
        name="endsAt"
        label={fieldWords.endsAt}
        help={words.deadlineHelp}
        value={form.get("endsAt")}
        issues={issues}
        mark={false}
      />
      <details open={isLong}>
        <summary>{t(words.overnight)}</summary>
        <Field
          t={t}
          kind="date"
          name="endsOn"
          label={fieldWords.endsOn}
          value={form.get("endsOn")}
          issues={issues}
          mark={false}
        />
      </details>
    </section>
  );
};

const WherePart = ({ visit: { t }, form, offered, issues }: PartAsked) => (
  <section class="form-part" aria-label={t(words.partWhere)}>
    <h2>{t(words.partWhere)}</h2>
    {offered.councils.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="councils"
        label={fieldWords.councils}
        help={words.councilsHelp}
        choices={offered.councils}
        values={form.all("councils")}
        issues={issues}
        mark={false}
      />
    )}
    <Field
      t={t}
      kind="select"
      name="area"
      label={fieldWords.area}
      help={words.areaHelp}
      value={form.get("area")}
      blank={words.noArea}
      choices={offered.areas}
      issues={issues}
      mark={false}
    />
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
    <Field
      t={t}
      kind="checks"
      name="people"
      label={fieldWords.people}
      choices={offered.people}
      values={form.all("people")}
      issues={issues}
      mark={false}
    />
    <Field
      t={t}
      kind="textarea"
      name="note"
      label={fieldWords.note}
      help={words.noteHelp}
      value={form.get("note")}
      maxLength={longest.note}
      rows={3}
      issues={issues}
    />
  </section>
);

type Asked = PartAsked & {
  readonly action: string;
  readonly cancel: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly save: Text;
  /** What only a new entry, or only a changed one, is asked. */
  readonly children?: ComponentChildren;
};

/** One form for new entries and changed ones: one column, grouped by question. */
export const EntryForm = (asked: Asked) => {
  const { visit, action, cancel, hidden, save, children } = asked;
  const { t } = visit;
  return (
    <form class="form" method="post" action={action} data-once>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TypedBy visit={visit} />
      <WhatPart {...asked} />
      <WhenPart {...asked} />
      <WherePart {...asked} />
      {children}
      <Actions>
        <Button kind="primary">{t(save)}</Button>
        <a href={cancel}>{t(words.cancel)}</a>
      </Actions>
    </form>
  );
};
