import { formatInstant } from "../../kernel/era.ts";
import {
  auditAddressee,
  auditFacts,
  fieldNames,
  longestWords,
} from "../../modules/community/disclosure/index.ts";
import { Actions, Button } from "../parts/Button.tsx";
import { DefinitionList } from "../parts/DefinitionList.tsx";
import { Field } from "../parts/Field.tsx";
import { TypedBy } from "../parts/TypedBy.tsx";
import { routes } from "../routes.ts";
import type { Shown } from "./audit.tsx";
import { words } from "./text.ts";

const Write = ({ visit, audit, form, trouble }: Shown) => {
  const { t, programme } = visit;
  return (
    <form
      class="form"
      method="post"
      action={routes.stepAudit(programme.code, audit.sheet.book.id, "report")}
      data-once
    >
      <TypedBy visit={visit} />
      <Field
        t={t}
        kind="textarea"
        name="report"
        rows={14}
        label={fieldNames.report}
        help={words.reportHelp}
        value={form.get("report") || audit.paper?.report || audit.draft}
        issues={trouble.issues}
        maxLength={longestWords.report}
        required
      />
      <Actions>
        <Button>{t(words.save)}</Button>
      </Actions>
    </form>
  );
};

const Sign = ({ visit, audit, form, trouble }: Shown) => {
  const { t, programme } = visit;
  const asked = (name: string) => ({ t, name, issues: trouble.issues });
  return (
    <form
      class="form"
      method="post"
      action={routes.stepAudit(programme.code, audit.sheet.book.id, "sign")}
      data-once
    >
      <TypedBy visit={visit} />
      <h3>{t(words.sign)}</h3>
      <p>{t(words.signHelp)}</p>
      <Field
        {...asked("signWords")}
        kind="textarea"
        rows={2}
        label={fieldNames.signWords}
        value={form.get("signWords") || t(words.signExample)}
        maxLength={longestWords.words}
        required
      />
      <Field
        {...asked("named")}
        kind="check"
        label={words.named}
        help={words.namedHelp}
        checked={form.get("named") === "yes"}
      />
      <Field {...asked("sure")} kind="check" label={words.sure} checked={form.get("sure") === "yes"} />
      <Actions>
        <Button kind="primary" disabledReason={audit.whyNotSign && t(audit.whyNotSign)}>
          {t(words.sign)}
        </Button>
      </Actions>
    </form>
  );
};

/** The report to the assembly and who signed it. */
export const Report = (shown: Shown) => {
  const { visit, audit, writes, audits } = shown;
  const { t, ctx } = visit;
  const { signatures, paper, sheet } = audit;
  const me = ctx.actor.kind === "person" ? ctx.actor.id : null;
  const signs = audits && paper?.head === sheet.book.head && !signatures.some(({ person }) => person === me);
  return (
    <section aria-label={t(words.report)}>
      <h2>{t(words.report)}</h2>
      <p>{t(auditAddressee(audit))}</p>
      <DefinitionList
        t={t}
        facts={auditFacts(audit, ctx.locale).map(({ label, value }) => ({
          term: { ja: label, en: label },
          value,
          wide: true,
        }))}
      />
      {writes ? <Write {...shown} /> : paper?.report && <p class="kept">{paper.report}</p>}
      {signs && <Sign {...shown} />}
      {signatures.length > 0 && (
        <>
          <h3>{t(words.signatures)}</h3>
          {signatures.map((one) => (
            <DefinitionList
              key={one.person}
              t={t}
              facts={[
                { term: { ja: one.post, en: "Auditor" }, value: one.name },
                { term: fieldNames.signWords, value: one.words },
                { term: words.day, value: formatInstant(one.at, ctx.locale) },
                {
                  term: words.onMark(one.entries),
                  wide: true,
                  value: <code class="mark-of-book">{one.head}</code>,
                },
                {
                  term: words.contentMark,
                  wide: true,
                  value: <code class="mark-of-book">{one.content}</code>,
                },
              ]}
            />
          ))}
          {audit.unsigned.length === 0 && <p>{t(words.allSigned)}</p>}
        </>
      )}
    </section>
  );
};
