import {
  type Finding,
  fieldNames,
  findingWords,
  isConcluded,
  longestWords,
} from "../../modules/community/disclosure/index.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { TypedBy } from "../parts/TypedBy.tsx";
import { routes } from "../routes.ts";
import type { Shown } from "./audit.tsx";
import { words } from "./text.ts";

const tones = { open: "waiting", answered: "progress", settled: "done", standing: "returned" } as const;

const Steps = ({ shown, finding }: { shown: Shown; finding: Finding }) => {
  const { visit, audit, form, trouble, writes, answers } = shown;
  const { t, programme } = visit;
  const to = (step: string) => routes.stepFinding(programme.code, audit.sheet.book.id, finding.id, step);
  const asked = (name: string) => ({
    t,
    name: `${name}-${finding.id}`,
    value: form.get(`${name}-${finding.id}`),
    issues: trouble.issues,
    maxLength: longestWords.words,
  });
  return (
    <>
      {answers && finding.state !== "standing" && (
        <form class="form" method="post" action={to("answer")} data-once>
          <TypedBy visit={visit} />
          <Field {...asked("answer")} kind="textarea" rows={2} label={fieldNames.answer} required />
          <Actions>
            <Button>{t(words.answer)}</Button>
          </Actions>
        </form>
      )}
      {writes && (
        <form class="form" method="post" action={to("conclude")} data-once>
          <TypedBy visit={visit} />
          <Field {...asked("conclusion")} kind="textarea" rows={2} label={fieldNames.conclusion} />
          <Actions>
            <Button name="state" value="settled">
              {t(words.settle)}
            </Button>
            <Button name="state" value="standing">
              {t(words.leave)}
            </Button>
          </Actions>
        </form>
      )}
    </>
  );
};

const Raise = ({ visit, audit, form, trouble }: Shown) => {
  const { t, programme } = visit;
  const asked = (name: string) => ({ t, name, value: form.get(name), issues: trouble.issues });
  return (
    <form
      class="form"
      method="post"
      action={routes.stepAudit(programme.code, audit.sheet.book.id, "findings")}
      data-once
    >
      <input type="hidden" name="key" value={form.get("key")} />
      <TypedBy visit={visit} />
      <h3>{t(words.raise)}</h3>
      <Field {...asked("no")} kind="text" label={words.entryNo} width="short" />
      <Field
        {...asked("words")}
        kind="textarea"
        label={fieldNames.words}
        maxLength={longestWords.words}
        required
      />
      <Actions>
        <Button>{t(words.raise)}</Button>
      </Actions>
    </form>
  );
};

/** What the auditors ask, what the treasurer answers, and what comes of it. */
export const Findings = (shown: Shown) => {
  const { visit, audit, writes } = shown;
  const { t } = visit;
  const { findings } = audit;
  return (
    <section aria-label={t(words.findings)}>
      <h2>{t(words.findings)}</h2>
      {findings.length === 0 && <p class="soft">{t(words.noFindings)}</p>}
      {findings.map((finding) => (
        <article key={finding.id} class="finding">
          <p>
            <StateTag t={t} tone={tones[finding.state]} label={findingWords[finding.state]} />{" "}
            {finding.no !== null && t(words.about(finding.no))} {finding.by}{" "}
            {finding.isCarried && <span class="soft small">{t(words.carried)}</span>}
          </p>
          <p class="kept">{finding.words}</p>
          {finding.answer !== "" && (
            <p class="kept">
              {t(fieldNames.answer)}: {finding.answer} {finding.answeredBy}
            </p>
          )}
          {finding.conclusion !== "" && (
            <p class="kept">
              {t(fieldNames.conclusion)}: {finding.conclusion}
            </p>
          )}
          {!isConcluded(finding) && <Steps shown={shown} finding={finding} />}
        </article>
      ))}
      {writes && <Raise {...shown} />}
    </section>
  );
};
