import { daysBetween } from "../../kernel/dates.ts";
import { formatShortDate } from "../../kernel/era.ts";
import type { OpenNextStep, ReturnedRecord, UnreadAdvice } from "../../modules/centre/support/index.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { words } from "./text.ts";

type Of = { readonly visit: ProgrammeVisit };

/** What came back with advice and waits to be mended. */
export const Returned = ({ visit: { t, ctx, programme }, rows }: Of & { rows: readonly ReturnedRecord[] }) =>
  rows.length === 0 ? null : (
    <section class="section">
      <h2>{t(words.returned)}</h2>
      <ul class="tasks">
        {rows.map((row) => (
          <li key={row.id} class="task">
            <div class="task-say">
              <p>{t(words.onDay(formatShortDate(row.day, ctx.locale), row.done))}</p>
              <p class="soft">
                {t(words.advice)}　{row.note}
              </p>
            </div>
            <div class="actions">
              <ButtonLink href={routes.editRecord(programme.code, row.id)} kind="primary">
                {t(words.mend)}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

/** Advice that the reader hasn't said to have read. */
export const Unread = ({ visit: { t, ctx, programme }, rows }: Of & { rows: readonly UnreadAdvice[] }) =>
  rows.length === 0 ? null : (
    <section class="section">
      <h2>{t(words.unread)}</h2>
      <ul class="tasks">
        {rows.map((row) => (
          <li key={row.id} class="task">
            <div class="task-say">
              <p>{t(words.onDay(formatShortDate(row.day, ctx.locale), row.done))}</p>
              <p class="soft">
                {t(words.unreadCount(row.notes))}　{row.note}
              </p>
            </div>
            <div class="actions">
              <ButtonLink href={routes.record(programme.code, row.id)}>{t(words.read)}</ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

const Due = ({ visit: { t, ctx }, step }: Of & { step: OpenNextStep }) => {
  const late = daysBetween(step.due, ctx.today);
  return (
    <p class={late > 0 ? "task-late" : "soft"}>
      {t(words.due)}　{formatShortDate(step.due, ctx.locale)}
      {late > 0 && `　${t(words.late(late))}`}
    </p>
  );
};

/** What the reader promised to do, the most urgent first. */
export const Steps = ({ visit, rows }: Of & { rows: readonly OpenNextStep[] }) => {
  const { t, programme } = visit;
  return (
    <section class="section">
      <h2>{t(words.steps)}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t(words.noSteps)}</p>
      ) : (
        <ul class="tasks">
          {rows.map((step) => (
            <li key={step.id} class="task">
              <div class="task-say">
                <p>
                  <a href={routes.record(programme.code, step.id)}>{step.step}</a>　{step.areaName}
                </p>
                <Due visit={visit} step={step} />
              </div>
              <div class="actions">
                <ConfirmForm
                  t={t}
                  action={routes.finishNext(programme.code, step.id)}
                  label={words.done}
                  hidden={{ done: "yes", from: "week" }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
