import type { SlipSheet } from "../../../../modules/community/ledger/index.ts";
import { type FormBody, formOf } from "../../../form-body.ts";
import { BothVersions } from "../../../parts/BothVersions.tsx";
import { Actions, ButtonLink } from "../../../parts/Button.tsx";
import { routes } from "../../../routes.ts";
import type { ProgrammeVisit } from "../../../visit.ts";
import { words } from "../../text.ts";
import { enteredIn, formOfSlip } from "./entered.ts";
import { inWords } from "./in-words.ts";

type Asked = { readonly visit: ProgrammeVisit; readonly sheet: SlipSheet; readonly form: FormBody };

/** What is saved of a slip beside what was typed on an older version of it. */
export const BothSlips = ({ visit: { t, programme }, sheet: { slip, book, chart }, form }: Asked) => {
  const mine = inWords(t, enteredIn(form), chart);
  const theirs = inWords(t, enteredIn(formOf(formOfSlip(slip))), chart);
  return (
    <BothVersions
      t={t}
      rows={theirs.map(({ label, value }, place) => ({
        label,
        before: value,
        after: mine[place]?.value ?? "",
      }))}
    >
      <p>{t(words.conflictHow)}</p>
      <Actions>
        <ButtonLink href={routes.slip(programme.code, book.id, slip.id)}>{t(words.keepTheirs)}</ButtonLink>
      </Actions>
    </BothVersions>
  );
};
