import type { Issue } from "../../../kernel/problem.ts";
import { askedByWords, askers, fieldWords, longest } from "../../../modules/centre/consultations/index.ts";
import type { FormBody } from "../../form-body.ts";
import { Field } from "../../parts/Field.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import type { Offered } from "./offered.ts";

export type PartAsked = {
  readonly visit: ProgrammeVisit;
  readonly form: FormBody;
  readonly offered: Offered;
  readonly issues: readonly Issue[];
  /** The asker writes themselves: who asks, how and when are known. */
  readonly own: boolean;
};

/** Who asks, how and when: only where somebody writes it down for the asker. */
export const WhoPart = ({ visit: { t, ctx }, form, offered, issues }: PartAsked) => (
  <>
    <div class="choices-beside">
      <Field
        t={t}
        kind="radios"
        name="askedBy"
        label={fieldWords.askedBy}
        value={form.get("askedBy")}
        choices={askers.map((one) => ({ value: one, label: t(askedByWords[one]) }))}
        issues={issues}
        required
      />
    </div>
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
      kind="date"
      name="askedOn"
      label={fieldWords.askedOn}
      value={form.get("askedOn")}
      max={ctx.today}
      issues={issues}
      required
    />
  </>
);

/** The question first: it is what people come with. */
export const QuestionField = ({ visit: { t }, form, issues, own }: PartAsked) => (
  <Field
    t={t}
    kind="textarea"
    name="question"
    label={own ? fieldWords.yourQuestion : fieldWords.question}
    help={words.questionHelp}
    value={form.get("question")}
    maxLength={longest.question}
    rows={6}
    issues={issues}
    required
  />
);

/** Councils or an area, and the duty if it is known. */
export const AboutPart = ({ visit: { t }, form, offered, issues, own }: PartAsked) => {
  const { councils, areas } = offered;
  return (
    <>
      {councils.length > 0 && (
        <Field
          t={t}
          kind="checks"
          name="councils"
          label={fieldWords.councils}
          help={councils.length > 1 ? words.councilsHelp : undefined}
          choices={councils}
          values={form.all("councils")}
          issues={issues}
          mark={false}
        />
      )}
      <Field
        t={t}
        kind="select"
        name="area"
        label={words.areaWhole}
        help={words.areaHelp}
        value={form.get("area")}
        blank={words.noArea}
        choices={areas}
        issues={
          councils.length > 0
            ? issues
            : issues.map((one) => (one.path === "councils" ? { ...one, path: "area" } : one))
        }
        mark={false}
      />
      {!own && (
        <Field
          t={t}
          kind="select"
          name="duty"
          label={fieldWords.duty}
          value={form.get("duty")}
          blank={words.noDuty}
          choices={offered.names.duties}
          issues={issues}
        />
      )}
    </>
  );
};
