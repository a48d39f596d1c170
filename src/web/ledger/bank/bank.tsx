import { parseId } from "../../../kernel/ids.ts";
import {
  type AccountId,
  type BankSheet,
  type BookSheet,
  bankSheet,
  canWrite,
  importStatement,
  mayEnter,
  type StatementAdded,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { carried, type FileIn, fileIn } from "../../imports/file-in.ts";
import { pageIn } from "../../page-number.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { IssueTable } from "../IssueTable.tsx";
import { BankLines } from "./BankLines.tsx";
import { Imports, OnlyInBook } from "./Beside.tsx";
import { Bring } from "./Bring.tsx";
import { Differs } from "./Differs.tsx";
import { words } from "./text.ts";

type Shown = {
  readonly preview?: { readonly added: StatementAdded; readonly file: FileIn };
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

const Body = ({
  visit,
  sheet,
  bank,
  isWriter,
  shown,
}: {
  visit: ProgrammeVisit;
  sheet: BookSheet;
  bank: BankSheet;
  isWriter: boolean;
  shown: Shown;
}) => {
  const { t, programme } = visit;
  const { trouble = noTrouble, preview } = shown;
  return (
    <>
      {bank.accounts.length > 1 && (
        <Tabs
          t={t}
          label={words.accounts}
          tabs={bank.accounts.map(({ id, name }) => ({
            href: routes.bank(programme.code, sheet.book.id, { account: id }),
            label: { ja: name, en: name },
            current: id === bank.account.id,
          }))}
        />
      )}
      <IssueTable t={t} issues={trouble.issues} />
      {isWriter && (
        <Bring
          visit={visit}
          sheet={sheet}
          bank={bank}
          added={preview?.added ?? null}
          file={preview ? carried(preview.file) : null}
          issues={trouble.issues}
        />
      )}
      {bank.difference && <Differs visit={visit} difference={bank.difference} />}
      {bank.lines.length === 0 ? (
        <EmptyState t={t} title={words.noLines}>
          <p>{t(words.noLinesHow)}</p>
        </EmptyState>
      ) : (
        <BankLines
          visit={visit}
          sheet={sheet}
          bank={bank}
          isWriter={isWriter}
          page={pageIn(visit.url.searchParams.get("page"))}
        />
      )}
      <OnlyInBook visit={visit} sheet={sheet} bank={bank} />
      <Imports visit={visit} bank={bank} />
    </>
  );
};

/** The account that the address or the form names. */
export const accountIn = (text: string | null): AccountId | null => parseId<AccountId>(text ?? "");

/** A bank account beside what the bank reports; with what went wrong when a step on it did. */
export const showBank = async (
  visit: ProgrammeVisit,
  account: AccountId | null,
  shown: Shown = {},
): Promise<Reply> => {
  const { ctx, t } = visit;
  const sheet = await sheetFor(visit);
  if (!sheet) return missing();
  const bank = await bankSheet(ctx, sheet.book, account);
  const { trouble = noTrouble, status = 200 } = shown;
  const isWriter = mayEnter(await ctx.rights(), sheet.book.area) === null && canWrite(sheet.book) === null;
  const above = trouble.issues.filter(({ line }) => line === undefined);
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, sheet), { text: words.title }],
    },
    <div class="stack">
      <TroubleOnTop t={t} trouble={{ ...trouble, issues: above }} />
      {bank ? (
        <Body visit={visit} sheet={sheet} bank={bank} isWriter={isWriter} shown={shown} />
      ) : (
        <EmptyState t={t} title={words.noAccount}>
          <p>{t(words.noAccountHow)}</p>
        </EmptyState>
      )}
    </div>,
    status,
  );
};

export const bankPage = (visit: ProgrammeVisit): Promise<Reply> =>
  showBank(visit, accountIn(visit.url.searchParams.get("account")));

/** A statement: first looked at, then imported. */
export const bankPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const sheet = await sheetFor(visit);
  const account = accountIn(form.get("account"));
  if (!sheet || account === null) return missing();
  const file = await fileIn(form);
  const isCheck = form.get("step") !== "import";
  const done = file.ok
    ? await importStatement(ctx, { book: sheet.book.id, account, file: file.value, dryRun: isCheck })
    : file;
  if (!done.ok) return again(done.error, (trouble, status) => showBank(visit, account, { trouble, status }));
  if (isCheck && file.ok)
    return showBank(visit, account, { preview: { added: done.value, file: file.value } });
  return redirect(routes.bank(programme.code, sheet.book.id, { account }), {
    text: words.imported(done.value.added, done.value.known),
  });
};
