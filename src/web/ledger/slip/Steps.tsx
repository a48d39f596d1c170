import { randomUUID } from "node:crypto";
import {
  canWrite,
  isOpen,
  longest,
  mayApprove,
  mayEnter,
  type SlipSheet,
} from "../../../modules/community/ledger/index.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import type { Trouble } from "../../again.ts";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Field } from "../../parts/Field.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: SlipSheet;
  readonly rights: Rights;
  readonly trouble: Trouble;
  /** The step that came back, with what was typed. */
  readonly typed: { readonly step: string; readonly words: string } | null;
};

const Approving = ({
  visit: { t, ctx, programme },
  sheet: { slip, book, next },
  rights,
  trouble,
  typed,
}: Asked) => {
  if (ctx.actor.kind !== "person" || !rights.has("ledger.approve", slip.area)) return null;
  const refusal = canWrite(book) ?? mayApprove(rights, ctx.actor.id, slip);
  return (
    <>
      {slip.state === "waiting" && (
        <ConfirmForm
          t={t}
          action={routes.approveSlips(programme.code, book.id)}
          label={words.approveOne}
          kind="primary"
          hidden={{ slip: `${slip.id}:${slip.version}`, next: next ?? "" }}
          disabledReason={refusal}
        >
          <p>{t(words.approveHelp)}</p>
        </ConfirmForm>
      )}
      {!refusal && (
        <details class="fold" open={typed?.step === "return"}>
          <summary>{t(words.giveBack)}</summary>
          <ConfirmForm
            t={t}
            action={routes.moveSlip(programme.code, book.id, slip.id, "return")}
            label={words.giveBack}
            hidden={{ version: slip.version }}
          >
            <Field
              t={t}
              kind="textarea"
              name="words"
              label={words.giveBackWhy}
              value={typed?.step === "return" ? typed.words : ""}
              maxLength={longest.words}
              issues={typed?.step === "return" ? trouble.issues : []}
              required
            />
          </ConfirmForm>
        </details>
      )}
    </>
  );
};

const Entering = ({ visit: { t, programme }, sheet: { slip, book }, rights, trouble, typed }: Asked) => {
  if (mayEnter(rights, slip.area) !== null || canWrite(book) !== null) return null;
  return (
    <>
      {slip.kind !== "reversal" && (
        <Actions>
          <ButtonLink
            kind={slip.state === "returned" ? "primary" : "secondary"}
            href={routes.editSlip(programme.code, book.id, slip.id)}
          >
            {t(words.edit)}
          </ButtonLink>
        </Actions>
      )}
      <details class="fold" open={typed?.step === "withdraw"}>
        <summary>{t(words.withdraw)}</summary>
        <ConfirmForm
          t={t}
          action={routes.moveSlip(programme.code, book.id, slip.id, "withdraw")}
          label={words.withdraw}
          kind="danger"
          hidden={{ version: slip.version }}
        >
          <Field
            t={t}
            kind="textarea"
            name="withdrawWords"
            label={words.withdrawWhy}
            help={words.withdrawHelp}
            value={typed?.step === "withdraw" ? typed.words : ""}
            maxLength={longest.words}
            issues={typed?.step === "withdraw" ? trouble.issues : []}
            required
          />
        </ConfirmForm>
      </details>
    </>
  );
};

const Correcting = ({
  visit: { t, programme },
  sheet: { slip, book, entry },
  rights,
  trouble,
  typed,
}: Asked) => {
  if (!entry || slip.kind === "reversal" || mayEnter(rights, slip.area) !== null || canWrite(book) !== null)
    return null;
  if (entry.reversedBy !== null || entry.reversalWaits !== null) return null;
  return (
    <details class="fold" open={typed?.step === "correct"}>
      <summary>{t(words.correct)}</summary>
      <ConfirmForm
        t={t}
        action={routes.correctEntry(programme.code, book.id, entry.id)}
        label={words.correct}
        kind="danger"
        hidden={{ key: randomUUID() }}
      >
        <Field
          t={t}
          kind="text"
          name="correctWords"
          label={words.correctWhy}
          help={words.correctHelp}
          value={typed?.step === "correct" ? typed.words : ""}
          maxLength={longest.what}
          issues={typed?.step === "correct" ? trouble.issues : []}
          required
        />
      </ConfirmForm>
    </details>
  );
};

/** What the reader can do with a slip now. */
export const Steps = (asked: Asked) =>
  isOpen(asked.sheet.slip) ? (
    <section class="slip-steps">
      <Approving {...asked} />
      <Entering {...asked} />
    </section>
  ) : (
    <section class="slip-steps">
      <Correcting {...asked} />
    </section>
  );
