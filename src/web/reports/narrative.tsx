import {
  longestNarrative,
  narrativeSections,
  type ReportSheet,
  reportSheet,
  reportTitle,
  type SheetQuery,
  saveNarrative,
} from "../../modules/centre/reports/index.ts";
import { again, noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { Alert } from "../parts/Alert.tsx";
import { Button } from "../parts/Button.tsx";
import { Diff } from "../parts/Diff.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Field } from "../parts/Field.tsx";
import { TypedBy, typedBy } from "../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../visit.ts";
import { reportIn } from "./address.ts";
import { reportCrumbs } from "./sheet.tsx";
import { words } from "./text.ts";

type Shown = { form: FormBody; version: number; trouble: Trouble; status: 200 | 403 | 409 | 422 };

const show = async (visit: ProgrammeVisit, asked: SheetQuery, shown: Shown | null): Promise<Reply> => {
  const sheet = await reportSheet(visit.ctx, { month: asked.month, centre: asked.centre, live: true });
  const report = sheet?.report;
  if (!sheet || !report) return missing();
  const address = routes.report(visit.programme.code, asked.month, asked.centre);
  if (sheet.draftReason && !shown) return redirect(address, { text: sheet.draftReason });
  const saved = formOf(Object.entries(report.narrative));
  const now = shown ?? { form: saved, version: report.version, trouble: noTrouble, status: 200 as const };
  const frame = {
    title: words.narrativeTitle,
    section: "reports",
    help: words.narrativeHelp,
    crumbs: [
      ...reportCrumbs(visit),
      { text: reportTitle(sheet.content), href: address },
      { text: words.narrativeTitle },
    ],
  };
  return view(frame, <NarrativePage {...{ visit, sheet, address, now }} />, now.status);
};

type Asked = { visit: ProgrammeVisit; sheet: ReportSheet; address: string; now: Shown };

const NarrativePage = ({ visit, sheet, address, now }: Asked) => {
  const { t } = visit;
  const { report, content } = sheet;
  const clashes = now.status === 409;
  const sections = narrativeSections(content);
  return (
    <>
      <ErrorSummary t={t} issues={now.trouble.issues} />
      {now.trouble.notice && (
        <Alert t={t} tone="warning" {...(clashes ? { title: words.conflictTitle } : {})}>
          <p>{t(now.trouble.notice)}</p>
          {clashes && <p>{t(words.conflictHow)}</p>}
        </Alert>
      )}
      {clashes && (
        <Diff
          t={t}
          before={words.theirs}
          after={words.yours}
          rows={sections.map(({ content: code, heading }) => ({
            label: heading,
            before: report?.narrative[code] ?? "",
            after: now.form.get(code),
          }))}
        />
      )}
      <form method="post" class="form" data-guard>
        <TypedBy visit={visit} />
        {/* After a clash the writer has seen the other text: the next save is made against it. */}
        <input type="hidden" name="version" value={clashes ? report?.version : now.version} />
        {sections.map((section) => (
          <Field
            key={section.content}
            t={t}
            kind="textarea"
            name={section.content}
            label={section.heading}
            help={sheet.guides[section.content]}
            rows={8}
            maxLength={longestNarrative}
            value={now.form.get(section.content)}
            issues={now.trouble.issues}
          />
        ))}
        <div class="actions">
          <Button kind="primary">{t(words.save)}</Button>
          <a class="button button-plain" href={address}>
            {t(words.cancel)}
          </a>
        </div>
      </form>
    </>
  );
};

export const narrativePage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const asked = reportIn(visit);
  return asked ? show(visit, asked, null) : missing();
};

export const narrativePost = async (visit: FormVisit): Promise<Reply> => {
  const asked = reportIn(visit);
  if (!asked) return missing();
  const { form, ctx, programme } = visit;
  const version = Number(form.get("version")) || 0;
  const narrative = Object.fromEntries(form.entries.filter(([name]) => !["version", typedBy].includes(name)));
  const saved = await saveNarrative(ctx, { month: asked.month, centre: asked.centre, version, narrative });
  if (saved.ok)
    return redirect(routes.report(programme.code, asked.month, asked.centre), { text: words.saved });
  return again(saved.error, (trouble, status) => show(visit, asked, { form, version, trouble, status }));
};
