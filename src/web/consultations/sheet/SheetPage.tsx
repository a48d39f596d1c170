import type { Text } from "../../../kernel/say.ts";
import {
  type ConsultationSheet,
  fieldWords,
  type PersonChoice,
  type SimilarCase,
} from "../../../modules/centre/consultations/index.ts";
import type { Trouble } from "../../again.ts";
import type { FormBody } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Field } from "../../parts/Field.tsx";
import { listed } from "../../parts/listed.ts";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { SimilarList } from "../form/SimilarList.tsx";
import type { Names } from "../names.ts";
import { StateOf } from "../StateOf.tsx";
import { words } from "../text.ts";
import { AskerForm, type FormAsked, HelpedForm, StaffForm } from "./EntryForms.tsx";
import { Facts } from "./Facts.tsx";
import { Way } from "./Way.tsx";

export type SheetAsked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ConsultationSheet;
  readonly names: Names;
  /** Why not, or null when it may be. */
  readonly may: {
    readonly answer: Text | null;
    readonly edit: Text | null;
    readonly name: Text | null;
    readonly library: Text | null;
  };
  readonly isAsker: boolean;
  readonly keepers: readonly PersonChoice[];
  readonly similar: readonly SimilarCase[];
  /** What was typed into a form of this page that did not go through. */
  readonly form: FormBody;
  readonly keys: { readonly entry: string; readonly helped: string };
  readonly trouble: Trouble;
};

const ConfidentialSays = ({ visit: { t }, sheet }: Pick<SheetAsked, "visit" | "sheet">) => {
  const { one, readers } = sheet;
  if (!one.confidential) return null;
  const names = [
    ...(one.asker === null ? [sheet.writer] : [sheet.askerName ?? t(words.theAsker)]),
    ...readers.map(({ name }) => name),
  ].filter((name, place, all) => name !== "" && all.indexOf(name) === place);
  return (
    <Alert t={t} tone="warning" title={words.confidentialSays}>
      <p>{t(words.seenBy(listed(t, names)))}</p>
      {readers.length === 0 && <p>{t(words.aloneWarning)}</p>}
    </Alert>
  );
};

const Keeper = ({ visit, sheet, keepers }: Pick<SheetAsked, "visit" | "sheet" | "keepers">) => {
  const { t, ctx, programme } = visit;
  const { one } = sheet;
  const action = routes.consultationKeeper(programme.code, one.id);
  const self = ctx.actor.kind === "person" ? ctx.actor.id : null;
  const others = keepers.filter(({ id }) => id !== one.keeper);
  return (
    <section class="stack">
      <h2>{t(words.keeperTitle)}</h2>
      {self !== null && one.keeper !== self && others.some(({ id }) => id === self) && (
        <ConfirmForm
          t={t}
          action={action}
          label={words.takeOn}
          kind={one.keeper === null ? "primary" : "secondary"}
          hidden={{ version: one.version, keeper: self }}
        />
      )}
      {others.length > 0 && (
        <details>
          <summary>{t(words.giveTo)}</summary>
          <form class="form" method="post" action={action} data-once>
            <input type="hidden" name="version" value={one.version} />
            <Field
              t={t}
              kind="select"
              name="keeper"
              label={fieldWords.keeper}
              choices={others.map(({ id, name }) => ({ value: String(id), label: name }))}
              required
            />
            <Actions>
              <Button>{t(words.give)}</Button>
            </Actions>
          </form>
        </details>
      )}
    </section>
  );
};

const Ways = ({ visit, sheet, may }: Pick<SheetAsked, "visit" | "sheet" | "may">) => {
  const { t, programme } = visit;
  const { one } = sheet;
  const p = programme.code;
  const seesAsker = may.name === null && one.asker === null;
  return (
    <Actions>
      {may.edit === null && (
        <ButtonLink href={routes.editConsultation(p, one.id)}>{t(words.edit)}</ButtonLink>
      )}
      {may.name === null && (
        <ButtonLink href={routes.consultationReaders(p, one.id)}>{t(words.readersTitle)}</ButtonLink>
      )}
      {seesAsker && (
        <ButtonLink href={routes.consultationAsker(p, one.id)}>
          {t(sheet.hasContact ? words.askerLink : words.askerWrite)}
        </ButtonLink>
      )}
      {sheet.library !== null ? (
        <ButtonLink href={routes.libraryEntry(p, sheet.library)}>{t(words.libraryOpen)}</ButtonLink>
      ) : (
        may.answer === null &&
        one.state === "closed" && (
          <ButtonLink href={routes.caseToLibrary(p, one.id)} disabledReason={may.library && t(may.library)}>
            {t(words.libraryNew)}
          </ButtonLink>
        )
      )}
    </Actions>
  );
};

/** One case: where it stands, what was asked and answered, and what can be added. */
export const SheetPage = (asked: SheetAsked) => {
  const { visit, sheet, names, may, isAsker, keepers, similar, form, keys, trouble } = asked;
  const { t } = visit;
  const { one } = sheet;
  const staff = may.answer === null;
  const given: Omit<FormAsked, "entryKey"> = { visit, one, form, issues: trouble.issues };
  return (
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <p>
        <StateOf t={t} state={one.state} />
      </p>
      <ConfidentialSays visit={visit} sheet={sheet} />
      <Facts visit={visit} sheet={sheet} names={names} />
      <Ways visit={visit} sheet={sheet} may={may} />
      <section>
        <h2>{t(words.way)}</h2>
        <Way visit={visit} sheet={sheet} />
      </section>
      {one.state === "closed" && one.helped === null && (staff || isAsker) && (
        <HelpedForm {...given} entryKey={keys.helped} own={!staff} />
      )}
      {staff ? (
        <StaffForm {...given} entryKey={keys.entry} />
      ) : (
        isAsker && <AskerForm {...given} entryKey={keys.entry} />
      )}
      {staff && one.state !== "closed" && <Keeper visit={visit} sheet={sheet} keepers={keepers} />}
      {similar.length > 0 && (
        <section>
          <h2>{t(words.similar)}</h2>
          <SimilarList visit={visit} found={similar} />
        </section>
      )}
    </>
  );
};
