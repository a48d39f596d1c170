import { formatInstant } from "../../kernel/era.ts";
import {
  eventWords,
  longestReason,
  type ReportSheet,
  reasoned,
  type StepOffer,
  stepWords,
} from "../../modules/centre/reports/index.ts";
import type { Trouble } from "../again.ts";
import { Alert } from "../parts/Alert.tsx";
import { ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { Timeline } from "../parts/Timeline.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { Shown } from "./address.ts";
import { ReportState } from "./ReportState.tsx";
import { words } from "./text.ts";

/** What came back from a step that was refused: which one, why, and what was typed. */
export type Refused = { readonly step: string; readonly reason: string; readonly trouble: Trouble };

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: ReportSheet;
  readonly shown: Shown;
  readonly refused: Refused | null;
};

const Offer = ({ asked, offer }: { asked: Asked; offer: StepOffer }) => {
  const { visit, sheet, shown, refused } = asked;
  const { t } = visit;
  const form = {
    t,
    action: routes.reportMove(shown.programme, shown.month, shown.centre),
    label: stepWords[offer.step],
    kind: offer.isNext ? ("primary" as const) : ("secondary" as const),
    hidden: { step: offer.step, version: sheet.report?.version ?? 0 },
    disabledReason: offer.reason,
  };
  if (!reasoned.has(offer.step) || offer.reason) return <ConfirmForm {...form} />;
  const again = refused?.step === offer.step ? refused : null;
  return (
    <details class="fold" open={again !== null}>
      <summary>{t(stepWords[offer.step])}</summary>
      <ConfirmForm {...form}>
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          required
          maxLength={longestReason}
          value={again?.reason ?? ""}
          issues={again?.trouble.issues}
        />
      </ConfirmForm>
    </details>
  );
};

/** Where the report stands, who brought it there, and what can be done next, by whom. */
export const WorkflowBar = (asked: Asked) => {
  const { visit, sheet, shown, refused } = asked;
  const { t, ctx } = visit;
  const { report, steps, history } = sheet;
  const key = [shown.programme, shown.month, shown.centre] as const;
  const [next, others] = [steps.filter(({ isNext }) => isNext), steps.filter(({ isNext }) => !isNext)];
  return (
    <section class="workflow" aria-label={t(words.way)}>
      <p>
        <ReportState t={t} state={report?.state ?? null} />
      </p>
      <ErrorSummary t={t} issues={refused?.trouble.issues} />
      {refused?.trouble.notice && (
        <Alert t={t} tone="warning">
          <p>{t(refused.trouble.notice)}</p>
        </Alert>
      )}
      {report === null ? (
        <ConfirmForm
          t={t}
          action={routes.reportMove(...key)}
          label={words.start}
          kind="primary"
          hidden={{ step: "start", version: 0 }}
          disabledReason={sheet.draftReason}
        >
          <p>{t(words.startNote)}</p>
        </ConfirmForm>
      ) : (
        <div class="actions">
          {next.map((offer) => (
            <Offer key={offer.step} asked={asked} offer={offer} />
          ))}
          {report.state !== "accepted" && report.state !== "submitted" && (
            <ButtonLink
              href={routes.reportNarrative(...key)}
              disabledReason={sheet.draftReason && t(sheet.draftReason)}
            >
              {t(words.writeText)}
            </ButtonLink>
          )}
          {others.map((offer) => (
            <Offer key={offer.step} asked={asked} offer={offer} />
          ))}
        </div>
      )}
      {history.length > 0 && (
        <details class="fold" open={report?.state !== "accepted"}>
          <summary>{t(words.history)}</summary>
          <Timeline
            entries={history.map((entry) => ({
              key: entry.id,
              when: formatInstant(entry.at, ctx.locale),
              datetime: entry.at.toISOString(),
              title: t(eventWords[entry.kind]),
              who: entry.who,
              body: entry.reason || undefined,
            }))}
          />
        </details>
      )}
    </section>
  );
};
