import {
  type BookSheet,
  type BudgetSheet,
  budgetSheet,
  canWrite,
  decideBudget,
  longest,
  mayEnter,
} from "../../../modules/community/ledger/index.ts";
import { again, noTrouble, type Trouble } from "../../again.ts";
import { type FormBody, formOf } from "../../form-body.ts";
import { LiveRegion } from "../../live/LiveRegion.tsx";
import { Alert } from "../../parts/Alert.tsx";
import { Actions, ButtonLink } from "../../parts/Button.tsx";
import { ConfirmForm } from "../../parts/ConfirmForm.tsx";
import { Downloads } from "../../parts/Downloads.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { TroubleOnTop } from "../../parts/TroubleOnTop.tsx";
import { missing, type Reply, redirect, view } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit, ProgrammeVisit } from "../../visit.ts";
import { BookTabs } from "../BookTabs.tsx";
import { bookIn, crumbsTo, sheetFor } from "../book-in.ts";
import { ByFund } from "./ByFund.tsx";
import { Compared } from "./Compared.tsx";
import { Revisions } from "./Revisions.tsx";
import { words } from "./text.ts";

type Shown = {
  readonly trouble?: Trouble;
  readonly form?: FormBody;
  readonly status?: 200 | 403 | 409 | 422;
};
type Asked = {
  readonly visit: ProgrammeVisit;
  readonly book: BookSheet["book"];
  readonly sheet: BudgetSheet;
};

const Decide = ({ visit: { t, ctx, programme }, book, sheet, shown }: Asked & { shown: Shown }) => {
  const { draft } = sheet;
  if (!draft || ctx.actor.kind !== "person") return null;
  const form = shown.form ?? formOf([["day", ctx.today]]);
  const issues = shown.trouble?.issues ?? [];
  return (
    <section>
      <h2>{t(words.decide)}</h2>
      <ConfirmForm
        t={t}
        action={routes.decideBudget(programme.code, book.id)}
        label={words.decide}
        kind="primary"
        hidden={{ version: draft.version }}
      >
        <Field
          t={t}
          kind="day"
          name="day"
          label={words.day}
          value={form.get("day")}
          issues={issues}
          required
        />
        <Field
          t={t}
          kind="text"
          name="meeting"
          label={words.meeting}
          help={words.meetingHelp}
          value={form.get("meeting")}
          maxLength={longest.party}
          issues={issues}
          required
        />
      </ConfirmForm>
    </section>
  );
};

const Write = ({ visit: { t, programme }, book, sheet }: Asked) => (
  <Actions>
    <ButtonLink
      kind={sheet.budgets.length === 0 ? "primary" : "secondary"}
      href={routes.editBudget(programme.code, book.id)}
    >
      {t(sheet.draft ? words.goOn : sheet.current ? words.revise : words.write)}
    </ButtonLink>
  </Actions>
);

const show = async (visit: ProgrammeVisit, shown: Shown = {}): Promise<Reply> => {
  const { ctx, t, programme } = visit;
  const { trouble = noTrouble, status = 200 } = shown;
  const found = await sheetFor(visit);
  if (!found) return missing();
  const { book } = found;
  const sheet = await budgetSheet(ctx, book.id);
  const rights = await ctx.rights();
  const asked = { visit, book, sheet };
  const open = canWrite(book) === null;
  const overFunds = sheet.byFund.filter(({ left }) => left < 0).length;
  return view(
    {
      title: words.title,
      section: "ledger",
      wide: true,
      crumbs: [...crumbsTo(visit, found), { text: words.title }],
    },
    <>
      <TroubleOnTop t={t} trouble={trouble} />
      <BookTabs visit={visit} book={book} current="budget" />
      <LiveRegion visit={visit} name="budget" topics={["ledger"]}>
        {open && mayEnter(rights, book.area) === null && <Write {...asked} />}
        {sheet.budgets.length === 0 && (
          <EmptyState t={t} title={words.none}>
            <p>{t(words.noneHow)}</p>
          </EmptyState>
        )}
        {sheet.current && (
          <>
            {sheet.overspent.length + overFunds > 0 && (
              <Alert t={t} tone="warning">
                {sheet.overspent.length > 0 && <p>{t(words.overNote(sheet.overspent.length))}</p>}
                {overFunds > 0 && <p>{t(words.overFundsNote(overFunds))}</p>}
              </Alert>
            )}
            <Downloads
              t={t}
              links={(["xlsx", "csv"] as const).map((format) => ({
                format,
                href: routes.exportBudget(programme.code, book.id, format),
              }))}
            />
            <Compared {...asked} book={book.id} of="income" />
            <Compared {...asked} book={book.id} of="expense" />
            <ByFund visit={visit} sheet={sheet} book={book.id} />
          </>
        )}
        {sheet.budgets.length > 0 && <Revisions visit={visit} book={book.id} sheet={sheet} />}
      </LiveRegion>
      {open && rights.has("ledger.approve", book.area) && <Decide {...asked} shown={shown} />}
    </>,
    status,
  );
};

export const budgetPage = (visit: ProgrammeVisit): Promise<Reply> => show(visit);

/** Writes down that a meeting has decided the draft. */
export const decidePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const book = bookIn(visit);
  if (book === null) return missing();
  const decided = await decideBudget(ctx, {
    book,
    version: Number(form.get("version")),
    day: form.get("day"),
    meeting: form.get("meeting"),
  });
  if (!decided.ok) return again(decided.error, (trouble, status) => show(visit, { trouble, form, status }));
  return redirect(routes.budget(programme.code, book), { text: words.wasDecided });
};
