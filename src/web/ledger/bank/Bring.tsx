import type { Issue } from "../../../kernel/problem.ts";
import type { BankSheet, BookSheet, StatementAdded } from "../../../modules/community/ledger/index.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Stat, Stats } from "../../parts/Stat.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "./text.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly bank: BankSheet;
  /** What the file that was just looked at would add. */
  readonly added: StatementAdded | null;
  readonly file: { readonly content: string; readonly fileName: string } | null;
  readonly issues: readonly Issue[];
};

const Would = ({ visit: { t }, added }: { visit: ProgrammeVisit; added: StatementAdded }) => (
  <>
    <Alert t={t} tone="info">
      <p>{t(words.fine)}</p>
    </Alert>
    <Stats>
      <Stat t={t} label={words.added} value={added.added} unit={words.lines} />
      <Stat t={t} label={words.known} value={added.known} unit={words.lines} />
      {added.outside > 0 && <Stat t={t} label={words.outside} value={added.outside} unit={words.lines} />}
      <Stat t={t} label={words.came} value={added.came} unit={words.yen} />
      <Stat t={t} label={words.went} value={added.went} unit={words.yen} />
      {added.balance !== null && (
        <Stat t={t} label={words.lastBalance} value={added.balance} unit={words.yen} />
      )}
    </Stats>
  </>
);

/** Choose a statement, see what it would add, then import it. */
export const Bring = ({ visit, sheet, bank, added, file, issues }: Asked) => {
  const { t, programme } = visit;
  return (
    <section aria-label={t(words.bring)}>
      <h2>{t(words.bring)}</h2>
      {added && <Would visit={visit} added={added} />}
      <form
        class="form"
        method="post"
        action={routes.bank(programme.code, sheet.book.id)}
        encType="multipart/form-data"
        data-once
      >
        <TypedBy visit={visit} />
        <input type="hidden" name="account" value={bank.account.id} />
        {file && (
          <>
            <input type="hidden" name="content" value={file.content} />
            <input type="hidden" name="fileName" value={file.fileName} />
          </>
        )}
        <Field
          t={t}
          kind="file"
          name="file"
          label={file ? words.again : words.file}
          help={words.fileHelp}
          accept=".csv,.tsv,.txt,.xlsx"
          required={!file}
          issues={issues.filter(({ line }) => line === undefined)}
        />
        <Actions>
          {added && (
            <Button kind="primary" name="step" value="import">
              {t(words.import)}
            </Button>
          )}
          <Button kind={added ? "secondary" : "primary"} name="step" value="check">
            {t(words.check)}
          </Button>
        </Actions>
        <p class="soft">{t(words.checkHelp)}</p>
      </form>
    </section>
  );
};
