import { randomUUID } from "node:crypto";
import {
  canAudit,
  mayAnswer,
  mayAudit,
  type PaperSheet,
  paperSheet,
} from "../../modules/community/disclosure/index.ts";
import { noTrouble, type Trouble } from "../again.ts";
import { type FormBody, formOf } from "../form-body.ts";
import { BookTabs } from "../ledger/BookTabs.tsx";
import { bookIn, crumbsTo } from "../ledger/book-in.ts";
import { Alert } from "../parts/Alert.tsx";
import { ConfirmForm } from "../parts/ConfirmForm.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { TroubleOnTop } from "../parts/TroubleOnTop.tsx";
import { missing, type Reply, view } from "../reply.ts";
import { routes } from "../routes.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { Certificates } from "./Certificates.tsx";
import { Earlier } from "./Earlier.tsx";
import { Findings } from "./Findings.tsx";
import { Report } from "./Report.tsx";
import { words } from "./text.ts";
import { Vouchers } from "./Vouchers.tsx";

/** What the parts of the page share. */
export type Shown = {
  readonly visit: ProgrammeVisit;
  readonly audit: PaperSheet;
  readonly form: FormBody;
  readonly trouble: Trouble;
  /** The reader is an auditor and nobody has signed yet. */
  readonly writes: boolean;
  readonly audits: boolean;
  /** The reader answers findings, and nobody has signed yet. */
  readonly answers: boolean;
};

const Draw = ({ visit: { t, programme }, audit, audits }: Shown) => {
  const { sheet, paper } = audit;
  const isStale = paper !== null && paper.head !== sheet.book.head;
  if (paper && !isStale) return null;
  return (
    <section aria-label={t(words.draw)}>
      <p>{t(isStale ? words.stale : words.none)}</p>
      {audits && (
        <ConfirmForm
          t={t}
          action={routes.stepAudit(programme.code, sheet.book.id, "draw")}
          label={words.draw}
          kind="primary"
          disabledReason={canAudit(sheet.book)}
        >
          <p>{t(words.drawHelp)}</p>
        </ConfirmForm>
      )}
    </section>
  );
};

/** The working paper; with what went wrong when a step on it did. */
export const showAudit = async (
  visit: ProgrammeVisit,
  trouble: Trouble = noTrouble,
  status: 200 | 403 | 409 | 422 = 200,
  form: FormBody = formOf([["key", randomUUID()]]),
): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const book = bookIn(visit);
  const audit = book === null ? null : await paperSheet(ctx, book);
  if (!audit) return missing();
  const { sheet, paper, signatures } = audit;
  const rights = await ctx.rights();
  const audits = mayAudit(rights, sheet.book.area) === null;
  const isOpen = paper !== null && paper.head === sheet.book.head && !paper.isSigned;
  const shown: Shown = {
    visit,
    audit,
    form,
    trouble,
    audits,
    writes: audits && isOpen,
    answers: isOpen && mayAnswer(rights, sheet.book.area) === null,
  };
  return view(
    {
      title: words.title,
      section: "ledger",
      help: words.help,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <BookTabs visit={visit} book={sheet.book} current="audit" />
      {paper && (
        <Downloads
          t={t}
          links={[{ format: "pdf", href: routes.exportAudit(programme.code, sheet.book.id) }]}
        />
      )}
      <Draw {...shown} />
      {paper && (
        <>
          {signatures.length > 0 && audit.unsigned.length > 0 && (
            <Alert t={t} tone="info">
              <p>{t(words.unsigned(audit.unsigned.join("、")))}</p>
            </Alert>
          )}
          <Vouchers {...shown} />
          <Certificates {...shown} />
          <Findings {...shown} />
          <Report {...shown} />
          <Earlier {...shown} />
        </>
      )}
    </>,
    status,
  );
};

export const auditPage = (visit: ProgrammeVisit): Promise<Reply> => showAudit(visit);
