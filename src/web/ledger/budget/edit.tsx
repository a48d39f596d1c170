import { formatNumber } from "../../../kernel/era.ts";
import { type Draft, discardDraft, findDraft } from "../../../modules/centre/support/index.ts";
import {
  type BookSheet,
  type BudgetSheet,
  budgetSheet,
  canWrite,
  type EnteredLine,
  fieldWords,
  lastYearsLines,
  longest,
  mayEnter,
  writeBudget,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, Button } from "../../parts/Button.tsx";
import { DraftNotice } from "../../parts/DraftNotice.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { TypedBy } from "../../parts/TypedBy.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { crumbsTo, sheetFor } from "../book-in.ts";
import { budgetDraft } from "../draft-names.ts";
import { choicesFor } from "../slip/form/choices.ts";
import { words as ledgerWords } from "../text.ts";
import { BothBudgets } from "./BothBudgets.tsx";
import { words } from "./text.ts";

const mostRows = 200;
type Found = { readonly book: BookSheet; readonly sheet: BudgetSheet };
type Shown = Found & {
  readonly form: FormBody;
  readonly version: number;
  readonly draft?: Draft | null;
  readonly trouble?: Trouble;
  readonly status?: 200 | 403 | 409 | 422;
};

/** Of the draft that is saved; 0 = there is none. */
const versionOf = (sheet: BudgetSheet): number => sheet.draft?.version ?? 0;

const names = ["category", "fund", "project", "amount"] as const;

const rowAt = (form: FormBody, place: number): EnteredLine =>
  Object.fromEntries(names.map((name) => [name, form.get(`${name}-${place + 1}`)])) as EnteredLine;

const typedIn = (form: FormBody): EnteredLine[] =>
  Array.from({ length: mostRows }, (_, place) => rowAt(form, place));

const rowsIn = (form: FormBody): number => {
  const rows = Math.max(Number(form.get("rows")) || 0, 5) + (form.get("more") === "" ? 0 : 5);
  return Math.min(rows, mostRows);
};

/** The draft, else what was decided last, else the budget of the year before, else empty rows. */
const formFrom = async (
  { ctx }: ProgrammeVisit,
  { sheet: { draft, current, chart }, book }: Found,
): Promise<[string, string][]> => {
  const own = (draft ?? current)?.lines;
  const lines = own ?? (await lastYearsLines(ctx, book.before, chart)) ?? [];
  return [
    ["copied", own || lines.length === 0 ? "" : "yes"],
    ["words", draft?.words ?? ""],
    ["rows", String(lines.length + 3)],
    ...lines.flatMap(({ account, fund, project, amount }, place): [string, string][] => [
      [`category-${place + 1}`, String(account)],
      [`fund-${place + 1}`, String(fund)],
      [`project-${place + 1}`, project === null ? "" : String(project)],
      [`amount-${place + 1}`, formatNumber(amount)],
    ]),
  ];
};

const bookToPlan = async (visit: ProgrammeVisit): Promise<Found | null> => {
  const book = await sheetFor(visit);
  if (!book || mayEnter(await visit.ctx.rights(), book.book.area) !== null || canWrite(book.book) !== null)
    return null;
  return { book, sheet: await budgetSheet(visit.ctx, book.book.id) };
};

const Rows = ({ visit: { t }, shown }: { visit: ProgrammeVisit; shown: Shown }) => {
  const { form, sheet, trouble = noTrouble } = shown;
  const lines = (sheet.draft ?? sheet.current)?.lines ?? [];
  const named = new Set<number>(
    lines.flatMap(({ account, fund, project }) => [account, fund, ...(project === null ? [] : [project])]),
  );
  const choices = choicesFor(t, sheet.chart, "out", named);
  return (
    <>
      {Array.from({ length: rowsIn(form) }, (_, place) => {
        const asked = (name: (typeof names)[number]) => ({
          t,
          name: `${name}-${place + 1}`,
          value: form.get(`${name}-${place + 1}`),
          issues: trouble.issues,
          mark: false,
        });
        return (
          <fieldset key={place} class="budget-row">
            <legend class="unseen">{t(words.row(place + 1))}</legend>
            <Field
              {...asked("category")}
              kind="select"
              label={fieldWords.category}
              choices={choices.categories}
            />
            <Field {...asked("fund")} kind="select" label={fieldWords.fund} choices={choices.funds} />
            <Field
              {...asked("project")}
              kind="select"
              label={fieldWords.project}
              blank={null}
              choices={choices.projects}
            />
            <Field {...asked("amount")} kind="number" label={fieldWords.amount} unit={ledgerWords.yenUnit} />
          </fieldset>
        );
      })}
    </>
  );
};

const show = async (visit: ProgrammeVisit, shown: Shown): Promise<Reply> => {
  const { t, programme } = visit;
  const { book, sheet, form, version, draft = null, trouble = noTrouble, status = 200 } = shown;
  const saved = versionOf(sheet);
  const title = sheet.draft ? words.goOn : sheet.current ? words.revise : words.write;
  const back = routes.budget(programme.code, book.book.id);
  return view(
    {
      title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, book), { text: words.title, href: back }, { text: title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      {version !== saved && (
        <BothBudgets visit={visit} book={book.book.id} sheet={sheet} mine={typedIn(form)} />
      )}
      {draft && <DraftNotice visit={visit} draft={draft} says={[ledgerWords.draftHow]} />}
      <form
        method="post"
        action={routes.editBudget(programme.code, book.book.id)}
        data-once
        data-draft={`${programme.code}:${budgetDraft(book.book.id)}`}
        data-draft-url={routes.saveDraft(programme.code)}
      >
        {/* Having seen both versions, the second person decides: their next try is made on top of what is saved now. */}
        <input type="hidden" name="version" value={saved} />
        <input type="hidden" name="rows" value={rowsIn(form)} />
        <TypedBy visit={visit} />
        {/* The Enter key takes a form's first button, which would otherwise be the one for more rows. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        {sheet.current && (
          <Field
            t={t}
            kind="text"
            name="words"
            label={words.why}
            value={form.get("words")}
            maxLength={longest.words}
            issues={trouble.issues}
            required
          />
        )}
        {form.get("copied") !== "" && (
          <Alert t={t} tone="info">
            <p>{t(words.fromLastYear)}</p>
          </Alert>
        )}
        <p>{t(words.rowsHelp)}</p>
        <Rows visit={visit} shown={shown} />
        <Actions>
          <Button kind="primary">{t(words.save)}</Button>
          <Button name="more" value="yes">
            {t(words.moreRows)}
          </Button>
          <a href={back}>{t(ledgerWords.cancel)}</a>
        </Actions>
        <p data-draft-note />
      </form>
    </>,
    status,
  );
};

export const editBudgetPage = async (visit: ProgrammeVisit): Promise<Reply> => {
  const found = await bookToPlan(visit);
  if (!found) return missing();
  const draft = await findDraft(visit.ctx, budgetDraft(found.book.book.id));
  const form = formOf(draft?.fields ?? (await formFrom(visit, found)));
  const saved = versionOf(found.sheet);
  // A draft remembers the version it began with, so that what somebody else saved meanwhile is seen beside it.
  const version = draft ? Number(form.get("version")) : saved;
  const notice = version === saved ? null : ledgerWords.changedSinceDraft;
  return show(visit, { ...found, form, version, draft, trouble: { issues: [], notice } });
};

export const editBudgetPost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const found = await bookToPlan(visit);
  if (!found) return missing();
  const { book } = found.book;
  const version = Number(form.get("version"));
  if (form.get("more") !== "") return show(visit, { ...found, form, version });
  const written = await writeBudget(ctx, {
    book: book.id,
    version,
    rows: typedIn(form),
    words: form.get("words"),
  });
  if (!written.ok)
    return again(written.error, async (trouble, status) => {
      const now = (await bookToPlan(visit)) ?? found;
      return show(visit, { ...now, form, version, trouble, status });
    });
  await discardDraft(ctx, { form: budgetDraft(book.id) });
  return redirect(routes.budget(programme.code, book.id), { text: words.saved });
};
