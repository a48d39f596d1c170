import type { Issue } from "../../../../kernel/problem.ts";
import {
  type BookSheet,
  type BudgetSheet,
  fieldWords,
  longest,
  papers,
  paperWords,
  type WrittenKind,
} from "../../../../modules/community/ledger/index.ts";
import type { KeptFile } from "../../../../platform/files/index.ts";
import type { FormBody } from "../../../form-body.ts";
import { Actions, Button } from "../../../parts/Button.tsx";
import { type Choice, Field } from "../../../parts/Field.tsx";
import { FilesField } from "../../../parts/FilesField.tsx";
import { TypedBy } from "../../../parts/TypedBy.tsx";
import { routes } from "../../../routes.ts";
import type { ProgrammeVisit } from "../../../visit.ts";
import { BudgetLeft } from "../../budget/BudgetLeft.tsx";
import { words } from "../../text.ts";
import type { SlipChoices } from "./choices.ts";
import { rowsIn } from "./entered.ts";
import { ShareFields } from "./ShareFields.tsx";
import { Split } from "./Split.tsx";

export type FormAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly form: FormBody;
  readonly kind: WrittenKind;
  readonly choices: SlipChoices;
  readonly parties: readonly string[];
  readonly kept: readonly KeptFile[];
  /** Photos that hang on the slip already. */
  readonly hanging: readonly Choice[];
  readonly issues: readonly Issue[];
  readonly action: string;
  readonly back: string;
  readonly draft: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly isNew: boolean;
  /** Nothing was typed yet and nothing has to be read first: the amount waits for the keyboard. */
  readonly isFresh: boolean;
  /** The budget beside which an expense is written. */
  readonly budget: BudgetSheet;
};

const accountWords = {
  out: words.accountOut,
  in: words.accountIn,
  move: words.accountMove,
  opening: words.accountOpening,
} as const;
const divisionWords = {
  out: words.division,
  in: words.divisionIn,
  move: words.divisionMove,
  opening: words.divisionMove,
} as const;

const Photos = ({ visit: { t }, kept, hanging, issues, form }: FormAsked) => (
  <section class="form-part" aria-label={t(words.photo)}>
    <h2>{t(words.photo)}</h2>
    {hanging.length > 0 && (
      <Field
        t={t}
        kind="checks"
        name="drop"
        label={words.dropFiles}
        choices={hanging}
        values={form.all("drop")}
        mark={false}
      />
    )}
    <FilesField
      t={t}
      label={words.photo}
      help={words.photoHelp}
      kept={kept}
      keptLabel={words.keptFiles}
      issues={issues}
    />
  </section>
);

const Facts = ({ visit: { t }, form, kind, choices, parties, issues, isFresh }: FormAsked) => {
  const asked = (name: string) => ({ t, name, value: form.get(name), issues });
  const divides = kind === "in" || kind === "out";
  return (
    <section class="form-part" aria-label={t(words.receipt)}>
      <h2>{t(words.receipt)}</h2>
      <Field {...asked("day")} kind="day" label={fieldWords.day} help={words.dayHelp} required />
      <Field
        {...asked("amount")}
        kind="number"
        label={fieldWords.amount}
        help={words.amountHelp}
        unit={words.yenUnit}
        width="medium"
        autofocus={isFresh}
        required
      />
      {divides && (
        <Field
          {...asked("party")}
          kind="text"
          label={kind === "in" ? words.partyIn : words.partyOut}
          suggestions={parties}
          maxLength={longest.party}
          required
        />
      )}
      <Field
        {...asked("what")}
        kind="text"
        label={fieldWords.what}
        help={words.whatHelp}
        maxLength={longest.what}
        required
      />
      <Field
        {...asked("account")}
        kind="select"
        label={accountWords[kind]}
        choices={choices.places}
        required
      />
      {kind === "move" && (
        <Field {...asked("to")} kind="select" label={fieldWords.to} choices={choices.places} required />
      )}
    </section>
  );
};

const Paper = ({ visit: { t }, form, issues }: FormAsked) => {
  const asked = (name: string) => ({ t, name, value: form.get(name), issues });
  return (
    <section class="form-part" aria-label={t(words.more)}>
      <h2>{t(words.more)}</h2>
      <Field
        {...asked("paper")}
        kind="select"
        label={fieldWords.paper}
        choices={papers.map((paper) => ({ value: paper, label: t(paperWords[paper]) }))}
        required
      />
      <div class="paper-reason">
        <Field
          {...asked("paperReason")}
          kind="text"
          label={fieldWords.paperReason}
          maxLength={longest.what}
          mark={false}
        />
      </div>
      <Field
        {...asked("addressedTo")}
        kind="text"
        label={fieldWords.addressedTo}
        help={words.addressedHelp}
        maxLength={longest.party}
      />
      <Field {...asked("shopPlace")} kind="text" label={fieldWords.shopPlace} maxLength={longest.place} />
    </section>
  );
};

const Division = (asked: FormAsked) => {
  const { visit, kind } = asked;
  const { t } = visit;
  return (
    <section class="form-part" aria-label={t(divisionWords[kind])}>
      <h2>{t(divisionWords[kind])}</h2>
      <ShareFields {...asked} place={0} />
      {kind === "out" && <BudgetLeft visit={visit} sheet={asked.budget} />}
    </section>
  );
};

/** One receipt: its photo, what it says, what it was for; one column, the most needed first. */
export const SlipForm = (asked: FormAsked) => {
  const { visit, form, kind, hidden, isNew, draft, action, back } = asked;
  const { t, programme } = visit;
  const divides = kind === "in" || kind === "out";
  // Above a photo that is being written down nobody is asked for another one first.
  const hasPhoto = Boolean(hidden.photo);
  return (
    <form
      class="form"
      method="post"
      action={action}
      encType="multipart/form-data"
      data-once
      data-draft={`${programme.code}:${draft}`}
      data-draft-url={routes.saveDraft(programme.code)}
    >
      {Object.entries({ ...hidden, kind, rows: rowsIn(form).asked }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TypedBy visit={visit} />
      {/* The Enter key takes a form's first button, which would otherwise be the one for more rows. */}
      <button
        class="unseen"
        type="submit"
        name="after"
        value={isNew ? "next" : "show"}
        tabIndex={-1}
        aria-hidden="true"
      />
      {divides && !hasPhoto && <Photos {...asked} />}
      <Facts {...asked} />
      <Division {...asked} />
      {divides && <Paper {...asked} />}
      {divides && hasPhoto && <Photos {...asked} />}
      {kind !== "move" && <Split {...asked} />}
      <Actions>
        {isNew && divides ? (
          <>
            <Button kind="primary" name="after" value="next">
              {t(words.saveAndNext)}
            </Button>
            <Button name="after" value="show">
              {t(words.save)}
            </Button>
          </>
        ) : (
          <Button kind="primary">{t(words.save)}</Button>
        )}
        <a href={back}>{t(words.cancel)}</a>
      </Actions>
      <p data-draft-note />
    </form>
  );
};
